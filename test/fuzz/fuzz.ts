import { chanceOf } from './mutate.ts'
import { type Seeds, type Target, targets } from './targets.ts'

/** What did not hold: enough to try it again. */
export interface Find {
  readonly target: string
  readonly seed: number
  readonly what: string
  readonly texts: readonly string[]
}

/** One case of a target, by its number. A case that takes longer than anybody waits is a find, too. */
export function tried(target: Target, seeds: Seeds, seed: number): Find | null {
  const texts = target.made(seeds, chanceOf(seed))
  const begun = performance.now()
  const found = (what: string): Find => ({ target: target.name, seed, what, texts })
  try {
    target.hold(...texts)
  } catch (error) {
    return found(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  const time = performance.now() - begun
  return time > longest ? found(`took ${Math.round(time)} ms`) : null
}

/** Cases of every target in turn until the time (milliseconds) is over; at least one of each. */
export function fuzzed(
  seeds: Seeds,
  time: number,
  first: number,
): { readonly cases: number; readonly finds: readonly Find[] } {
  const until = performance.now() + time
  const finds: Find[] = []
  let cases = 0
  for (let seed = first; seed === first || performance.now() < until; seed += 1) {
    for (const target of targets) {
      const find = tried(target, seeds, seed)
      cases += 1
      if (find !== null) finds.push(find)
    }
  }
  return { cases, finds }
}

/** In milliseconds, on a machine that may be busy: the server gives a step fifteen seconds. */
const longest = 8000
