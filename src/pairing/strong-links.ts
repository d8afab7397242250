import type { Runs } from '../diff/runs.ts'
import { saysRepealed } from '../text/repeal.ts'
import { weightOf } from '../words/token-weight.ts'
import { beginsHeading } from './labels.ts'
import { type Link, linksOf } from './links.ts'
import { reassign } from './reassign.ts'
import { endOf, type SideBlocks, type Sides, startOf } from './side-blocks.ts'
import { evidenceWeights, linkStrength } from './thresholds.ts'

/**
 * The blocks that became each other, by the words that they share (`runs`): in order, with what each two have in common.
 *
 * A matcher of words matches a comma of one paragraph with a comma of another, so most links prove nothing. First, links that
 * cannot be are dropped: a heading with a paragraph, one repealed provision with another, a label alone. Then each is weighed
 * against its two blocks and its strongest rival: the heaviest other link of either block. Words that went to a link that was
 * too weak are given to the stronger one (`reassign`), and all are weighed once more. The links that stay do not cross, as the
 * runs do not. Cost: linear in tokens and links.
 */
export function strongLinks(sides: Sides, runs: Runs): readonly Link[] {
  const keys = new Set(sides.before.labels.flatMap((label) => (label === null ? [] : [label.key])))
  const possible = linksOf(sides, runs).filter(
    (link) => areOfOneSort(sides, link) && !isOtherRepealed(sides, link, keys),
  )
  const bare = new Set(possible.filter((link, at) => isBareHeading(sides, link, possible[at + 1])))
  const links = possible.filter((link, at) => bare.has(link) || !isOnlyLabel(sides, link) || !sharesBlock(possible, at))
  const strong = (all: readonly Link[]): ReadonlySet<Link> => {
    const rivals = rivalsOf(all)
    return new Set(all.filter((link, at) => bare.has(link) || isStrong(sides, link, rivals[at] as number)))
  }
  const first = strong(links)
  return [...strong(reassign(sides, links, (link) => !first.has(link)))]
}

/** «(2)» of an item put in before the old «(2)»: its label is no partner for a paragraph that has another one. */
function isOnlyLabel({ before }: Sides, link: Link): boolean {
  const label = before.labels[link.before] ?? null
  const last = link.runs.at(-1)
  return label !== null && last !== undefined && last.before + last.length <= label.end
}

function sharesBlock(links: readonly Link[], at: number): boolean {
  const link = links[at] as Link
  return [links[at - 1], links[at + 1]].some((beside) => beside?.before === link.before || beside?.after === link.after)
}

/** Whether what a link's blocks share makes one of them, in spite of a rival of this weight. */
function isStrong(sides: Sides, link: Link, rival: number): boolean {
  const { smaller, larger } = sizesOf(sides, link)
  const share = link.weight / smaller
  if (rival > link.weight) {
    const isSecondPartner = share >= linkStrength.secondShare && link.weight >= linkStrength.secondWeight
    return isSecondPartner || (share >= linkStrength.listShare && opensList(sides, link))
  }
  const isPhrase =
    share >= linkStrength.phraseShare &&
    rival * linkStrength.phraseOverRival <= link.weight &&
    hasSameLabel(sides, link) &&
    sharesPhrase(sides, link)
  const leastOfLarger = hasOtherLabel(sides, link) ? linkStrength.largerShareRelabelled : linkStrength.largerShare
  return (share >= linkStrength.share || isPhrase) && link.weight / larger >= leastOfLarger
}

/** «Aussagen zur Arbeitsfähigkeit und Vorschläge». */
const sharesPhrase = ({ before }: Sides, { runs }: Link): boolean =>
  runs.some(
    (run) => weightOf(before.tokens, run.before, run.before + run.length, evidenceWeights) >= linkStrength.phrase,
  )

const labelsOf = ({ before, after }: Sides, link: Link): readonly [string | undefined, string | undefined] => [
  before.labels[link.before]?.key,
  after.labels[link.after]?.key,
]

/** Or neither has one. */
function hasSameLabel(sides: Sides, link: Link): boolean {
  const [labelBefore, labelAfter] = labelsOf(sides, link)
  return labelBefore === labelAfter
}

function hasOtherLabel(sides: Sides, link: Link): boolean {
  const [labelBefore, labelAfter] = labelsOf(sides, link)
  return labelBefore !== undefined && labelAfter !== undefined && labelBefore !== labelAfter
}

