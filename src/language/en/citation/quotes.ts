import type { Quotation } from '../../../grammar/token.ts'
import type { Span } from '../../../problem/types.ts'
import { doubled } from './inner-quotes.ts'

/** A quotation, and where it ends. */
export interface QuoteScan extends Quotation {
  /** Behind the closing mark; where none is found, the end of the paragraph. */
  readonly end: number
}

interface Style {
  readonly open: string
  readonly close: string
}

/** The Record's ``…'' before the single marks it is made of. */
const styles: readonly Style[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“' },
  { open: '«', close: '»' },
  { open: '``', close: "''" },
  { open: '"', close: '"' },
  { open: '‘', close: '’' },
]

/** Whether quoted words begin at `at`. A single ‘ opens only where a word could. */
export function isOpeningQuote(source: string, at: number): boolean {
  const style = styleAt(source, at)
  return style !== null && (style.open !== '‘' || isOpeningPlace(source, at))
}

/**
 * Reads quoted words from the opening mark at `at`, not beyond `end`. Marks nest. A quotation that is set out (it opens
 * a line, or stands behind a colon or dash) may run over many paragraphs, each opened by the mark again; words quoted in
 * the middle of a sentence end with their paragraph.
 */
export function scanQuote(source: string, at: number, end: number): QuoteScan {
  const style = styleAt(source, at)
  if (style === null) throw new Error(`no quotation mark at ${at}`)
  const setOut = isSetOut(source, at)
  const paragraphs: Span[] = []
  let from = at + style.open.length
  let depth = 1
  /** Where the quotation ends if its mark never comes. */
  let fallback = -1
  for (let here = from; here < end; ) {
    const gap = lineGap(source, here, end)
    if (gap !== null) {
      const step = stepOver(source, style, gap, setOut, fallback !== -1)
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

function styleAt(source: string, at: number): Style | null {
  return styles.find((style) => source.startsWith(style.open, at)) ?? null
}

function isOpeningPlace(source: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(source[at - 1] as string)
}

function isSetOut(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 80), at)
  return at === 0 || /\n[^\S\n]*$/.test(before) || /[:—-]\s*$/.test(before)
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

type Step = { readonly kind: 'same' | 'reopened' | 'loose' | 'stop' }

const endOfUnit = /(?:[.;:,—-]|\b(?:and|or))['’”]*$/
const listStart = /^\((?:\d+|[A-Za-z]{1,5})\)\s/
/** A paragraph of the bill itself: no law is worded like that. */
const instruction =
  /\bby (?:striking|inserting|adding|amending|redesignating|repealing)\b|\b(?:is|are) (?:further |hereby )?(?:amended|repealed)\b|^\W*SEC(?:TION|\.) \d/

function stepOver(source: string, style: Style, gap: Gap, setOut: boolean, loose: boolean): Step {
  const rest = source.slice(gap.end, gap.end + 2000)
  const paragraph = rest.split(/\n\s*\n/)[0] as string
  const reopens = rest.startsWith(style.open)
  if (gap.blank) {
    if (!setOut) return { kind: 'stop' }
    if (reopens && !loose) return { kind: 'reopened' }
    return instruction.test(paragraph) ? { kind: 'stop' } : { kind: reopens ? 'reopened' : 'loose' }
  }
  const labelled = listStart.test(reopens ? rest.slice(style.open.length) : rest)
  if (reopens && setOut && (endOfUnit.test(gap.before) || labelled || style.open === '``')) return { kind: 'reopened' }
  const newItem = labelled && endOfUnit.test(gap.before)
  return newItem && instruction.test(rest.split('\n')[0] as string) ? { kind: 'stop' } : { kind: 'same' }
}

/** A straight mark opens behind a space and before a word, and closes elsewhere; the others say so themselves. */
function markAt(source: string, at: number, style: Style, depth: number): 'open' | 'close' | null {
  if (style.open === style.close) {
    if (source[at] !== style.open) return null
    const opens = isOpeningPlace(source, at) && /[\p{L}\p{N}(§$]/u.test(source[at + 1] ?? '')
    return opens && depth > 0 && hasPartner(source, at, style) ? 'open' : 'close'
  }
  if (source.startsWith(style.close, at)) {
    // An apostrophe inside ‘ ’ closes nothing.
    return style.open === '‘' && /\p{L}/u.test(source[at + 1] ?? '') ? null : 'close'
  }
  return source.startsWith(style.open, at) ? 'open' : null
}

/**
 * Whether enough straight marks follow in the paragraph: one for the inner quotation, and one for the outer unless the
 * next paragraph opens it again.
 */
function hasPartner(source: string, at: number, style: Style): boolean {
  const [paragraph, next] = source.slice(at + 1, at + 4000).split(/\n\s*\n\s*/)
  const needed = next?.startsWith(style.open) ? 1 : 2
  return (paragraph as string).split(style.close).length > needed
}

function closed(source: string, at: number, style: Style, paragraphs: readonly Span[], end: number): QuoteScan {
  const inner = { start: at + style.open.length, end }
  return { paragraphs: textsOf(source, style, paragraphs), inner, end: end + style.close.length, closed: true }
}

function unclosed(source: string, at: number, style: Style, paragraphs: readonly Span[], fallback: number): QuoteScan {
  const first = paragraphs.filter((span) => fallback === -1 || span.end <= fallback)
  const end = first.at(-1)?.end ?? at + style.open.length
  return {
    paragraphs: textsOf(source, style, first),
    inner: { start: at + style.open.length, end },
    end,
    closed: false,
  }
}

function textsOf(source: string, style: Style, spans: readonly Span[]): readonly string[] {
  const only = spans.length === 1
  return spans.map((span) => {
    const plain = source.slice(span.start, span.end).replace(/(?<!\s)\s*\n\s*/g, ' ')
    // The Record, and whoever types straight marks, has no dash but two hyphens.
    const text = style.open === '``' || style.open === '"' ? plain.replace(/(?<=\S)--(?=\S|$)/g, '—') : plain
    const words = only ? text : text.trim()
    // Marks that are not American have no American marks inside.
    return '«„‘'.includes(style.open) ? words : doubled(words)
  })
}
