import { addRun, type Run, type Runs } from '../diff/runs.ts'
import { weightOf } from '../words/token-weight.ts'
import { endOf, type Sides } from './side-blocks.ts'
import { evidenceWeights } from './thresholds.ts'

/** Two blocks, by their number in the stretch, and the words that they share. */
export interface Link {
  readonly before: number
  readonly after: number
  /** What the shared words weigh as evidence. */
  readonly weight: number
  readonly runs: Runs
}

/**
 * What each two blocks share of the runs, in order: runs are cut where a block ends on either side. Links that share a block
 * stand one behind the other.
 */
export function linksOf({ before, after }: Sides, runs: Runs): readonly Link[] {
  const links: { before: number; after: number; weight: number; runs: Run[] }[] = []
  let block = 0
  let other = 0
  for (const run of runs) {
    for (let done = 0; done < run.length; ) {
      const [start, otherStart] = [run.before + done, run.after + done]
      while (endOf(before, block) <= start) block++
      while (endOf(after, other) <= otherStart) other++
      const length = Math.min(run.length - done, endOf(before, block) - start, endOf(after, other) - otherStart)
      let link = links.at(-1)
      if (link === undefined || link.before !== block || link.after !== other) {
        link = { before: block, after: other, weight: 0, runs: [] }
        links.push(link)
      }
      link.weight += weightOf(before.tokens, start, start + length, evidenceWeights)
      addRun(link.runs, start, otherStart, length)
      done += length
    }
  }
  return links
}
