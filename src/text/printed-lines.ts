import type { Span } from '../problem/types.ts'

/** A paragraph of a text that was printed line by line: from the first of its lines to the end of the last. */
export interface PrintedParagraph extends Span {
  /** It stands on several lines, though no indent says that they belong together. */
  readonly isJoined: boolean
}

/**
 * The paragraphs of a text that is no Markdown but was pasted from a portal or a printed page; null for any other, in which
 * blank lines part paragraphs. There are two kinds. Without blank lines each line is a paragraph; one that stops in the
 * middle of a sentence goes on in the next. With indented first lines an indent begins a paragraph, and the lines under it
 * are the rest of it. Offsets are UTF-16 code units in `text`.
 */
export function printedParagraphs(text: string): readonly PrintedParagraph[] | null {
  const lines = linesOf(text)
  const written = lines.filter((line) => !isBlank(text, line))
  if (written.length < fewestLines || written.some((line) => isMarkdown(textOf(text, line)))) return null
  const indented = written.filter((line) => indentOf(textOf(text, line)) >= leastIndent)
  if (indented.length >= fewestLines) return indentedParagraphs(text, lines)
  const first = lines.findIndex((line) => !isBlank(text, line))
  const last = lines.findLastIndex((line) => !isBlank(text, line))
  return lines.slice(first, last).some((line) => isBlank(text, line)) ? null : lineParagraphs(text, written)
}

/** A text of fewer lines tells nothing about how it was printed. */
const fewestLines = 4
/** Markdown takes so many spaces for code, which no bill has. */
const leastIndent = 4

/** Headings, quotations, tables, rules and fences: somebody wrote the file as Markdown. */
const isMarkdown = (line: string): boolean => /^(?:#{1,6}\s|>|\||```|~~~|---|\*\*\*|[*+-]\s)/.test(line)

function indentedParagraphs(text: string, lines: readonly Span[]): readonly PrintedParagraph[] {
  const paragraphs: { start: number; end: number; isJoined: boolean }[] = []
  let isOpen = false
  for (const line of lines) {
    if (isBlank(text, line)) {
      isOpen = false
      continue
    }
    const indent = indentOf(textOf(text, line))
    const last = paragraphs.at(-1)
    if (isOpen && last !== undefined && indent < leastIndent && !label.test(textOf(text, line).trim()))
      last.end = line.end
    else paragraphs.push({ start: line.start + indent, end: line.end, isJoined: false })
    isOpen = true
  }
  return paragraphs
}

function lineParagraphs(text: string, lines: readonly Span[]): readonly PrintedParagraph[] {
  const paragraphs: { start: number; end: number; isJoined: boolean }[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && goesOn(textOf(text, last), textOf(text, line).trim())) {
      last.end = line.end
      last.isJoined = true
    } else paragraphs.push({ start: line.start + indentOf(textOf(text, line)), end: line.end, isJoined: false })
  }
  return paragraphs
}

/** A line stops in the middle of a sentence where no mark ends it and the next one begins as no paragraph does. */
function goesOn(before: string, line: string): boolean {
  const end = before.trimEnd()
  if (/[.;:!?]["»”]?$/.test(end) || label.test(line)) return false
  return /^[\p{Ll}"«„“(]/u.test(line) || /[,–—-]$/.test(end) || functionWord.test(end)
}

const label = /^(?:\d+(?:\.\d+)*[.)]|[а-яёa-z]\)|\([\da-zA-Z]{1,4}\))\s/u
const functionWord = /(?:^|\s)(?:в|во|и|на|от|с|со|о|об|к|по|для|из|при|of|in|and|the|to|by)$/iu

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    lines.push({ start, end: text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end })
    start = end + 1
  }
  return lines
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)
const isBlank = (text: string, span: Span): boolean => textOf(text, span).trim() === ''
const indentOf = (line: string): number => line.length - line.trimStart().length
