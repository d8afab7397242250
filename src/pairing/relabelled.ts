import { heaviestChain, type WeighedPair } from '../diff/heaviest-chain.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { labelText, saysRepealed } from './label-text.ts'

/**
 * Parts a stretch of blocks that differ at those which say the same under a new label: in «1) телефон; 2) телеграф; 3) почта»
 * the «2) почта» of before is the third item, though it shares its label with the second. At headings that stay, too.
 */
export function partRelabelled(before: Blocks, after: Blocks, section: Section): readonly Section[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  const rows = beforeEnd - beforeStart
  const columns = afterEnd - afterStart
  if (section.kind === 'equal' || rows === 0 || columns === 0 || rows + columns === 2) return [section]
  const same = pairsOf(bodiesOf(before, beforeStart, beforeEnd), bodiesOf(after, afterStart, afterEnd))
  if (same.length === 0) return [section]
  const parts: Section[] = []
  let row = beforeStart
  let column = afterStart
  const upTo = (nextRow: number, nextColumn: number): void => {
    if (nextRow > row || nextColumn > column) {
      parts.push({ kind: 'different', beforeStart: row, beforeEnd: nextRow, afterStart: column, afterEnd: nextColumn })
    }
    row = nextRow
    column = nextColumn
  }
  for (const pair of same) {
    upTo(beforeStart + pair.row, afterStart + pair.column)
    upTo(beforeStart + pair.row + 1, afterStart + pair.column + 1)
  }
  upTo(beforeEnd, afterEnd)
  return parts
}

/** A paragraph's label (of a heading: its mark), and its words without it. */
interface Labelled {
  readonly label: string
  readonly body: string
}

const HASH = 35

/** Per block its label and words; null where it has no label, or says that it is repealed. */
function bodiesOf(blocks: Blocks, from: number, to: number): readonly (Labelled | null)[] {
  const bodies: (Labelled | null)[] = []
  for (let at = from; at < to; at++) bodies.push(bodyOf(blocks.text.slice(blocks.starts[at], blocks.ends[at]).trim()))
  return bodies
}

// What follows an item, and changes with its place among the others.
const closing = /[;,.](?:\s{1,9}(?:and|or|und|oder|sowie|и|или))?$|\s(?:and|or|und|oder|sowie|и|или)$/u

function bodyOf(text: string): Labelled | null {
  // A heading is known by all of its words, its number among them.
  if (text.charCodeAt(0) === HASH) return saysRepealed(text) ? null : { label: HEADING, body: text }
  const label = labelText(text)
  if (label === null) return null
  const body = text.slice(label.length).trim().replace(closing, '')
  return /\p{L}/u.test(body) && !saysRepealed(body) ? { label, body } : null
}

/**
 * The blocks that say the same, in order. Where some would cross, those stay that say more; a paragraph that begins as it did
 * under its label speaks for its place, too, and «(2) The fee is due» that is (4) now does not pull it away from there.
 */
function pairsOf(one: readonly (Labelled | null)[], two: readonly (Labelled | null)[]): readonly WeighedPair[] {
  const same = uniquePairs(one, two, ({ body }) => body)
  if (same.size === 0) return []
  const taken = new Set(same.values())
  const alike = uniquePairs(one, two, ({ label, body }) => `${label} ${body.slice(0, BEGINNING)}`)
  const pairs: WeighedPair[] = []
  for (let row = 0; row < one.length; row++) {
    const column = same.get(row)
    const other = alike.get(row)
    if (column !== undefined) pairs.push({ row, column, weight: weightOf(one[row], two[column]) })
    else if (other !== undefined && !taken.has(other))
      pairs.push({ row, column: other, weight: sharedBeginning(one[row]?.body ?? '', two[other]?.body ?? '') })
  }
  return heaviestChain(pairs, two.length).filter(({ row, column }) => same.get(row) === column)
}

const BEGINNING = 24

// What stands under a heading may move; the heading that is word for word what it was has not.
const HEADING = '#'
const HEADING_STAYS = 1000

// Three short items that stay where they are speak against a long one that moved; so much each, and again for its label.
const EACH = 20

function weightOf(one: Labelled | null | undefined, other: Labelled | null | undefined): number {
  if (one?.label === HEADING) return HEADING_STAYS
  return (one?.body.length ?? 0) + EACH + (one?.label === other?.label ? EACH : 0)
}

function sharedBeginning(one: string, other: string): number {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

/** Per row the column of the same key. Only what stands once on either side proves anything. */
function uniquePairs(
  one: readonly (Labelled | null)[],
  two: readonly (Labelled | null)[],
  keyOf: (block: Labelled) => string,
): ReadonlyMap<number, number> {
  const columns = onceIn(two, keyOf)
  const pairs = new Map<number, number>()
  for (const [key, row] of onceIn(one, keyOf)) {
    const column = columns.get(key)
    if (column !== undefined) pairs.set(row, column)
  }
  return pairs
}

function onceIn(blocks: readonly (Labelled | null)[], keyOf: (block: Labelled) => string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const seen = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    if (block === null) continue
    const key = keyOf(block)
    if (seen.has(key)) places.delete(key)
    else places.set(key, at)
    seen.add(key)
  }
  return places
}
