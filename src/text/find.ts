import type { Span } from '../problem/types.ts'
import { fold, foldedOf, toFolded } from './fold.ts'
import { occurrences } from './occurrences.ts'
import { inSource, runningText } from './running-text.ts'

export interface FindOptions {
  /** Letters may differ in case anywhere. */
  readonly ignoreCase?: boolean
}

/**
 * Where the words stand in a Markdown text, read as its running text: whole words only, with any run of space, ё = е, and
 * all styles of quotation marks and of dashes alike. Letters match in their own case, but at the start of a sentence a capital
 * may stand for a small letter. Offsets in UTF-16 code units of the source, marks around the words left out; found runs do
 * not overlap.
 */
export function findWords(text: string, words: string, options: FindOptions = {}): readonly Span[] {
  const running = runningText(text)
  return findIn(running, words, { start: 0, end: running.text.length }, options).map((span) => inSource(running, span))
}

/** The same in a stretch of words that were read (running text): spans of `holder.text`, which is folded once. */
export function findIn(
  holder: { readonly text: string },
  words: string,
  within: Span,
  { ignoreCase = false }: FindOptions = {},
): readonly Span[] {
  const wanted = wantedOf(words)
  const text = holder.text.slice(within.start, within.end)
  // Most paragraphs are ruled out by this at once, and are never folded.
  if (wanted.words === '' || (!ignoreCase && !text.includes(wanted.sure))) return []
  const folded = foldedOf(holder)
  const from = toFolded(folded, within.start)
  const stretch = folded.text.slice(from, toFolded(folded, within.end))
  const place = (at: number): number =>
    (folded.places === null ? from + at : (folded.places[from + at] as number)) - within.start
  return matches(stretch, wanted, ignoreCase, (at, length) => {
    const span = { start: place(at), end: place(at + length - 1) + 1 }
    if (!standsAlone(text, span, wanted.words)) return null
    const isMeant = ignoreCase || sameCase(text[span.start], wanted.words[0]) || startsSentence(text, span.start)
    return { span, isMeant }
  }).map(({ start, end }) => ({ start: within.start + start, end: within.start + end }))
}

/** Words to be found, read and folded once: a phrase is looked for in many provisions in a row. */
interface Wanted {
  readonly words: string
  readonly folded: string
  /** The same with a capital, where the first letter is a small one. */
  readonly capital: string | null
  /** The longest run of letters that must stand in a text for the words to. */
  readonly sure: string
}

const known = new Map<string, Wanted>()

function wantedOf(words: string): Wanted {
  const kept = known.get(words)
  if (kept !== undefined) return kept
  if (known.size > 500) known.clear()
  const read = runningText(words).text.trim()
  const folded = fold(read).text
  const upper = read[0]?.toUpperCase() ?? ''
  const capital = upper !== read[0] && upper.length === 1 ? fold(upper).text + folded.slice(1) : null
  const made = { words: read, folded, capital, sure: sureOf(read) }
  known.set(words, made)
  return made
}

function sureOf(words: string): string {
  // The first letter may be a capital, ё may be е.
  const runs = words.slice(1).match(/[\p{L}\p{N}]+/gu) ?? []
  let longest = ''
  for (const run of runs) for (const part of run.split(/[еёЕЁ]/u)) if (part.length > longest.length) longest = part
  return longest
}

interface Match {
  readonly span: Span
  readonly isMeant: boolean
}

/** Every place of the wanted words, one behind another; `look` says what a place is in the text, and null if it is none. */
function matches(
  stretch: string,
  { folded, capital }: Wanted,
  ignoreCase: boolean,
  look: (at: number, length: number) => Match | null,
): readonly Span[] {
  const text = ignoreCase ? lowered(stretch) : stretch
  const forms = ignoreCase ? [lowered(folded)] : capital === null ? [folded] : [folded, capital]
  const found: Span[] = []
  let free = 0
  for (const at of inOrder(forms.map((form) => occurrences(text, form)))) {
    if (at < free) continue
    const match = look(at, folded.length)
    if (match === null) continue
    if (match.isMeant) found.push(match.span)
    free = at + folded.length
  }
  return found
}

function* inOrder(series: readonly Iterator<number>[]): Generator<number> {
  const next = series.map((one) => one.next())
  for (;;) {
    let least = -1
    for (const [index, { done, value }] of next.entries())
      if (done !== true && (least === -1 || value < (next[least]?.value as number))) least = index
    if (least === -1) return
    yield next[least]?.value as number
    next[least] = (series[least] as Iterator<number>).next()
  }
}

/** In small letters, as long as it was. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('')
}

const word = /[\p{L}\p{N}]/u
const hyphen = /[-\u2010\u2011]/
const digit = /\d/

/** A word does not begin or end inside another one, a number not inside a number, a part of a hyphened word not inside it. */
export function standsAlone(text: string, { start, end }: Span, wanted: string): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]]
  if (word.test(wanted[0] ?? '')) {
    if (word.test(before)) return false
    const outer = text[start - 2] ?? ''
    if (hyphen.test(before) && word.test(outer)) return false
    if ((before === '.' || before === ',') && digit.test(outer) && digit.test(text[start] ?? '')) return false
  }
  if (word.test(wanted.at(-1) ?? '')) {
    if (word.test(after)) return false
    const outer = text[end + 1] ?? ''
    if (hyphen.test(after) && word.test(outer)) return false
    if ((after === '.' || after === ',') && digit.test(outer) && digit.test(text[end - 1] ?? '')) return false
  }
  return true
}

function sameCase(found = '', wanted = ''): boolean {
  return found === wanted || found.toUpperCase() !== found || wanted.toLowerCase() !== wanted || !/\p{L}/u.test(found)
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  return /(?:^|[.!?…:][»”"’')\]]*\s+|\n)[«„“"‘'([]*$/u.test(at <= 12 ? before : `x${before}`)
}
