import type { Span } from '../problem/types.ts'
import type { Quotation } from './token.ts'

/** A pair of quotation marks, as a language uses it. */
export interface QuotationMarks {
  readonly open: string
  readonly close: string
  /** An apostrophe looks like one of them: it opens only where a word could, and closes only behind one. */
  readonly isApostrophe?: true
  /** Each line of a quotation opens with the mark again, as the Congressional Record prints it. */
  readonly opensLines?: true
  /** The law's own words for words between the marks: inner marks turned, dashes made of hyphens. */
  readonly plain: (text: string) => string
}

/** How a drafting language quotes law. */
export interface QuotingLanguage {
  /** Marks of several characters before the single ones that they are made of. */
  readonly marks: readonly QuotationMarks[]
  /** What a unit of law ends with, before a line break. */
  readonly endOfUnit: RegExp
  /** What a labelled line of law begins with. */
  readonly listStart: RegExp
  /** A paragraph of the bill itself: no law is worded like that. */
  readonly instruction: RegExp
  /** What instructions do: words that hold one of these may have left their closing mark out. */
  readonly verb: RegExp
}

/** A quotation, and where it ends. */
export interface QuoteScan extends Quotation {
  /** Behind the closing mark; where none is found, the end of the paragraph. */
  readonly end: number
}

/** The marks of a quotation that opens at `at`; null where none does. */
function marksAt({ marks }: QuotingLanguage, source: string, at: number): QuotationMarks | null {
  const style = marks.find(({ open }) => source.startsWith(open, at)) ?? null
  return style?.isApostrophe && !isOpeningPlace(source, at) ? null : style
}

/**
 * Reads quoted words from the opening mark at `at`, not beyond `end`; null where none opens. Marks nest. A quotation that is
 * set out (it opens a line, or stands behind a colon or dash) may run over many paragraphs, each opened by the mark again;
 * words quoted in the middle of a sentence end with their paragraph, unless they open a list: “assumptions regarding—”, with
 * the mark again before the next paragraph.
 */
export function scanQuotation(language: QuotingLanguage, source: string, at: number, end: number): QuoteScan | null {
  const style = marksAt(language, source, at)
  if (style === null) return null
  let setOut = isSetOut(source, at)
  const paragraphs: Span[] = []
  let from = at + style.open.length
  let depth = 1
  /** Where the quotation ends if its mark never comes. */
  let fallback = -1
  for (let here = from; here < end; ) {
    const gap = lineGap(source, here, end)
    if (gap !== null) {
      setOut ||= goesOn(language, source, { start: from, end: here }, style, gap)
      const step = stepOver(language, source, style, gap, setOut, fallback !== -1)
      if (step.kind === 'stop')
        return unclosed(source, at, style, [...paragraphs, { start: from, end: here }], fallback)
      if (step.kind === 'loose' && fallback === -1) fallback = here
      if (step.kind !== 'same') {
        paragraphs.push({ start: from, end: here })
        from = step.kind === 'reopened' ? gap.end + style.open.length : gap.end
        if (step.kind === 'reopened') depth = 1
        here = from
      } else here = gap.end
      continue
    }
    const mark = markAt(source, here, style, depth)
    if (mark === 'open') depth += 1
    if (mark === 'close') depth -= 1
    if (depth === 0) return closed(source, at, style, [...paragraphs, { start: from, end: here }], here)
    here += mark === null ? 1 : mark === 'open' ? style.open.length : style.close.length
  }
  return unclosed(source, at, style, [...paragraphs, { start: from, end }], fallback)
}

function isOpeningPlace(source: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(source[at - 1] as string)
}

function isSetOut(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 80), at)
  return at === 0 || /\n[^\S\n]*$/.test(before) || /[:—-]\s*$/.test(before)
}

/** Whether words quoted in a sentence go on in the next paragraph, which opens with the mark again. */
function goesOn(
  { endOfUnit, verb }: QuotingLanguage,
  source: string,
  words: Span,
  style: QuotationMarks,
  { blank, before, end }: Gap,
): boolean {
  const isReopened = blank && style.open !== style.close && source.startsWith(style.open, end)
  return isReopened && endOfUnit.test(before) && !verb.test(source.slice(words.start, words.end))
}

