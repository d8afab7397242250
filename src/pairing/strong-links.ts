import type { Runs } from '../diff/myers.ts'
import type { Tokens } from '../words/token-table.ts'
import { saysRepealed } from './label-text.ts'
import { beginsHeading, labelOf } from './labels.ts'
import { type BlockTokens, type Link, linksOf, weightOf } from './links.ts'
import { contest } from './reassign.ts'

/**
 * The blocks that became each other, by the words they share (`runs`): in order, with what each two have in common. A few
 * words in common do not make one paragraph of two.
 */
export function kindred(
  before: Tokens,
  after: Tokens,
  runs: Runs,
  rows: BlockTokens,
  columns: BlockTokens,
): readonly Link[] {
  const texts = {
    before,
    after,
    rows,
    columns,
    weights: { rows: weightsOf(before, rows), columns: weightsOf(after, columns) },
  }
  const labels = labelKeys(before, rows)
  const alike = linksOf(before, runs, rows, columns).filter(
    (link) => areOfOneSort(link, texts) && !isOtherRepealed(link, texts, labels),
  )
  const bare = new Set(alike.filter((link, at) => isBareHeading(link, alike[at + 1], texts)))
  const links = alike.filter(
    (link, at) => bare.has(link) || !isOnlyLabel(before, link, rows) || !sharesBlock(alike, at),
  )
  const strong = (all: readonly Link[]): ReadonlySet<Link> => {
    const rivals = rivalsOf(all)
    return new Set(all.filter((link, at) => bare.has(link) || isStrong(link, rivals[at] as number, texts)))
  }
  const first = strong(links)
  return [...strong(contest(before, after, links, rows, columns, (link) => !first.has(link)))]
}

interface Texts {
  readonly before: Tokens
  readonly after: Tokens
  readonly rows: BlockTokens
  readonly columns: BlockTokens
  readonly weights: Weights
}

// «(2)» of an item put in before the old «(2)»: its label is no partner for a paragraph that has another.
function isOnlyLabel(before: Tokens, { row, runs }: Link, rows: BlockTokens): boolean {
  const label = labelOf(before, rows[row] as number, rows[row + 1] as number)
  const [start, , length] = runs.slice(-3) as [number, number, number]
  return label !== null && start + length <= label.end
}

function sharesBlock(links: readonly Link[], at: number): boolean {
  const { row, column } = links[at] as Link
  return [links[at - 1], links[at + 1]].some((other) => other?.row === row || other?.column === column)
}

interface Weights {
  readonly rows: Float64Array
  readonly columns: Float64Array
}

function weightsOf(tokens: Tokens, blocks: BlockTokens): Float64Array {
  const weights = new Float64Array(blocks.length - 1)
  for (let at = 0; at < weights.length; at++)
    weights[at] = weightOf(tokens, blocks[at] as number, blocks[at + 1] as number)
  return weights
}

function isStrong(link: Link, rival: number, texts: Texts): boolean {
  const [smaller, larger] = sizesOf(link, texts)
  const share = link.weight / smaller
  // A second partner is believed only if most of it came along: that is a paragraph split or merged.
  if (rival > link.weight) return (share >= 0.6 && link.weight >= 2) || (share >= 0.3 && opensList(link, texts))
  // Of the larger one more is asked where the label is another, too.
  const isPhrase = share >= 0.2 && rival * 2 <= link.weight && hasSameLabel(link, texts) && sharesPhrase(link, texts)
  return (share >= 0.3 || isPhrase) && link.weight / larger >= (hasOtherLabel(link, texts) ? 0.1 : 0.04)
}

// «Aussagen zur Arbeitsfähigkeit und Vorschläge»: so many words in a row do not come together by chance.
const PHRASE = 3.5

function sharesPhrase({ runs }: Link, { before }: Texts): boolean {
  for (let at = 0; at < runs.length; at += 3) {
    const start = runs[at] as number
    if (weightOf(before, start, start + (runs[at + 2] as number)) >= PHRASE) return true
  }
  return false
}

const labelsOf = ({ row, column }: Link, { before, after, rows, columns }: Texts): readonly (string | undefined)[] => [
  labelOf(before, rows[row] as number, rows[row + 1] as number)?.key,
  labelOf(after, columns[column] as number, columns[column + 1] as number)?.key,
]

// Or neither has one.
function hasSameLabel(link: Link, texts: Texts): boolean {
  const [one, two] = labelsOf(link, texts)
  return one === two
}

function hasOtherLabel(link: Link, texts: Texts): boolean {
  const [one, two] = labelsOf(link, texts)
  return one !== undefined && two !== undefined && one !== two
}

const sizesOf = ({ row, column }: Link, { weights }: Texts): readonly [number, number] => {
  const one = Math.max(0.1, weights.rows[row] as number)
  const two = Math.max(0.1, weights.columns[column] as number)
  return [Math.min(one, two), Math.max(one, two)]
}

