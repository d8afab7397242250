import { nodePath } from '../law/outline.ts'
import type { Law, OutlineNode, Paragraph, Place, Provision } from '../law/types.ts'
import type { Problem, Span } from '../problem/types.ts'

/** Where an instruction works: a unit, or something in one. Spans are offsets in the text of the passage. */
export type Target =
  | { readonly kind: 'law' }
  /** `last`: the last passage that belongs to it (a chapter's last article; the unit's own passage otherwise). */
  | (Within & { readonly kind: 'unit'; readonly provision: Provision; readonly last: number })
  /** `n` counts from 1; `part`: it is that part of an article that counts its parts in words only. */
  | (Within & { readonly kind: 'alinea'; readonly n: number; readonly paragraph: Paragraph; readonly part?: number })
  | (Within & {
      readonly kind: 'sentence'
      readonly n: number
      readonly paragraph: Paragraph
      readonly span: Span
      /** A proviso is a part of a sentence. */
      readonly as?: 'proviso'
    })
  /** A table, a row of one (a line), or a cell of a row; `paragraph` is the table's. */
  | (Within & {
      readonly kind: 'table-part'
      readonly part: 'table' | 'row' | 'cell'
      readonly paragraph: Paragraph
      readonly span: Span
    })
  /** The words of a heading, without the label. */
  | (Within & { readonly kind: 'heading'; readonly span: Span })
  /** Preamble, matter before or after units, flush text. */
  | (Within & { readonly kind: 'paragraphs'; readonly paragraphs: readonly Paragraph[] })

interface Within {
  readonly passage: number
  /** The unit that it is or that it stands in; null for what stands in none. */
  readonly provision: Provision | null
  readonly ancestors: readonly Provision[]
}

export type UnitTarget = Extract<Target, { readonly kind: 'unit' }>

/** What one step of a citation leads to from one target. */
export type Resolved = { readonly targets: readonly Target[]; readonly remark?: Problem } | Problem

/** A run of a passage's text. */
export interface Area extends Span {
  readonly passage: number
}

/**
 * The text that words are looked for in, in document order: paragraphs without labels and notes, those of sub-units too.
 * Headings are kept apart (`headingAreas`).
 */
export function textAreas(law: Law, target: Target): readonly Area[] {
  switch (target.kind) {
    case 'law':
      return law.passages.flatMap((_, passage) => passageAreas(law, passage))
    case 'unit': {
      const own = provisionAreas(target.passage, target.provision)
      const rest = range(target.passage + 1, target.last + 1).flatMap((passage) => passageAreas(law, passage))
      return [...own, ...rest]
    }
    case 'alinea':
      return [{ passage: target.passage, ...target.paragraph.text }]
    case 'sentence':
    case 'table-part':
    case 'heading':
      return [{ passage: target.passage, ...target.span }]
    case 'paragraphs':
      return target.paragraphs.map(({ text }) => ({ passage: target.passage, ...text }))
  }
}

/** The words of the headings of the target and of what stands under it. */
export function headingAreas(law: Law, target: Target): readonly Area[] {
  if (target.kind === 'law') return law.passages.flatMap((_, passage) => passageHeadings(law, passage))
  if (target.kind !== 'unit') return []
  const own = provisionHeadings(target.passage, target.provision)
  return [...own, ...range(target.passage + 1, target.last + 1).flatMap((passage) => passageHeadings(law, passage))]
}

/** The unit's own paragraphs and its sub-units', as they stand, one after another. */
export function allParagraphs(provision: Provision): readonly Paragraph[] {
  const below = provision.children.flatMap(allParagraphs)
  return [...provision.paragraphs, ...below].sort((one, other) => one.span.start - other.span.start)
}

/** The place as a target. */
export function unitTarget(law: Law, { passage, provision, ancestors }: Place): UnitTarget {
  const last = law.passages[passage]?.provision === provision ? (nodeAt(law, passage)?.last ?? passage) : passage
  return { kind: 'unit', passage, last, provision, ancestors }
}

/** The node of the outline whose heading opens that passage. */
export function nodeAt(law: Law, passage: number): OutlineNode | null {
  const node = nodePath(law.outline, passage).at(-1)
  return node?.passage === passage ? node : null
}

/** The title's words in the passage that stands before the first unit. */
export function titleSpan(text: string): Span | null {
  const found = /^#[ \t]+(.*)$/m.exec(text)
  if (found === null) return null
  const words = (found[1] as string)
    .replace(/(?<![ \t])[ \t]+$/, '')
    .replace(/(?<!#)#+$/, '')
    .replace(/(?<![ \t])[ \t]+$/, '')
  const start = found.index + found[0].indexOf(words, 1)
  return { start, end: start + words.length }
}

function passageAreas(law: Law, passage: number): readonly Area[] {
  const { provision, units, loose, kind } = law.passages[passage] as Law['passages'][number]
  if (kind === 'front-matter') return []
  const own = loose.map(({ text }) => ({ passage, ...text }))
  const below = (provision === null ? units : [provision]).flatMap((unit) => provisionAreas(passage, unit))
  return inOrder([...own, ...below])
}

function provisionAreas(passage: number, provision: Provision): readonly Area[] {
  return allParagraphs(provision).map(({ text }) => ({ passage, ...text }))
}

function passageHeadings(law: Law, passage: number): readonly Area[] {
  const { provision, units, kind, text } = law.passages[passage] as Law['passages'][number]
  const title = kind === 'title' ? titleSpan(text) : null
  const below = (provision === null ? units : [provision]).flatMap((unit) => provisionHeadings(passage, unit))
  return title === null ? below : [{ passage, ...title }, ...below]
}

function provisionHeadings(passage: number, { heading, children }: Provision): readonly Area[] {
  const below = children.flatMap((child) => provisionHeadings(passage, child))
  return heading === null ? below : [{ passage, ...heading }, ...below]
}

function inOrder(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((one, other) => one.passage - other.passage || one.start - other.start)
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
