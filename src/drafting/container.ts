import type { Citation, CitationStep } from '../citation/types.ts'
import type { Law, Paragraph, Passage, Provision } from '../law/types.ts'
import type { Span } from '../problem/types.ts'
import { citationOf } from '../resolution/cite.ts'
import { titleSpan } from '../resolution/resolve.ts'
import type { CitedUnit } from '../text/types.ts'
import type { Alignable } from './align.ts'

/** What a unit is made of, in the order of the text: its heading, its own paragraphs, the units under it. */
export type Part = Alignable & {
  /** In the text of the passage; of a labelled paragraph what stands behind the label. */
  readonly span: Span
} & (
    | { readonly kind: 'heading' }
    /** `n` counts the own paragraphs from 1. */
    | { readonly kind: 'paragraph'; readonly n: number }
    | { readonly kind: 'unit'; readonly provision: Provision }
  )

/** A unit, or what stands in a passage under no unit, with its parts. */
export interface Container {
  readonly passage: number
  readonly text: string
  /** No steps where it is no unit. */
  readonly citation: Citation
  readonly provision: Provision | null
  readonly ancestors: readonly Provision[]
  readonly parts: readonly Part[]
  /** Between which offsets the parts stand: behind the label, and to the end of the unit. */
  readonly inside: Span
}

/** A provision of the law, and what it is made of. */
export function unitContainer(
  law: Law,
  passage: number,
  provision: Provision,
  ancestors: readonly Provision[],
): Container {
  const text = law.passages[passage]?.text ?? ''
  const heading = provision.heading === null ? [] : [headingPart(text, provision.heading)]
  return {
    passage,
    text,
    citation: citationOf(law, { passage, provision, ancestors }),
    provision,
    ancestors,
    parts: inOrder([
      ...heading,
      ...provision.paragraphs.map((one, index) => paragraphPart(text, one, index + 1)),
      ...provision.children.map((one) => unitPart(text, one)),
    ]),
    inside: { start: provision.labelSpan.end, end: provision.span.end },
  }
}

/** What stands in a passage that no unit opens: the law's title and preamble, or text under another heading. */
export function looseContainer(law: Law, passage: number): Container {
  const { text, kind, loose, units } = law.passages[passage] as Passage
  const title = kind === 'title' ? titleSpan(text) : null
  return {
    passage,
    text,
    citation: { steps: [] },
    provision: null,
    ancestors: [],
    parts: inOrder([
      ...(title === null ? [] : [headingPart(text, title)]),
      ...loose.map((one, index) => paragraphPart(text, one, index + 1)),
      ...units.map((one) => unitPart(text, one)),
    ]),
    inside: { start: 0, end: text.trimEnd().length },
  }
}

function headingPart(text: string, span: Span): Part {
  return { kind: 'heading', span, text: text.slice(span.start, span.end), bare: null, name: 'heading' }
}

function paragraphPart(text: string, { text: span }: Paragraph, n: number): Part {
  return { kind: 'paragraph', n, span, text: text.slice(span.start, span.end), bare: null, name: null }
}

// Of fewer characters, a text may be the same by chance.
const leastBare = 12

function unitPart(text: string, provision: Provision): Part {
  const { span, labelSpan, unit, label } = provision
  const behind = text.slice(labelSpan.end, span.end)
  return {
    kind: 'unit',
    provision,
    span,
    text: text.slice(span.start, span.end),
    bare: behind.length < leastBare ? null : `${unit} ${behind}`,
    name: `${unit} ${label}`,
  }
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((one, other) => one.span.start - other.span.start)
}

export function step(unit: CitedUnit, ...labels: readonly string[]): CitationStep {
  return { unit, labels: labels.map((label) => ({ kind: 'one', label })), relative: false }
}

export function under({ steps }: Citation, ...more: readonly CitationStep[]): Citation {
  return { steps: [...steps, ...more] }
}

export const quoted = (text: string): { readonly text: string; readonly span: Span } => ({
  text,
  span: { start: 0, end: 0 },
})

/** A text of the law as a bill quotes it: headings without their marks. */
export function plainHeadings(text: string): string {
  return text.replace(/^#{1,6}[ \t]+/gmu, '')
}
