import { draftingOf } from '../../language/languages.ts'
import type { Law, Provision } from '../../law/types.ts'
import { dottedLabel, normaliseLabel, plainDash } from '../../text/label.ts'
import type { ReadLabel } from '../../text/schemes/scheme.ts'
import { labelInAnyScheme, schemeNamed } from '../../text/schemes/schemes.ts'
import { startsWithRow } from '../../text/table.ts'

/** A paragraph of quoted law: its words without Markdown's heading marks, and the label it is led by. */
export interface BlockParagraph {
  readonly text: string
  readonly read: ReadLabel | null
  /** It is the heading of an article, a section or a higher unit. */
  readonly isHead: boolean
  /** The bill set it as a heading of Markdown. */
  readonly isMarked?: true
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
    if (isHead) return [{ text: unmarked, read: head, isHead }]
    const read = scheme.paragraph(bare)
    if (scheme.hasCaptions && marks !== null) return [{ text: bare, read, isHead, isMarked: true }]
    return [read === null || scheme.hasCaptions ? { text: bare, read, isHead } : { ...tidied(bare, read), isHead }]
  })
  return draftingOf(law.meta.language).hasTwoLineHeadings ? withTitles(paragraphs) : paragraphs
}

/** A label with the spaces that its siblings have: portals print `141 )` and `4.Текст`. */
function tidied(text: string, read: ReadLabel): Pick<BlockParagraph, 'text' | 'read'> {
  const printed = read.printed.replace(/(?<!\s)\s+(?=\\?[.)]$)/u, '')
  if (printed === read.printed && read.length > printed.length) return { text, read }
  return {
    text: `${printed} ${text.slice(read.length)}`.trimEnd(),
    read: { ...read, printed, length: printed.length + 1 },
  }
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
      !startsWithRow(paragraph.text)
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
  const scheme = schemeNamed(law.meta.scheme)
  const printed = (scheme.heading(paragraph) ?? scheme.paragraph(paragraph))?.printed ?? ''
  const dotted = dottedLabel(printed)
  return dotted === printed || printsHigh(law) ? paragraph : dotted + paragraph.slice(printed.length)
}

/** Whether a law has labels that are set high. */
function printsHigh(law: Law): boolean {
  const isHigh = ({ printed, children }: Provision): boolean =>
    dottedLabel(printed) !== printed || children.some(isHigh)
  return law.passages.some(({ provision, units }) => (provision === null ? units : [provision]).some(isHigh))
}

/** Paragraphs stand between blank lines; lines inside one are one paragraph, unless a line opens with a label of its own. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/u)
    .flatMap((paragraph) => (startsWithRow(paragraph) ? paragraph : splitAtLabels(paragraph)))
    .map((paragraph) =>
      (startsWithRow(paragraph) ? paragraph : paragraph.replace(/(?<![^\S\n])[^\S\n]*\r?\n\s*/gu, ' ')).trim(),
    )
    .filter((paragraph) => paragraph !== '')
}

function splitAtLabels(paragraph: string): readonly string[] {
  const parts: string[] = []
  for (const line of paragraph.split(/\r?\n/u)) {
    const opens = /^\s*#{1,6}\s/u.test(line) || labelInAnyScheme(line.trimStart()) !== null
    if (opens || parts.length === 0) parts.push(line)
    else parts[parts.length - 1] += `\n${line}`
  }
  return parts
}

function isShort(text: string): boolean {
  return text.length < 200 && !/[.;:,]$/u.test(text)
}
