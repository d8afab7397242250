import type { Block } from '../markdown/block.ts'
import type { Span } from '../problem/types.ts'
import { isNextLabel, isRomanUnit, nextLabel } from '../text/label.ts'
import type { ReadLabel, Scheme } from '../text/schemes/scheme.ts'
import type { UnitKind } from '../text/types.ts'

/** A block of a passage with the labels it carries; offsets count in the passage's text. */
export interface LabelledBlock {
  readonly block: Block
  /** Mostly one or none; `(a)(1) text` carries two. */
  readonly labels: readonly { readonly read: ReadLabel; readonly at: number }[]
  /** Where the words begin, after the labels. */
  readonly textStart: number
}

/** Reads the labels that a heading or paragraph is led by. */
export function labelBlock(text: string, block: Block, scheme: Scheme): LabelledBlock {
  const labels: { read: ReadLabel; at: number }[] = []
  let at = block.content.start
  if (block.kind === 'heading' || block.kind === 'paragraph') {
    // Only so much is looked at as a label can be long: a paragraph may have megabytes.
    for (let read = scheme.paragraph(text.slice(at, Math.min(at + 80, block.content.end))); read !== null; ) {
      labels.push({ read, at })
      at += read.length
      read = scheme.mayCarryAnother(read)
        ? scheme.paragraph(text.slice(at, Math.min(at + 40, block.content.end)))
        : null
    }
  }
  return { block, labels, textStart: Math.min(at, block.content.end) }
}

const labelledUnits: readonly UnitKind[] = [
  'note',
  'numbered',
  'item',
  'letter',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'subclause-item',
  'subitem',
]
const levels: ReadonlyMap<UnitKind, number> = new Map(labelledUnits.map((unit, level) => [unit, level]))
const first: ReadonlySet<string> = new Set(['1', 'a', 'A', 'i', 'I', 'aa', 'AA'])

/** How deep a unit nests among labelled ones. */
export function levelOf(unit: UnitKind): number {
  return levels.get(unit) ?? -1
}

/** A labelled unit that is open while the passage is read in order. */
export interface OpenUnit {
  readonly unit: UnitKind
  readonly label: string
  readonly form: 'heading' | 'paragraph'
  /** Markdown depth of its heading; 0 for a paragraph. */
  readonly depth: number
}

/**
 * Which unit a label names where it stands: order in the text decides. `(i)` after `(h)` is a subsection, under `(A)` a
 * clause; where both fit, the label that comes next in the text tells: `(ii)` or `(j)`. `form` is what carries the label:
 * after `#### (h)` a paragraph `(i)` is likelier a clause. `isClosed`: the text before ends a sentence or an item, so that no
 * list is opened by it.
 */
export function unitOf(
  read: ReadLabel,
  { form, depth }: Pick<OpenUnit, 'form' | 'depth'>,
  openUnits: () => readonly OpenUnit[],
  following: () => readonly ReadLabel[],
  isClosed: () => boolean = () => false,
): UnitKind {
  const [likeliest, other] = read.units
  if (likeliest === undefined) throw new Error('a label without a unit')
  if (other === undefined) return likeliest
  const open = openUnits()
  const fits = read.units.map((unit) => fit(unit, read.label, { form, depth }, open, isClosed))
  const possible = read.units.filter((_, index) => (fits[index] as number) > 0)
  if (possible.length === 1) return possible[0] as UnitKind
  const ahead = following()
  const scores = read.units.map((unit, index) => (fits[index] as number) + seriesAhead(unit, read.label, ahead))
  return read.units[scores.indexOf(Math.max(...scores))] as UnitKind
}

/**
 * How well a label fits: going on with a series of headings, with one that is open, beginning one, going on in another print.
 * While an amendment runs, or behind a unit that was taken out, the label before may be missing: `#### (i)` behind `#### (g)`
 * is a subsection all the same, and `(I)` behind an item `(G)` that ends in a semicolon opens no list.
 */
function fit(
  unit: UnitKind,
  label: string,
  { form, depth }: Pick<OpenUnit, 'form' | 'depth'>,
  open: readonly OpenUnit[],
  isClosed: () => boolean,
): number {
  const sibling = open.find((candidate) => candidate.unit === unit)
  if (sibling === undefined) return first.has(label) ? 3 : 0
  const isRoman = isRomanUnit(unit)
  if (isNextLabel(sibling.label, label, isRoman)) {
    if (sibling.form !== form) return 2
    return form === 'heading' ? 6 : 4
  }
  if (sibling.form !== form || !isNextLabel(nextLabel(sibling.label, isRoman), label, isRoman)) return 0
  if (form === 'heading') return sibling.depth === depth ? 6 : 0
  return isClosed() ? 4 : 0
}

/**
 * 2 where the label's next one as that unit comes before its next one as the other, 1 where after it, 0 where it never comes.
 * The label itself ends its series: of `(i)`, `(1)`, … `(i)`, `(ii)` the last is not the first's next one.
 */
function seriesAhead(unit: UnitKind, label: string, labels: readonly ReadLabel[]): number {
  const end = labels.findIndex((read) => read.label === label)
  const following = end === -1 ? labels : labels.slice(0, end)
  const roman = isRomanUnit(unit)
  const [wanted, other] = [nextLabel(label, roman), nextLabel(label, !roman)]
  const next = following.findIndex((read) => read.label === wanted && read.units.includes(unit))
  if (next === -1) return 0
  const rival = following.findIndex((read) => read.label === other)
  return rival === -1 || next < rival ? 2 : 1
}

/** Whether a paragraph's words are a heading (American `(1) Treatment of publisher or speaker`): no closing mark, text under it. */
export function isHeadingLine(text: string, words: Span, nextIsPlain: boolean): boolean {
  const length = words.end - words.start
  if (!nextIsPlain || length === 0 || length > 240) return false
  return (
    /^["“‘(]?[\p{Lu}\d§$]/u.test(text.slice(words.start, words.start + 3)) &&
    !/[.;:,—–-]\s*$|\b(?:and|or)$/u.test(text.slice(words.start, words.end))
  )
}
