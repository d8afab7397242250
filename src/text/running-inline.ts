import { parse, postprocess, preprocess } from 'micromark'
import { decodeString } from 'micromark-util-decode-string'
import type { Span } from '../problem/types.ts'
import type { InlineElement, Words } from './running-words.ts'

// More marks in one paragraph are no text that people write, and would cost quadratic time: they are taken for words.
const MOST_MARKS = 600

/** Reads the words and the marks of one paragraph as Markdown has them. */
export function readInline(words: Words, { start, end }: Span): void {
  const source = words.source.slice(start, end)
  const isDense = (source.match(/[*_`[\]<&\\]/g)?.length ?? 0) > MOST_MARKS
  const reader = new Reader(words, start)
  const tokens = isDense ? footnotesIn(source) : knownTokens(source)
  for (const token of tokens) reader.read(token)
  reader.finish(end)
}

/** What is no word: a mark that opens or closes an element, one that stands alone, or one that is read as other words. */
type Token = Mark | (Span & { readonly kind: 'object' }) | (Span & { readonly kind: 'words'; readonly words: string })

interface Mark extends Span {
  readonly kind: 'open' | 'close'
  readonly name: InlineElement['name']
  /** The tag's name in small letters; empty for Markdown's own marks. */
  readonly tag: string
}

const footnote = /(?<!\\)\[\^[^\]\s[]{1,60}\]/g

function footnotesIn(source: string): readonly Token[] {
  return [...source.matchAll(footnote)].map(({ 0: text, index }) => ({
    kind: 'object',
    start: index,
    end: index + text.length,
  }))
}

// A passage is read anew after each edit of it, and most of its paragraphs are as they were.
const known = new Map<string, readonly Token[]>()
const MOST_KNOWN = 5_000
const LONGEST_KNOWN = 4_000

function knownTokens(source: string): readonly Token[] {
  const kept = known.get(source)
  if (kept !== undefined) return kept
  const tokens = paired(tokensIn(source))
  if (known.size >= MOST_KNOWN) known.clear()
  if (source.length <= LONGEST_KNOWN) known.set(source, tokens)
  return tokens
}

function tokensIn(source: string): readonly Token[] {
  const notes = footnotesIn(source)
  // Footnotes are no part of CommonMark: a mark of punctuation as long stands for them, so that what stands around is read alike.
  const masked = source.replace(footnote, (text) => '\u2016'.repeat(text.length)).replace(/^\ufeff/u, '\u2060')
  const events = postprocess(
    parse()
      .text()
      .write(preprocess()(masked, undefined, true)),
  )
  const tokens: Token[] = [...notes]
  let image = 0
  const add = (token: Token): void => {
    if (image === 0 && token.end > token.start) tokens.push(token)
  }
  // By where their words begin.
  const links = new Map<number, Span>()
  for (const [side, token] of events) {
    const span = { start: token.start.offset, end: token.end.offset }
    const text = source.slice(span.start, span.end)
    if (token.type === 'image') {
      if (side === 'enter') add({ ...span, kind: 'object' })
      image += side === 'enter' ? 1 : -1
    } else if (side === 'exit') continue
    else if (token.type === 'link') links.set(span.start + 1, span)
    else if (token.type === 'labelText') {
      const link = links.get(span.start)
      if (link !== undefined) addPair(add, 'link', link, span)
    } else if (token.type === 'emphasis' || token.type === 'strong') {
      const length = token.type === 'strong' ? 2 : 1
      const inner = { start: span.start + length, end: span.end - length }
      if (length === 1 && isProduct(source, span)) continue
      addPair(add, token.type, span, inner)
    } else if (token.type === 'codeText') {
      const fence = /^`+/.exec(text)?.[0].length ?? 0
      const pad = /^`+ [^]* `+$/.test(text) && /[^` ]/.test(text) ? 1 : 0
      const inner = { start: span.start + fence + pad, end: span.end - fence - pad }
      addPair(add, 'code', span, inner)
    } else if (token.type === 'autolink') {
      const inner = { start: span.start + 1, end: span.end - 1 }
      addPair(add, 'address', span, inner)
    } else if (token.type === 'htmlText') add(tagAt(span, text))
    else if (token.type === 'characterEscape') add({ ...span, kind: 'words', words: text.slice(1) })
    else if (token.type === 'characterReference') add({ ...span, kind: 'words', words: decodeString(text) })
    else if (token.type === 'hardBreakEscape')
      add({ start: span.start, end: span.end + 1, kind: 'words', words: source[span.end] ?? '' })
  }
  const sorted = tokens.sort((one, other) => one.start - other.start || one.end - other.end)
  // What stands inside of another one (in a link's address, a picture's words) is a part of it.
  let end = 0
  return sorted.filter((token) => {
    if (token.start < end) return false
    end = token.end
    return true
  })
}

function addPair(add: (token: Token) => void, name: InlineElement['name'], outer: Span, inner: Span): void {
  add({ kind: 'open', name, tag: '', start: outer.start, end: inner.start })
  add({ kind: 'close', name, tag: '', start: inner.end, end: outer.end })
}

/** `S = a*b*c`: a single star between letters on both sides multiplies. */
export function isProduct(source: string, { start, end }: Span): boolean {
  const letter = /[\p{L}\p{N}]/u
  return source[start] === '*' && letter.test(source[start - 1] ?? '') && letter.test(source[end] ?? '')
}

const breaks = /^<br\s*\/?>$/iu
// Marks around words; other tags lay out (cells, paragraphs), and part words as `|` does in a table.
const aroundWords = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
const alone = /^<(?:wbr|hr|img|input)\b|\/>$|^<[!?]/iu

function tagAt(span: Span, text: string): Token {
  if (breaks.test(text)) return { ...span, kind: 'words', words: '\n' }
  const tag = /^<\/?([A-Za-z][\w-]*)/.exec(text)?.[1]?.toLowerCase()
  if (tag === undefined || alone.test(text)) return { ...span, kind: 'object' }
  if (!aroundWords.has(tag)) return { ...span, kind: 'words', words: '|' }
  const name = tag === 'sup' ? 'high' : tag === 'sub' ? 'low' : 'tag'
  return { ...span, kind: text.startsWith('</') ? 'close' : 'open', name, tag }
}

/** The tokens with tags that have no partner standing alone. Markdown's own marks close what they opened, whatever stands between. */
function paired(tokens: readonly Token[]): readonly Token[] {
  const made = [...tokens]
  const open: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') open.push(index)
    if (token.kind !== 'close') continue
    const tagOf = (at: number): string => (tokens[at] as Mark).tag
    let from = open.length - 1
    // A tag closes one that stands inside of the same marks.
    while (
      from >= 0 &&
      tagOf(open[from] as number) !== token.tag &&
      (token.tag === '' || tagOf(open[from] as number) !== '')
    )
      from -= 1
    const partner = open[from]
    if (partner === undefined || tagOf(partner) !== token.tag) made[index] = { ...token, kind: 'object' }
    else for (const lone of open.splice(from).slice(1)) made[lone] = { ...(tokens[lone] as Token), kind: 'object' }
  }
  for (const lone of open) made[lone] = { ...(tokens[lone] as Token), kind: 'object' }
  return made
}

/** Hands on words and marks in order. */
class Reader {
  readonly #words: Words
  readonly #base: number
  readonly #open: { readonly name: InlineElement['name']; readonly span: Span; readonly at: number }[] = []
  #at: number

  constructor(words: Words, base: number) {
    this.#words = words
    this.#base = base
    this.#at = base
  }

  read(token: Token): void {
    const span = { start: this.#base + token.start, end: this.#base + token.end }
    this.#takeWords(span.start)
    this.#at = span.end
    if (token.kind === 'words') this.#words.put(this.#printed()(token.words), span.start, span.end)
    else if (token.kind === 'object') this.#words.objects.push(span)
    else if (token.kind === 'open') this.#open.push({ name: token.name, span, at: this.#words.length })
    else this.#close(span)
  }

  finish(end: number): void {
    this.#takeWords(end)
  }

  #close(span: Span): void {
    const opened = this.#open.pop()
    if (opened === undefined) throw new Error('a mark closes that was not opened')
    const inner = { start: opened.at, end: this.#words.length }
    if (inner.start < inner.end) this.#words.elements.push({ name: opened.name, open: opened.span, close: span, inner })
    // Nothing stands between them: an anchor, an empty pair.
    else this.#words.objects.push(opened.span, span)
  }

  #takeWords(end: number): void {
    if (end > this.#at) this.#words.take(this.#at, end, this.#printed())
  }

  /** Figures that are set high or low are printed so; marks of emphasis may stand around them. */
  #printed(): (text: string) => string {
    const name = this.#open.findLast((one) => one.name === 'high' || one.name === 'low')?.name
    if (name === undefined) return (text) => text
    const digits = name === 'high' ? highDigits : lowDigits
    return (text) => text.replace(/\d/g, (digit) => digits[Number(digit)] as string)
  }
}

const highDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowDigits = '₀₁₂₃₄₅₆₇₈₉'
