import { readFileSync } from 'node:fs'
import { compare } from '../src/redline/compare.ts'

/** How long a pair takes whose texts are repeated `times` times: the same share of changes, a longer law. Best of three. */
export function growth(beforeFile: string, afterFile: string, times: number): number {
  const before = repeated(readFileSync(beforeFile, 'utf8'), times)
  const after = repeated(readFileSync(afterFile, 'utf8'), times)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    compare(before, after)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

// Every copy has words of its own, as a longer law would: copies of one text would be compared with each other.
function repeated(text: string, times: number): string {
  return Array.from({ length: times }, (_, copy) => text.replace(/\p{L}{9,}/gu, (word) => `${word}${copy || ''}`)).join(
    '\n\n',
  )
}
