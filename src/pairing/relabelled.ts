import { heaviestChain, type WeightedPair } from '../diff/heaviest-chain.ts'
import { gapsOf } from '../diff/runs.ts'
import { leadingLabel } from '../text/leading-label.ts'
import { saysRepealed } from '../text/repeal.ts'
import type { Section } from './align.ts'
import type { Blocks } from './blocks.ts'
import { relabelling } from './thresholds.ts'

/**
 * Parts a stretch of blocks that differ at those which say the same under a new label: in «1) телефон; 2) телеграф; 3) почта»
 * the «2) почта» of before is the third item, though it shares its label with the second one. At headings that stay, too.
 *
 * It is the patience diff once more, now of whole blocks without their labels: only what stands once on either side is a
 * candidate. Of candidates that cross, the heaviest chain stays (`relabelling` says what weighs how much). A paragraph that
 * begins as it did under its label speaks for its place as well, and “(2) The fee is due” that is (4) now does not pull it away
 * from there. Cost: linear in the text, n log n in the blocks.
 */
export function partRelabelled(before: Blocks, after: Blocks, section: Section): readonly Section[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = section
  const [count, otherCount] = [beforeEnd - beforeStart, afterEnd - afterStart]
  if (section.kind === 'equal' || count === 0 || otherCount === 0 || count + otherCount === 2) return [section]
  const pairs = samePairs(bodiesOf(before, beforeStart, beforeEnd), bodiesOf(after, afterStart, afterEnd))
  const runs = pairs.map((pair) => ({ before: beforeStart + pair.before, after: afterStart + pair.after, length: 1 }))
  return gapsOf(runs, section)
    .flatMap((gap, at) => {
      const pair = {
        beforeStart: gap.beforeEnd,
        beforeEnd: gap.beforeEnd + 1,
        afterStart: gap.afterEnd,
        afterEnd: gap.afterEnd + 1,
      }
      return at < runs.length ? [gap, pair] : [gap]
    })
    .filter((part) => part.beforeEnd > part.beforeStart || part.afterEnd > part.afterStart)
    .map((part): Section => ({ ...part, kind: 'different' }))
}

/** A paragraph's label (of a heading: its mark), and its words without it. */
interface Labelled {
  readonly label: string
  readonly body: string
}

const HEADING = '#'

/** Per block its label and words; null if it has no label, or says that it is repealed. */
function bodiesOf({ text, starts, ends }: Blocks, from: number, to: number): readonly (Labelled | null)[] {
  const bodies: (Labelled | null)[] = []
  for (let at = from; at < to; at++) bodies.push(bodyOf(text.slice(starts[at], ends[at]).trim()))
  return bodies
}

// What follows an item, and changes with its place among the others.
const closing = /[;,.](?:\s{1,9}(?:and|or|und|oder|sowie|и|или))?$|\s(?:and|or|und|oder|sowie|и|или)$/u

function bodyOf(text: string): Labelled | null {
  // A heading is known by all of its words, its number among them.
  if (text.startsWith(HEADING)) return saysRepealed(text) ? null : { label: HEADING, body: text }
  const label = leadingLabel(text)?.text ?? null
  if (label === null) return null
  const body = text.slice(label.length).trim().replace(closing, '')
  const isRepealed = body.length < relabelling.repealNote && saysRepealed(body)
  return /\p{L}/u.test(body) && !isRepealed ? { label, body } : null
}

/** The blocks that say the same, in order, by their places. */
function samePairs(
  blocks: readonly (Labelled | null)[],
  others: readonly (Labelled | null)[],
): readonly WeightedPair[] {
  const same = uniquePairs(blocks, others, ({ body }) => body)
  if (same.size === 0) return []
  const taken = new Set(same.values())
  const alike = uniquePairs(blocks, others, ({ label, body }) => `${label} ${body.slice(0, relabelling.beginning)}`)
  const pairs: WeightedPair[] = []
  for (const [before, block] of blocks.entries()) {
    const after = same.get(before)
    const place = alike.get(before)
    if (block === null) continue
    if (after !== undefined) pairs.push({ before, after, weight: weightOf(block, others[after]) })
    else if (place !== undefined && !taken.has(place))
      pairs.push({ before, after: place, weight: sharedBeginning(block.body, others[place]?.body ?? '') })
  }
  return heaviestChain(pairs, others.length).filter(({ before, after }) => same.get(before) === after)
}

function weightOf({ label, body }: Labelled, other: Labelled | null | undefined): number {
  if (label === HEADING) return relabelling.heading
  return body.length + relabelling.block + (label === other?.label ? relabelling.sameLabel : 0)
}

function sharedBeginning(body: string, other: string): number {
  let at = 0
  while (at < body.length && body[at] === other[at]) at++
  return at
}

/** Per block the one of the other side with the same key. Only what stands once on either side proves anything. */
function uniquePairs(
  blocks: readonly (Labelled | null)[],
  others: readonly (Labelled | null)[],
  keyOf: (block: Labelled) => string,
): ReadonlyMap<number, number> {
  const places = onceIn(others, keyOf)
  const pairs = new Map<number, number>()
  for (const [key, block] of onceIn(blocks, keyOf)) {
    const other = places.get(key)
    if (other !== undefined) pairs.set(block, other)
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
