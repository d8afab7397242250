import type { Span } from '../problem/types.ts'
import { readInline } from './running-inline.ts'
import { type MappedRun, type RunningText, Words } from './running-words.ts'

// What may be no word: marks of emphasis and code, escapes, invisible characters, accents apart, notes, links, tags, references.
const special = /[*_`\\\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]|\[\^|\]\(|<[A-Za-z/!?]|&#?[A-Za-z\d]{1,32};/u

/** Whether a text's words are its source to the letter. */
export const isPlain = (source: string): boolean => !special.test(source)

// The characters that each of those has at its beginning.
const suspicious = new Uint8Array(65536)
for (const char of '*_`\\[<&\u00ad\u200b\u200c\u200d\u2060\ufeff') suspicious[char.charCodeAt(0)] = 1
suspicious.fill(1, 0x300, 0x370)

/** Whether a stretch may have a character that is no word; most have none, and need no pattern tried on them. */
export function mayHaveMarks(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (suspicious[source.charCodeAt(at)] === 1) return true
  return false
}

/** The running text of Markdown (one paragraph, or several with their marks); every text has one. */
export function runningText(source: string): RunningText {
  if (isPlain(source)) return { source, text: source, runs: null, elements: [], objects: [], chunks: [] }
  const words = new Words(source)
  for (const chunk of chunksOf(source)) {
    words.chunks.push(chunk)
    if (isPlain(source.slice(chunk.start, chunk.end))) words.take(chunk.start, chunk.end)
    else readInline(words, chunk)
  }
  return words.finish()
}

const known = new WeakMap<object, RunningText>()

/** The running text of something that holds a text (a passage of a law), read once. */
export function runningTextOf(holder: { readonly text: string }): RunningText {
  const kept = known.get(holder)
  if (kept !== undefined) return kept
  const read = runningText(holder.text)
  known.set(holder, read)
  return read
}

/** The words before a place of the source are so many characters long: where the next word at or behind it stands. */
export function toText({ runs, text }: RunningText, source: number): number {
  if (runs === null) return Math.min(source, text.length)
  const run = runs[lastIndex(runs, (one) => one.source <= source)]
  if (run === undefined) return 0
  if (source >= run.source + run.sourceLength) return run.at + run.length
  return run.length === run.sourceLength ? run.at + (source - run.source) : run.at
}

/** Where in the source the character at `at` of the running text begins; the source's end behind the last one. */
export function startInSource({ runs, source, text }: RunningText, at: number): number {
  if (runs === null || at >= text.length) return runs === null ? at : source.length
  const run = runs[lastIndex(runs, (one) => one.at <= at)] as MappedRun
  return run.length === run.sourceLength ? run.source + (at - run.at) : run.source
}

/** Where in the source the character before `at` of the running text ends; 0 before the first one. */
export function endInSource(running: RunningText, at: number): number {
  const { runs } = running
  if (runs === null || at <= 0) return runs === null ? at : 0
  const run = runs[lastIndex(runs, (one) => one.at < at)] as MappedRun
  return run.length === run.sourceLength ? run.source + (at - run.at) : run.source + run.sourceLength
}

/** A run of the words as a run of the source, without marks around it. */
export function inSource(running: RunningText, { start, end }: Span): Span {
  const from = startInSource(running, start)
  return { start: from, end: start === end ? from : endInSource(running, end) }
}

/** The same with the marks whose words it holds all of, and with footnote marks behind it. */
export function wholeInSource(running: RunningText, span: Span): Span {
  let { start, end } = inSource(running, span)
  if (running.runs === null || span.start === span.end) return { start, end }
  const held = running.elements.filter(({ inner }) => span.start <= inner.start && inner.end <= span.end)
  const limit = startInSource(running, span.end)
  for (const { open, close } of held) {
    start = Math.min(start, open.start)
    end = Math.max(end, close.end)
  }
  for (const object of running.objects) if (object.start >= end && object.end <= limit) end = object.end
  return { start, end }
}

/** A run of the source as the run of words that it holds. */
export function inText(running: RunningText, { start, end }: Span): Span {
  return { start: toText(running, start), end: toText(running, end) }
}

/** The words of a run of the source. */
export function wordsOf(running: RunningText, span: Span): string {
  const { start, end } = inText(running, span)
  return running.text.slice(start, end)
}

function lastIndex(runs: readonly MappedRun[], holds: (run: MappedRun) => boolean): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(runs[middle] as MappedRun)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Paragraphs, headings and the cells of tables, with what parts them: joined they are the source. */
function chunksOf(source: string): readonly Span[] {
  const chunks: Span[] = []
  let start = 0
  const close = (end: number): void => {
    if (end > start) chunks.push({ start, end })
    start = end
  }
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const end = newline === -1 ? source.length : newline + 1
    const line = source.slice(at, end)
    const isRow = /^[ \t]*\|/.test(line)
    if (isRow || /^(?:\s*$|[ \t]*(?:#|>))/.test(line)) {
      close(at)
      if (isRow) for (const cell of line.matchAll(/(?<!\\)\|/g)) close(at + cell.index)
      close(end)
    }
    at = end
  }
  close(source.length)
  return chunks
}