function sizesOf({ before, after }: Sides, link: Link): { readonly smaller: number; readonly larger: number } {
  const sizeBefore = Math.max(linkStrength.leastSize, before.weights[link.before] as number)
  const sizeAfter = Math.max(linkStrength.leastSize, after.weights[link.after] as number)
  return { smaller: Math.min(sizeBefore, sizeAfter), larger: Math.max(sizeBefore, sizeAfter) }
}

const isHeading = (side: SideBlocks, block: number): boolean => beginsHeading(side.tokens, startOf(side, block))

/**
 * A heading is no paragraph: its words in one («(weggefallen)») prove nothing, unless the marks are all that it got or lost, or
 * the paragraph stood alone under a heading of no more than that label, and now stands in it.
 */
function areOfOneSort(sides: Sides, link: Link): boolean {
  const { before, after } = sides
  const wasHeading = isHeading(before, link.before)
  if (wasHeading === isHeading(after, link.after)) return true
  const { smaller, larger } = sizesOf(sides, link)
  if (link.weight >= linkStrength.headingShare * larger) return true
  const stoodUnderLabel = wasHeading
    ? isBareLabel(after, link.after - 1, before, link.before)
    : isBareLabel(before, link.before - 1, after, link.after)
  return stoodUnderLabel && link.weight >= linkStrength.headingShare * smaller
}

/** «§ 10» over «(weggefallen)», beside «§ 10 (weggefallen)» in one line; `next` links the paragraph. */
function isBareHeading({ before, after }: Sides, link: Link, next: Link | undefined): boolean {
  if (next?.before === link.before + 1 && next.after === link.after)
    return link.weight >= (before.weights[link.before] as number) && isBareLabel(before, link.before, after, link.after)
  if (next?.before !== link.before || next.after !== link.after + 1) return false
  return link.weight >= (after.weights[link.after] as number) && isBareLabel(after, link.after, before, link.before)
}

/** Whether a block is a heading of nothing but its label, and the other side's block a heading under the same label. */
function isBareLabel(side: SideBlocks, block: number, otherSide: SideBlocks, other: number): boolean {
  if (block < 0 || !isHeading(side, block) || !isHeading(otherSide, other)) return false
  const label = side.labels[block] ?? null
  if (label === null || label.end < endOf(side, block)) return false
  return label.key === otherSide.labels[other]?.key
}

/** «(1)» that is repealed now is not «(2)» that was before, though both say so. `keys`: the labels of before. */
function isOtherRepealed(sides: Sides, link: Link, keys: ReadonlySet<string>): boolean {
  const { before, after } = sides
  if (!hasOtherLabel(sides, link) || !keys.has(after.labels[link.after]?.key ?? '')) return false
  return saysRepealed(startText(before, link.before)) && saysRepealed(startText(after, link.after))
}

function startText(side: SideBlocks, block: number): string {
  const { text, starts, ends } = side.tokens
  const start = starts[startOf(side, block)] as number
  return text.slice(start, Math.min(ends[endOf(side, block) - 1] as number, start + linkStrength.repealed))
}

/** “(2) The fee is due as follows:” before what were its cases and are items now: it begins as the paragraph did. */
function opensList({ before, after }: Sides, link: Link): boolean {
  const [first] = link.runs
  const start = startOf(before, link.before)
  if (first === undefined || first.before !== start || first.after !== startOf(after, link.after)) return false
  if (weightOf(before.tokens, start, start + first.length, evidenceWeights) < linkStrength.listHead) return false
  return endsWithColon(before, link.before) || endsWithColon(after, link.after)
}

function endsWithColon(side: SideBlocks, block: number): boolean {
  const { text, ends } = side.tokens
  return text.charAt((ends[endOf(side, block) - 1] as number) - 1) === ':'
}

/** Per link the weight of the strongest other one of either block. Links are in order: those of one block stand together. */
function rivalsOf(links: readonly Link[]): Float64Array {
  const rivals = new Float64Array(links.length)
  for (const side of ['before', 'after'] as const) {
    takeStrongest(rivals, links, side, 1)
    takeStrongest(rivals, links, side, -1)
  }
  return rivals
}

// One walk for all links, either way: a paragraph of a hundred thousand words may have as many partners.
function takeStrongest(rivals: Float64Array, links: readonly Link[], side: 'before' | 'after', way: 1 | -1): void {
  let block = -1
  let strongest = 0
  for (let at = way === 1 ? 0 : links.length - 1; at >= 0 && at < links.length; at += way) {
    const link = links[at] as Link
    if (link[side] !== block) strongest = 0
    block = link[side]
    rivals[at] = Math.max(rivals[at] as number, strongest)
    strongest = Math.max(strongest, link.weight)
  }
}