interface Gap extends Span {
  readonly blank: boolean
  readonly before: string
}

/** A line break with the space around it; `blank`: an empty line is in it. */
function lineGap(source: string, at: number, end: number): Gap | null {
  const code = source.charCodeAt(at)
  if (code !== 10 && code !== 13 && code !== 32 && code !== 9) return null
  let stop = at
  let lines = 0
  while (stop < end && /\s/.test(source[stop] as string)) {
    if (source[stop] === '\n') lines += 1
    stop += 1
  }
  return lines === 0 ? null : { start: at, end: stop, blank: lines > 1, before: source.slice(Math.max(0, at - 6), at) }
}

type QuotationStep = { readonly kind: 'same' | 'reopened' | 'loose' | 'stop' }

function stepOver(
  { endOfUnit, listStart, instruction }: QuotingLanguage,
  source: string,
  style: QuotationMarks,
  gap: Gap,
  setOut: boolean,
  loose: boolean,
): QuotationStep {
  const rest = source.slice(gap.end, gap.end + 2000)
  const paragraph = rest.split(/\n\s*\n/)[0] as string
  const reopens = rest.startsWith(style.open)
  if (gap.blank) {
    if (!setOut) return { kind: 'stop' }
    if (reopens && !loose) return { kind: 'reopened' }
    return instruction.test(paragraph) ? { kind: 'stop' } : { kind: reopens ? 'reopened' : 'loose' }
  }
  const labelled = listStart.test(reopens ? rest.slice(style.open.length) : rest)
  if (reopens && setOut && (endOfUnit.test(gap.before) || labelled || style.opensLines)) return { kind: 'reopened' }
  const newItem = labelled && endOfUnit.test(gap.before)
  return newItem && instruction.test(rest.split('\n')[0] as string) ? { kind: 'stop' } : { kind: 'same' }
}

/** A straight mark opens behind a space and before a word, and closes elsewhere; the others say so themselves. */
function markAt(source: string, at: number, style: QuotationMarks, depth: number): 'open' | 'close' | null {
  if (style.open === style.close) {
    if (source[at] !== style.open) return null
    const opens = isOpeningPlace(source, at) && /[\p{L}\p{N}(§$]/u.test(source[at + 1] ?? '')
    return opens && depth > 0 && hasPartner(source, at, style) ? 'open' : 'close'
  }
  if (source.startsWith(style.close, at)) {
    // An apostrophe inside ‘ ’ closes nothing.
    return style.isApostrophe && /\p{L}/u.test(source[at + 1] ?? '') ? null : 'close'
  }
  return source.startsWith(style.open, at) ? 'open' : null
}

/**
 * Whether enough straight marks follow in the paragraph: one for the inner quotation, and one for the outer unless the
 * next paragraph opens it again.
 */
function hasPartner(source: string, at: number, style: QuotationMarks): boolean {
  const [paragraph, next] = source.slice(at + 1, at + 4000).split(/\n\s*\n\s*/)
  const needed = next?.startsWith(style.open) ? 1 : 2
  return (paragraph as string).split(style.close).length > needed
}

function closed(
  source: string,
  at: number,
  style: QuotationMarks,
  paragraphs: readonly Span[],
  end: number,
): QuoteScan {
  const inner = { start: at + style.open.length, end }
  return { paragraphs: textsOf(source, style, paragraphs), inner, end: end + style.close.length, closed: true }
}

function unclosed(
  source: string,
  at: number,
  style: QuotationMarks,
  paragraphs: readonly Span[],
  fallback: number,
): QuoteScan {
  const first = paragraphs.filter((span) => fallback === -1 || span.end <= fallback)
  const end = first.at(-1)?.end ?? at + style.open.length
  return {
    paragraphs: textsOf(source, style, first),
    inner: { start: at + style.open.length, end },
    end,
    closed: false,
  }
}

function textsOf(source: string, style: QuotationMarks, spans: readonly Span[]): readonly string[] {
  const only = spans.length === 1
  return spans.map((span) => {
    const plain = source.slice(span.start, span.end).replace(/(?<!\s)\s*\n\s*/g, ' ')
    return style.plain(only ? plain : plain.trim())
  })
}
