import { draftingOf } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import { dottedLabel, normaliseLabel, plainDash } from '../../text/label.ts'
import type { ReadLabel } from '../../text/schemes/scheme.ts'
import { schemeNamed } from '../../text/schemes/schemes.ts'

/** A paragraph of quoted law: its words without Markdown's heading marks, and the label it is led by. */
export interface BlockParagraph {
  readonly text: string
  readonly read: ReadLabel | null
  /** It is the heading of an article, a section or a higher unit. */
  readonly isHead: boolean
}

/** Quoted law by paragraphs, with their labels as the law's scheme has them. */
export function readQuoted(law: Law, text: string): readonly BlockParagraph[] {
  const scheme = schemeNamed(law.meta.scheme)
  const paragraphs = paragraphsOf(text).flatMap((paragraph): readonly BlockParagraph[] => {
    const marks = /^(?:#{1,6}(?:\s+|$))+/u.exec(paragraph)
    const bare = labelInStyle(law, paragraph.slice(marks?.[0].length ?? 0))
    const unmarked = bare.replaceAll('**', '')
    const head = scheme.heading(unmarked)
    // «Статья 5 настоящего закона …» opens a sentence; a heading's label has a mark behind it.
    const isHead = head !== null && (marks !== null || /^§|[.—–-]\**$/u.test(head.printed) || isShort(unmarked))
    if (bare === '') return []
    return [isHead ? { text: unmarked, read: head, isHead } : { text: bare, read: scheme.paragraph(bare), isHead }]
  })
  return draftingOf(law.meta.language).hasTwoLineHeadings ? withTitles(paragraphs) : paragraphs
}

/** Official texts may print `Глава 7.2` and its name in two lines: one heading. A name has no closing mark. */
function withTitles(paragraphs: readonly BlockParagraph[]): readonly BlockParagraph[] {
  const joined: BlockParagraph[] = []
  for (const paragraph of paragraphs) {
    const head = joined.at(-1)
    const isTitle =
      head?.read != null &&
      head.isHead &&
      head.text.length <= head.read.length &&
      paragraph.read === null &&
      isShort(paragraph.text) &&
      !isTable(paragraph.text)
    if (isTitle) joined[joined.length - 1] = { ...head, text: `${head.text.replace(/\.?$/u, '.')} ${paragraph.text}` }
    else joined.push(paragraph)
  }
  return joined
}

/** Whether the paragraph carries that label. */
export function hasLabel({ read }: BlockParagraph, label: string): boolean {
  if (read === null) return false
  const [found = '', wanted = ''] = [read.label, label].map((one) => plainDash(normaliseLabel(one)))
  return found === wanted || (/\p{Script=Cyrillic}/u.test(found) && found.toLowerCase() === wanted.toLowerCase())
}

/** A label set high (`44¹`) as the law prints its own: dotted, unless it has such labels itself. */
function labelInStyle(law: Law, paragraph: string): string {
  const label = highLabel.exec(paragraph)?.[0]
  if (label === undefined) return paragraph
  const isOwnStyle = law.passages.some(({ text }) => text.split('\n').some((line) => highLabel.test(line)))
  return isOwnStyle ? paragraph : dottedLabel(label) + paragraph.slice(label.length)
}

const highLabel =
  /^(?:#{1,6}\s+)?(?:\p{L}+\s+)?\d+(?:\.\d+)*(?:<sup>[\d.\s]+<\/sup>|\^\{?[\d.]+\}?|[⁰¹²³⁴-⁹]+)(?=[.)]|\s|$)/iu

/** Paragraphs stand between blank lines; lines inside one are one paragraph, unless a line opens with a label of its own. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/u)
    .flatMap((paragraph) =>
      isTable(paragraph)
        ? paragraph
        : paragraph.split(/\r?\n(?=[^\S\n]*(?:#{1,6}\s|\d+(?:\.\d+)*[.)]\s|[а-яё]\)\s|\([\p{L}\d]{1,5}\)\s))/u),
    )
    .map((paragraph) =>
      (isTable(paragraph) ? paragraph : paragraph.replace(/(?<![^\S\n])[^\S\n]*\r?\n\s*/gu, ' ')).trim(),
    )
    .filter((paragraph) => paragraph !== '')
}

/** The lines of a Markdown table stay lines. */
function isTable(paragraph: string): boolean {
  return /^\s*\|/u.test(paragraph)
}

function isShort(text: string): boolean {
  return text.length < 200 && !/[.;:,]$/u.test(text)
}
