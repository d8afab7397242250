import type { Amendment } from '../../../amendment/types.ts'
import { draftingOf } from '../../../language/languages.ts'
import { localeFor } from '../../../locales/words.ts'
import type { Block } from '../../../markdown/block.ts'
import type { Language } from '../../../text/languages.ts'
import { levelIn } from './blocks.ts'

/** The signs that a paragraph of quoted law has around it on paper. */
export interface QuoteMarks {
  readonly open: string
  readonly close: string
}

/**
 * The quotation marks of paragraphs of quoted law: the first opens them (in American bills each does), the last one closes
 * them, and `mark` follows. Paragraphs that have their marks already get none.
 */
export function quoteMarks(paragraphs: readonly string[], language: Language, mark: string): readonly QuoteMarks[] {
  const { open, close } = draftingOf(language).writing.quotes
  if (isQuoted(paragraphs, open, close)) return paragraphs.map(() => ({ open: '', close: '' }))
  const last = paragraphs.length - 1
  return paragraphs.map((_, index) => ({
    open: index === 0 || opensEach(language) ? open : '',
    close: index === last ? `${close}${mark}` : '',
  }))
}

/** Paragraphs of quoted law in their quotation marks. */
export function quotedParagraphs(paragraphs: readonly string[], language: Language, mark: string): readonly string[] {
  const marks = quoteMarks(paragraphs, language, mark)
  return paragraphs.map((text, index) => {
    const { open = '', close = '' } = marks[index] ?? {}
    // A quotation in a quotation has the second kind of marks in English, and the same ones in Russian acts.
    const isInner = open !== '' && opensEach(language)
    return `${open}${isInner ? text.replace(/“/g, '‘').replace(/”/g, '’') : text}${close}`
  })
}

const opensEach = (language: Language): boolean => localeFor(language) === 'en'

/** Whether the marks that open the first paragraph close at the end of the last one. */
function isQuoted(paragraphs: readonly string[], open: string, close: string): boolean {
  const text = paragraphs.join('\n')
  if (!text.startsWith(open) || !/[»”][.;,]?(?: and| or)?$/u.test(text)) return false
  let depth = 0
  for (const [at, character] of [...text].entries()) {
    if (character === open) depth += 1
    else if (character === close) depth -= 1
    if (depth === 0) return at >= [...text].length - 6
  }
  // American paragraphs open each, and close once.
  return true
}

/** The mark behind quoted law, as the items of the bill around it ask for. */
export function closingMark(bill: Amendment, blocks: readonly Block[], index: number): string {
  const own = itemBefore(bill, blocks, index)
  const next = blocks.slice(index + 1).find(({ kind }) => kind !== 'quote')
  if (next === undefined || next.kind === 'heading' || isOwnText(bill, next)) return '.'
  const text = textOf(bill, next)
  if (localeFor(bill.meta.language) === 'ru') return /^\d+(?:\.\d+)*\.\s/.test(text) ? '.' : ';'
  const level = levelIn(text)
  if (level === null || level === 0) return '.'
  // Before the last item of its list stands “and”.
  const list = itemsAround(bill, blocks, blocks.indexOf(next), Math.min(level, own ?? level))
  return list === 'last' ? '; and' : ';'
}

/** Whether a paragraph is no part of what amends: «Настоящий Федеральный закон вступает в силу …». */
function isOwnText({ parts }: Amendment, { span }: Block): boolean {
  return parts.some((part) => part.kind === 'own-text' && part.span.start <= span.start && part.span.end >= span.end)
}

const textOf = ({ source }: Amendment, { content }: Block): string => source.slice(content.start, content.end)

/** How deep the item stands that the quoted law is of. */
function itemBefore(bill: Amendment, blocks: readonly Block[], index: number): number | null {
  const item = blocks.slice(0, index).findLast(({ kind }) => kind === 'paragraph')
  return item === undefined ? null : levelIn(textOf(bill, item))
}

/** Whether another item of the list follows the one at `index`. */
function itemsAround(bill: Amendment, blocks: readonly Block[], index: number, level: number): 'last' | 'more' {
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'heading') return 'last'
    if (block.kind !== 'paragraph') continue
    const next = levelIn(textOf(bill, block))
    if (next !== null && next < level) return 'last'
    if (next === level) return 'more'
  }
  return 'last'
}
