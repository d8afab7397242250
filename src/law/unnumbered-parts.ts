import type { Paragraph, Provision } from './types.ts'

/** A part of an article that counts its parts in words only: «часть вторая статьи 81» of the Labour Code. */
export interface UnnumberedPart {
  /** The part as a unit: its paragraphs, and the points that stand in it. Its label is its number, printed nowhere. */
  readonly provision: Provision
  /** Its only paragraph; null where it has more, or points. */
  readonly paragraph: Paragraph | null
}

/**
 * The parts of an article that has no numbered ones, in order. A part is a paragraph with the list that it opens: it goes on
 * behind `:`, `;`, `,` and a dash, and before a small letter; behind a full stop the next paragraph is another part. Empty
 * where the article opens with a list; the parts end where a paragraph closes with no mark, so that nobody can tell.
 */
export function unnumberedParts(article: Provision, text: string): readonly UnnumberedPart[] {
  if (article.children.some(({ unit }) => unit === 'numbered')) return []
  const parts: Entry[][] = []
  let before: string | null = null
  for (const entry of entriesOf(article)) {
    const words = text.slice(entry.paragraph.text.start, entry.paragraph.text.end).trim()
    const isNew: boolean = !entry.isLabelled && (before === null || (endsSentence(before) && startsSentence(words)))
    if (parts.length === 0 && !isNew) return []
    if (before !== null && !closes(before) && !entry.isLabelled && startsSentence(words)) break
    if (isNew) parts.push([entry])
    else parts.at(-1)?.push(entry)
    before = words
  }
  return parts.map((entries, index) => partOf(article, entries, index + 1))
}

interface Entry {
  readonly paragraph: Paragraph
  /** A point, or what stands in one behind its label. */
  readonly isLabelled: boolean
}

/** The article's paragraphs and those of its points as they stand, notes left out. */
function entriesOf(article: Provision): readonly Entry[] {
  const below = (one: Provision): readonly Entry[] => [
    ...one.paragraphs.map((paragraph, index) => ({ paragraph, isLabelled: one !== article && index === 0 })),
    ...one.children.filter(({ unit }) => unit !== 'note').flatMap(below),
  ]
  return below(article).toSorted((one, other) => one.paragraph.span.start - other.paragraph.span.start)
}

function endsSentence(words: string): boolean {
  return /[.!?|]["»”)]*$/u.test(words)
}

/** Whether a paragraph ends so that it can be told what comes behind it. */
function closes(words: string): boolean {
  return /[.!?|:;,–—-]["»”)]*$/u.test(words)
}

function startsSentence(words: string): boolean {
  return /^["«„“(]*[\p{Lu}\d|]/u.test(words)
}

function partOf(article: Provision, entries: readonly Entry[], n: number): UnnumberedPart {
  const first = entries[0] as Entry
  const span = { start: first.paragraph.span.start, end: (entries.at(-1) as Entry).paragraph.span.end }
  const children = within(article.children, span.start, span.end)
  const provision: Provision = {
    key: `${article.key}__part_${n}`,
    unit: 'numbered',
    label: String(n),
    printed: '',
    form: 'paragraph',
    depth: 0,
    span,
    head: first.paragraph.span,
    labelSpan: { start: span.start, end: span.start },
    heading: null,
    paragraphs: entries.flatMap(({ paragraph }) => (isIn(children, paragraph) ? [] : [paragraph])),
    children,
  }
  return { provision, paragraph: entries.length === 1 ? first.paragraph : null }
}

/** Points that begin in a span, cut off at its end: the last point of a list may have been given what follows the list. */
function within(units: readonly Provision[], start: number, end: number): readonly Provision[] {
  return units
    .filter(({ span }) => span.start >= start && span.start < end)
    .map((unit) => ({
      ...unit,
      span: { start: unit.span.start, end: Math.min(unit.span.end, end) },
      paragraphs: unit.paragraphs.filter((paragraph) => paragraph.span.start < end),
      children: within(unit.children, start, end),
    }))
}

function isIn(units: readonly Provision[], { span }: Paragraph): boolean {
  return units.some((unit) => unit.span.start <= span.start && span.end <= unit.span.end)
}
