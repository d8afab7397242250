import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Language } from '../../../text/languages.ts'
import { depthOf, firstBelow, following, type Item, itemOf, type LabelStyle, printed } from './labels.ts'

/**
 * What the Enter key does in a bill: it begins a paragraph, with the label that the punctuation before the cursor calls for.
 * A colon begins sub-units, a semicolon the next item, a full stop ends the list; in an item that says nothing yet it goes one
 * list out. Null in the front matter, where lines are lines.
 */
export function enterAt(state: EditorState, language: Language): TransactionSpec | null {
  const { from, to } = state.selection.main
  if (isFrontMatter(state, from)) return null
  const line = state.doc.lineAt(from)
  const item = itemOf(line.text, labelBefore(state, line.number))
  const written = line.text.slice(item.start, from - line.from).trimEnd()
  if (written === '' && from >= line.from + item.start && line.text.slice(item.start).trim() === '') {
    if (item.label !== '' || item.quote !== '') return outward(state, line.number, item)
  }
  const next = nextParagraph(state, line.number, item, written, language)
  const gap = item.quote === '' ? '\n\n' : `\n${item.quote.trimEnd()}\n`
  const insert = `${gap}${next}`
  // Spaces at the cut belong to neither paragraph.
  const rest = /^ */.exec(line.text.slice(Math.max(to, line.from) - line.from))?.[0].length ?? 0
  const end = to <= line.to ? to + rest : to
  return {
    changes: { from: Math.min(from, Math.max(line.from + item.start + written.length, line.from)), to: end, insert },
    selection: { anchor: Math.min(from, line.from + item.start + written.length) + insert.length },
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}

/** What stands at the beginning of the new paragraph: the mark of a quotation, a label. */
function nextParagraph(state: EditorState, number: number, item: Item, written: string, language: Language): string {
  const { quote, label, style } = item
  if (bringsBlock(written, language) && quote === '') return '> '
  if (/[:—]$/.test(written) && opensList(written, language)) {
    const below = firstBelow(style, language)
    return `${quote}${below === null ? '' : printed(below.label, below.style)}`
  }
  if (/;(?: (?:and|or))?$/.test(written)) {
    const own = style === null ? nearestItem(state, number, quote) : { label, style }
    return `${quote}${own === null ? '' : printed(following(own.label, own.style), own.style)}`
  }
  return quote
}

/** Whether a block of law comes next: «следующего содержания:», “the following:”. */
function bringsBlock(written: string, language: Language): boolean {
  return blocks[language].test(written)
}

const blocks: Readonly<Record<Language, RegExp>> = {
  ru: /(?:следующего содержания|в следующей редакции):$/iu,
  en: /(?:the following(?: new \w{1,20})?|to read as follows):$/iu,
}

function opensList(written: string, language: Language): boolean {
  return written.endsWith(':') || language === 'en'
}

/** An empty item becomes one of the list around it; an empty paragraph of a quotation ends it. */
function outward(state: EditorState, number: number, item: Item): TransactionSpec {
  const line = state.doc.line(number)
  const outer = item.quote === '' ? outerItem(state, number, item.style) : nearestItem(state, number, '')
  const insert = outer === null ? '' : printed(following(outer.label, outer.style), outer.style)
  // The line with the mark alone between paragraphs of a quotation goes with it.
  const above = number > 1 ? state.doc.line(number - 1) : null
  const from = item.quote !== '' && above?.text.trim() === '>' ? above.from : line.from
  const gap = from === line.from ? '' : '\n'
  return {
    changes: { from, to: line.to, insert: `${gap}${insert}` },
    selection: { anchor: from + gap.length + insert.length },
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}

interface Labelled {
  readonly label: string
  readonly style: LabelStyle
}

/** The item that the list of an item stands in. */
function outerItem(state: EditorState, number: number, style: LabelStyle | null): Labelled | null {
  if (style === null) return null
  const depth = depthOf(style)
  return itemAbove(state, number, (one) => one.quote === '' && depthOf(one.style as LabelStyle) < depth)
}

/** The last item before a line in the same text: that of the bill, or of the block in it. */
function nearestItem(state: EditorState, number: number, quote: string): Labelled | null {
  return itemAbove(state, number, (one) => (one.quote === '') === (quote === ''))
}

function itemAbove(state: EditorState, number: number, fits: (item: Item) => boolean): Labelled | null {
  for (let at = number - 1; at >= 1 && number - at < farthest; at -= 1) {
    const { text } = state.doc.line(at)
    if (text.startsWith('#')) return null
    const item = itemOf(text)
    if (item.style !== null && fits(item)) return { label: item.label, style: item.style }
  }
  return null
}

/** In lines. */
const farthest = 2000

/** The label of the last item before a line. */
export function labelBefore(state: EditorState, number: number): string | null {
  return itemAbove(state, number, () => true)?.label ?? null
}

export function isFrontMatter(state: EditorState, at: number): boolean {
  if (state.doc.lines < 2 || state.doc.line(1).text.trim() !== '---') return false
  for (let number = 2; number <= Math.min(state.doc.lines, 1000); number += 1) {
    const line = state.doc.line(number)
    if (line.text.trim() === '---') return at <= line.to
  }
  return false
}
