import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { consolidate } from '../src/consolidation/consolidate.ts'
import { readAmendment } from '../src/language/read-amendment.ts'
import { readLaw } from '../src/law/law.ts'
import { redlineOf } from '../src/redline/consolidated.ts'

/** Times of one piece of work: the first run in its process, and the best of three. */
export interface Times {
  readonly first: number
  readonly best: number
}

/** How long remark-parse takes to read a file: the yardstick. */
export function remarkTime(file: string): Times {
  const text = readFileSync(file, 'utf8')
  return timed(() => unified().use(remarkParse).parse(text))
}

/** How long a law takes to be read: blocks, units, keys. */
export function readLawTime(file: string): Times {
  const text = readFileSync(file, 'utf8')
  return timed(() => readLaw(text, { id: 'law', file }))
}

/** A law and a bill read, consolidated and redlined. */
export function readAndRedline(lawFile: string, amendmentFile: string): Times & { readonly changes: number } {
  const source = readFileSync(lawFile, 'utf8')
  const bill = readFileSync(amendmentFile, 'utf8')
  let changes = 0
  const times = timed(() => {
    const { law } = readLaw(source, { id: 'law', file: lawFile })
    if (law === null) throw new Error(`${lawFile} is no law`)
    const amendment = readAmendment(bill, { id: 'bill', file: amendmentFile })
    const [consolidated] = consolidate([law], [amendment], { mode: { kind: 'sequence' } }).laws
    if (consolidated === undefined) throw new Error(`${amendmentFile} does not change ${lawFile}`)
    changes = redlineOf(consolidated).stats.changes
  })
  return { ...times, changes }
}

function timed(run: () => unknown): Times {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return { first: times[0] ?? 0, best: Math.min(...times) }
}
