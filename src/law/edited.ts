import { isPlain } from '../markdown/plain.ts'
import type { Span } from '../problem/types.ts'
import { type SchemeName, schemeNamed } from '../text/schemes/schemes.ts'
import { isHeadingLine, labelBlock } from './nesting.ts'
import { isNoPartOf } from './provisions.ts'
import type { Paragraph, Passage, Provision } from './types.ts'

/** A replacement in a text; `start` and `end` are offsets in UTF-16 code units. */
export interface TextEdit extends Span {
  readonly text: string
}

/** A text after edits of it that stand in text order. */
export function spliceText(text: string, edits: readonly TextEdit[]): string {
  let at = 0
  let spliced = ''
  for (const edit of edits) {
    spliced += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return spliced + text.slice(at)
}

// Each edit takes a copy of what comes after it: of many, one reading costs less.
const FEW = 6

/**
 * The passage as it is read after edits (in text order) that only change words inside of paragraphs: its units stay, and
 * what comes after an edit moves along. Null where an edit could change how the passage is laid out: then it has to be
 * read again.
 */
export function withWordsEdited(passage: Passage, edits: readonly TextEdit[], scheme: SchemeName): Passage | null {
  if (edits.length > FEW) return null
  let edited = passage
  // The last one first, so that the offsets of the others hold.
  for (const edit of edits.toReversed()) {
    const made = withEdit(edited, edit, scheme)
    if (made === null) return null
    edited = made
  }
  return edited
}

function withEdit(passage: Passage, edit: TextEdit, scheme: SchemeName): Passage | null {
  const paragraph = paragraphAround(passage, edit)
  if (paragraph === null) return null
  const text = spliceText(passage.text, [edit])
  const by = edit.text.length - (edit.end - edit.start)
  const words = { start: paragraph.text.start, end: paragraph.text.end + by }
  if (!isLaidOutAlike(passage.text, paragraph.text, text, words, scheme)) return null
  const moved = movedBy(edit.start, by)
  return {
    text,
    kind: passage.kind,
    provision: passage.provision === null ? null : moved.unit(passage.provision),
    units: passage.units.map(moved.unit),
    loose: passage.loose.map(moved.paragraph),
    notes: passage.notes.map(moved.span),
  }
}

// How a paragraph begins tells where it belongs (`readProvisions`).
const OPENING = 3

/** The paragraph whose words an edit changes, but for the first ones. */
function paragraphAround(passage: Passage, edit: TextEdit): Paragraph | null {
  const holds = ({ text }: Paragraph): boolean => edit.start >= text.start + OPENING && edit.end <= text.end
  const inUnit = (unit: Provision): Paragraph | null => {
    if (edit.start < unit.span.start || edit.end > unit.span.end) return null
    return unit.paragraphs.find(holds) ?? first(unit.children, inUnit)
  }
  const tops = passage.provision === null ? passage.units : [passage.provision]
  return first(tops, inUnit) ?? passage.loose.find(holds) ?? null
}

function first<One, Found>(all: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

/** Whether a paragraph is one plain line between blank ones, with the same labels, the same part and the same rank before and after. */
function isLaidOutAlike(before: string, was: Span, after: string, is: Span, scheme: SchemeName): boolean {
  const [one, other] = [lineAround(before, was), lineAround(after, is)]
  if (one === null || other === null) return false
  return (
    isPlain(before.slice(one.start, one.end)) &&
    isPlain(after.slice(other.start, other.end)) &&
    rank(before, one, was, scheme) === rank(after, other, is, scheme)
  )
}

/** The line of some words without its indentation, if it stands between blank lines. */
function lineAround(text: string, words: Span): Span | null {
  let start = text.lastIndexOf('\n', words.start - 1) + 1
  const isParted = start < 2 || text.charCodeAt(start - 2) === LINE_FEED
  while (text.charCodeAt(start) === SPACE) start += 1
  const end = text.indexOf('\n', words.start)
  if (!isParted || (end !== -1 && end < words.end)) return null
  const isLast = end === -1 || end + 1 >= text.length || text.charCodeAt(end + 1) === LINE_FEED
  return isLast ? { start, end: end === -1 ? text.length : end } : null
}

const LINE_FEED = 10
const SPACE = 32

/** All that the reading of a passage asks of a paragraph's line, but for how it begins. */
function rank(text: string, line: Span, words: Span, scheme: SchemeName): string {
  const content = { start: line.start, end: words.end }
  const block = { kind: 'paragraph', span: content, depth: 0, content } as const
  const { labels, textStart } = labelBlock(text, block, schemeNamed(scheme))
  const read = labels.map((label) => [label.at, label.read.printed, label.read.length, ...label.read.units].join(' '))
  const isHeading = isHeadingLine(text, words, true)
  return [textStart, ...read, isHeading, isNoPartOf(text, block, schemeNamed(scheme)), closing(text, words)].join('|')
}

/** How the words end: after the last item of a list that tells whose the next paragraph is (`endsItsList`). */
function closing(text: string, words: Span): string {
  return (
    /(?:(?:[;,] )?(?:and|or)|[.;,]|\s)$/.exec(text.slice(Math.max(words.start, words.end - CLOSING), words.end))?.[0] ??
    ''
  )
}

const CLOSING = 8

interface Moved {
  readonly span: (span: Span) => Span
  readonly paragraph: (paragraph: Paragraph) => Paragraph
  readonly unit: (unit: Provision) => Provision
}

/** Moves what goes over a place, ends at it or comes after it; what stands before it is the same value. */
function movedBy(place: number, by: number): Moved {
  const span = (one: Span): Span =>
    one.end < place ? one : { start: one.start > place ? one.start + by : one.start, end: one.end + by }
  const paragraph = (one: Paragraph): Paragraph =>
    one.span.end < place ? one : { span: span(one.span), text: span(one.text) }
  const unit = (one: Provision): Provision =>
    one.span.end < place
      ? one
      : {
          ...one,
          span: span(one.span),
          head: span(one.head),
          labelSpan: span(one.labelSpan),
          heading: one.heading === null ? null : span(one.heading),
          paragraphs: one.paragraphs.map(paragraph),
          children: one.children.map(unit),
        }
  return { span, paragraph, unit }
}