// A heading is no paragraph: its words in one («(weggefallen)») prove nothing, unless the marks are all that it got or lost, or
// the paragraph stood alone under a heading of no more than that label, and now stands in it.
function areOfOneSort(link: Link, texts: Texts): boolean {
  const { before, after, rows, columns } = texts
  const isHeading = beginsHeading(before, rows[link.row] as number)
  const isHeadingNow = beginsHeading(after, columns[link.column] as number)
  if (isHeading === isHeadingNow) return true
  const [smaller, larger] = sizesOf(link, texts)
  if (link.weight >= 0.8 * larger) return true
  const wasBare = isHeading
    ? bareLabel(after, columns, link.column - 1, before, rows, link.row)
    : bareLabel(before, rows, link.row - 1, after, columns, link.column)
  return wasBare && link.weight >= 0.8 * smaller
}

// «§ 10» over «(weggefallen)», beside «§ 10 (weggefallen)» in one line; `next` links the paragraph.
function isBareHeading({ row, column, weight }: Link, next: Link | undefined, texts: Texts): boolean {
  const { before, after, rows, columns, weights } = texts
  if (next?.row === row + 1 && next.column === column)
    return weight >= (weights.rows[row] as number) && bareLabel(before, rows, row, after, columns, column)
  if (next?.row !== row || next.column !== column + 1) return false
  return weight >= (weights.columns[column] as number) && bareLabel(after, columns, column, before, rows, row)
}

/** Whether a block is a heading of nothing but its label, and the other text's block a heading under the same label. */
function bareLabel(
  tokens: Tokens,
  blocks: BlockTokens,
  at: number,
  others: Tokens,
  otherBlocks: BlockTokens,
  other: number,
): boolean {
  if (at < 0 || !beginsHeading(tokens, blocks[at] as number)) return false
  if (!beginsHeading(others, otherBlocks[other] as number)) return false
  const label = labelOf(tokens, blocks[at] as number, blocks[at + 1] as number)
  if (label === null || label.end < (blocks[at + 1] as number)) return false
  return label.key === labelOf(others, otherBlocks[other] as number, otherBlocks[other + 1] as number)?.key
}

// «(1)» that is repealed now is not «(2)» that was before, though both say so.
function isOtherRepealed(link: Link, texts: Texts, labels: ReadonlySet<string>): boolean {
  const { before, after, rows, columns } = texts
  if (!hasOtherLabel(link, texts)) return false
  const [columnStart, columnEnd] = [columns[link.column] as number, columns[link.column + 1] as number]
  if (!labels.has(labelOf(after, columnStart, columnEnd)?.key ?? '')) return false
  return (
    saysRepealed(textOf(before, rows[link.row] as number, rows[link.row + 1] as number)) &&
    saysRepealed(textOf(after, columnStart, columnEnd))
  )
}

function labelKeys(tokens: Tokens, blocks: BlockTokens): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let at = 0; at + 1 < blocks.length; at++) {
    const label = labelOf(tokens, blocks[at] as number, blocks[at + 1] as number)
    if (label !== null) keys.add(label.key)
  }
  return keys
}

// What is repealed says so at its start.
const SAID = 60

function textOf(tokens: Tokens, start: number, end: number): string {
  const from = tokens.starts[start] as number
  return tokens.text.slice(from, Math.min(tokens.ends[end - 1] as number, from + SAID))
}

// «(2) The fee is due as follows:» before what were its cases and are items now: it begins as the paragraph did.
function opensList({ row, column, runs }: Link, { before, after, rows, columns }: Texts): boolean {
  const [rowStart, columnStart] = [rows[row] as number, columns[column] as number]
  const isHead = runs[0] === rowStart && runs[1] === columnStart
  if (!isHead || weightOf(before, rowStart, rowStart + (runs[2] as number)) < 2) return false
  return endsWithColon(before, rows[row + 1] as number) || endsWithColon(after, columns[column + 1] as number)
}

const endsWithColon = (tokens: Tokens, end: number): boolean =>
  tokens.text.charAt((tokens.ends[end - 1] as number) - 1) === ':'

/** Per link the weight of the strongest other one of its row or column. Links are in order: those of one block stand together. */
function rivalsOf(links: readonly Link[]): Float64Array {
  const rivals = new Float64Array(links.length)
  for (const side of ['row', 'column'] as const) {
    takeStrongest(rivals, links, side, 0, 1)
    takeStrongest(rivals, links, side, links.length - 1, -1)
  }
  return rivals
}

// One walk for all links: a paragraph of a hundred thousand words may have as many partners.
function takeStrongest(
  rivals: Float64Array,
  links: readonly Link[],
  side: 'row' | 'column',
  from: number,
  way: 1 | -1,
): void {
  let block = -1
  let strongest = 0
  for (let at = from; at >= 0 && at < links.length; at += way) {
    const link = links[at] as Link
    if (link[side] !== block) strongest = 0
    block = link[side]
    rivals[at] = Math.max(rivals[at] as number, strongest)
    strongest = Math.max(strongest, link.weight)
  }
}
