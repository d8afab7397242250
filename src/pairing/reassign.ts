import { addRun, addRuns, type Run, sameHead, sameTail } from '../diff/runs.ts'
import { weightOfRuns } from '../words/token-weight.ts'
import type { Link } from './links.ts'
import { endOf, type SideBlocks, type Sides, startOf } from './side-blocks.ts'
import { evidenceWeights, REASSIGN_MARGIN } from './thresholds.ts'

/**
 * Gives words to the paragraph that is meant.
 *
 * Of two paragraphs that begin alike (“The licence is granted on …”), a matcher gives the words that they share to the first,
 * and only the rest to the one that is meant. So where a block has two partners, the weaker one (`isWeak`) is weighed again
 * with all that it has in common with the block at its ends; if that makes it the stronger one by a margin, it is the only
 * partner. First the partners of each block of after are settled, then those of each block of before. The links stay in order,
 * as none is moved. Cost: linear in the links' tokens.
 */
export function reassign(sides: Sides, links: readonly Link[], isWeak: (link: Link) => boolean): readonly Link[] {
  const grown = (link: Link): Link => grownLink(sides, link)
  return settled(settled(links, 'after', isWeak, grown), 'before', isWeak, grown)
}

// Links are in order: those of one block stand together.
function settled(
  links: readonly Link[],
  side: 'before' | 'after',
  isWeak: (link: Link) => boolean,
  grown: (link: Link) => Link,
): readonly Link[] {
  const otherSide = side === 'before' ? 'after' : 'before'
  const made: Link[] = []
  for (let at = 0; at < links.length; ) {
    let end = at + 1
    while (links[end]?.[side] === links[at]?.[side]) end++
    const partners = links.slice(at, end)
    const strongest = heaviest(partners) as Link
    const weaker = heaviest(partners.filter((link) => link !== strongest && isWeak(link)))
    // A partner that has partners of its own beside it stays with them.
    const isFree =
      weaker !== undefined && [at - 1, end].every((beside) => links[beside]?.[otherSide] !== weaker[otherSide])
    const winner = isFree && !isWeak(strongest) ? grown(weaker) : undefined
    if (winner !== undefined && winner.weight >= strongest.weight + REASSIGN_MARGIN) made.push(winner)
    else made.push(...partners)
    at = end
  }
  return made
}

function heaviest(links: readonly Link[]): Link | undefined {
  let found: Link | undefined
  for (const link of links) if (found === undefined || link.weight > found.weight) found = link
  return found
}

/** A link with what is the same at the ends of its two blocks, behind their labels. */
function grownLink({ before, after }: Sides, link: Link): Link {
  const [first, last] = [link.runs[0] as Run, link.runs.at(-1) as Run]
  const { ids } = before.tokens
  const otherIds = after.tokens.ids
  const runs: Run[] = []
  const [start, otherStart] = [bodyStart(before, link.before), bodyStart(after, link.after)]
  const head = { beforeStart: start, beforeEnd: first.before, afterStart: otherStart, afterEnd: first.after }
  addRun(runs, start, otherStart, sameHead(ids, otherIds, head))
  addRuns(runs, link.runs)
  const [end, otherEnd] = [endOf(before, link.before), endOf(after, link.after)]
  const tail = sameTail(ids, otherIds, {
    beforeStart: last.before + last.length,
    beforeEnd: end,
    afterStart: last.after + last.length,
    afterEnd: otherEnd,
  })
  addRun(runs, end - tail, otherEnd - tail, tail)
  return { ...link, runs, weight: weightOfRuns(before.tokens, runs, 'before', evidenceWeights) }
}

const bodyStart = (side: SideBlocks, block: number): number => side.labels[block]?.end ?? startOf(side, block)
