import type { Span } from '../problem/types.ts'
import type { Block } from './blocks.ts'
import { isNextLabel } from './labels.ts'
import type { ReadLabel, Scheme } from './schemes.ts'
import type { UnitKind } from './types.ts'

/** A block of a passage with the labels it carries; offsets count in the passage's text. */
export interface LabelledBlock {
  readonly block: Block
  /** Mostly one or none; `(a)(1) text` carries two. */
  readonly labels: readonly { readonly read: ReadLabel; readonly at: number }[]
  /** Where the words begin, behind the labels. */
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
      read = scheme.name === 'us-code' ? scheme.paragraph(text.slice(at, Math.min(at + 40, block.content.end))) : null
    }
  }
  return { block, labels, textStart: Math.min(at, block.content.end) }
}

const levels: readonly UnitKind[] = [
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
const romanUnits: ReadonlySet<UnitKind> = new Set(['clause', 'subclause'])
const first: ReadonlySet<string> = new Set(['1', 'a', 'A', 'i', 'I', 'aa', 'AA'])

/** How deep a unit nests among labelled ones. */
export function levelOf(unit: UnitKind): number {
  return levels.indexOf(unit)
}

/** A labelled unit that is open while the passage is read in order. */
export interface OpenUnit {
  readonly unit: UnitKind
  readonly label: string
}

/**
 * Which unit a label names where it stands: order in the text decides. `(i)` after `(h)` is a subsection, under `(A)` a
 * clause; where both fit, the label that comes next in the text tells: `(ii)` or `(j)`.
 */
export function unitOf(read: ReadLabel, open: readonly OpenUnit[], following: () => readonly ReadLabel[]): UnitKind {
  const [likeliest, other] = read.units
  if (likeliest === undefined) throw new Error('a label without a unit')
  if (other === undefined) return likeliest
  const ahead = following()
  const scores = read.units.map((unit) => ({ unit, score: score(unit, read.label, open, ahead) }))
  return scores.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).unit
}

function score(unit: UnitKind, label: string, open: readonly OpenUnit[], following: readonly ReadLabel[]): number {
  const roman = romanUnits.has(unit)
  const sibling = open.find((candidate) => candidate.unit === unit)
  const continues = sibling !== undefined && isNextLabel(sibling.label, label, roman)
  const opens = sibling === undefined && first.has(label)
  const next = following.find((read) => isNextLabel(label, read.label, roman) && read.units.includes(unit))
  const rival = following.find((read) => isNextLabel(label, read.label, !roman))
  const ahead =
    next === undefined ? 0 : rival === undefined || following.indexOf(next) < following.indexOf(rival) ? 2 : 1
  return (continues ? 4 : opens ? 3 : 0) + ahead
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
