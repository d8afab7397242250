import type { Span } from '../problem/types.ts'
import { endInSource, runningText, startInSource, toText } from './running-text.ts'
import type { InlineElement, RunningText } from './running-words.ts'

/** A splice of a source: `start` to `end` makes way for `text`. */
export interface SourceEdit extends Span {
  readonly text: string
}

/**
 * The edits of the source that put `words` in place of a run of the running text (an empty one: in there), so that no
 * mark is cut in two and the source is read anew as exactly that. In order, apart from each other.
 *
 * - A run inside a mark leaves the mark around what takes its place: `**a b**` → `**a c**`.
 * - A run that holds all of a mark's words and more takes the mark along; so does one that deletes all its words, and one
 *   that replaces all the words of a link, whose address was theirs.
 * - A link goes, too, where figures among its words change: it would lead to what they named before.
 * - A run that ends inside a mark leaves it around what stays: `**a b** c` → `**a** x`.
 * - Words put in at the edge of a mark stand outside of it, and behind a footnote mark.
 * - Footnote marks and pictures are never lost: they stand behind what takes the run's place.
 *
 * Where marks around what stays would be read as something else, they go, and the words stay.
 */
export function replaceRun(running: RunningText, run: Span, words: string): readonly SourceEdit[] {
  if (running.runs === null) return [{ start: run.start, end: run.end, text: words }]
  const place = chunkAround(running, run)
  const put = runningText(words).text
  const inPlace = running.elements.filter(({ open, close }) => open.start >= place.start && close.end <= place.end)
  const touched = inPlace.filter(({ inner }) => inner.start <= run.end && run.start <= inner.end)
  const wanted = expected(running, place, run, put)
  const tries: readonly (readonly [readonly InlineElement[], string])[] = [
    [[], words],
    [[], escaped(put)],
    [touched, words],
    [touched, escaped(put)],
    [inPlace, words],
    [inPlace, escaped(put)],
  ]
  for (const [dropped, text] of tries) {
    const edits = editsOf(running, run, text, new Set(dropped))
    if (readAs(running, place, edits) === wanted) return edits
  }
  return [{ ...place, text: literally(running, place, run, put) }]
}

/** The source with these edits made, which are in order and apart. */
export function spliced(source: string, edits: readonly SourceEdit[]): string {
  let text = ''
  let at = 0
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + source.slice(at)
}

/** The paragraph that a run stands in, or all that it reaches over; where it takes what parts paragraphs, those around too. */
function chunkAround(running: RunningText, run: Span): Span {
  const { chunks, source } = running
  const from = Math.min(endInSource(running, run.start), startInSource(running, run.start))
  const to = Math.max(endInSource(running, run.end), startInSource(running, run.end))
  const reach = /[\n|#>]/.test(running.text.slice(run.start, run.end)) ? 2 : 0
  const first = chunks.findIndex(({ end }) => end > from)
  const last = chunks.findLastIndex(({ start }) => start < to)
  return {
    start: Math.min(from, chunks[Math.max(0, first - reach)]?.start ?? 0),
    end: Math.max(to, chunks[Math.min(chunks.length - 1, last + reach)]?.end ?? source.length),
  }
}

function expected(running: RunningText, place: Span, run: Span, put: string): string {
  const [from, to] = [toText(running, place.start), toText(running, place.end)]
  return running.text.slice(from, run.start) + put + running.text.slice(run.end, to)
}

/** How the place would be read after the edits; null if they reach out of it. */
function readAs(running: RunningText, place: Span, edits: readonly SourceEdit[]): string | null {
  const inside = edits.map(({ start, end, text }) => ({ start: start - place.start, end: end - place.start, text }))
  const source = running.source.slice(place.start, place.end)
  if (inside.some(({ start, end }) => start < 0 || end > source.length)) return null
  return runningText(spliced(source, inside)).text
}

/** The place without any pair of marks, and with every character that could be read as one escaped. */
function literally(running: RunningText, place: Span, run: Span, put: string): string {
  const notes = running.objects
    .filter(({ start, end }) => place.start <= start && end <= place.end)
    .map(({ start, end }) => ({ at: toText(running, start), text: running.source.slice(start, end) }))
    .filter(({ text }) => /^(?:\[\^|!\[)/.test(text))
  const printed = (from: number, to: number, within: readonly (typeof notes)[number][]): string => {
    let at = from
    const parts = within.map((note) => {
      const before = escaped(running.text.slice(at, note.at))
      at = note.at
      return before + note.text
    })
    return parts.join('') + escaped(running.text.slice(at, to))
  }
  const [from, to] = [toText(running, place.start), toText(running, place.end)]
  return [
    printed(
      from,
      run.start,
      notes.filter(({ at }) => at <= run.start),
    ),
    escaped(put),
    ...notes.filter(({ at }) => at > run.start && at <= run.end).map(({ text }) => text),
    printed(
      run.end,
      to,
      notes.filter(({ at }) => at > run.end),
    ),
  ].join('')
}

function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<&]/g, '\\$&')
}

interface Kept extends Span {
  readonly kind: 'open' | 'close' | 'object'
}

function editsOf(
  running: RunningText,
  run: Span,
  words: string,
  dropped: ReadonlySet<InlineElement>,
): readonly SourceEdit[] {
  const isGone = (element: InlineElement): boolean => dropped.has(element) || goesWith(running, element, run, words)
  const gone = run.start === run.end && dropped.size === 0 ? [] : running.elements.filter(isGone)
  const marks = gone.flatMap(({ open, close }) => [open, close])
  const printed = gone.flatMap((element) => printedFigures(running, element, run))
  const replaced =
    run.start === run.end ? insertion(running, run.start, words, gone) : replacement(running, run, words, gone)
  return joined([...replaced, ...printed, ...marks.map((span) => ({ ...span, text: '' }))])
}

const figure = /\d/

/** Whether a mark goes with a run: its words all do, and nothing that is like them takes their place; or its link would mislead. */
function goesWith({ text }: RunningText, { inner, name }: InlineElement, run: Span, words: string): boolean {
  const shared = text.slice(Math.max(inner.start, run.start), Math.min(inner.end, run.end))
  if (inner.start >= run.end || inner.end <= run.start) return false
  if (name === 'link' && (figure.test(shared) || (figure.test(words) && run.end <= inner.end))) return true
  if (inner.start < run.start || inner.end > run.end) return false
  const isExact = inner.start === run.start && inner.end === run.end
  return !isExact || words.trim() === '' || name === 'link' || name === 'address'
}

/** Figures that stay where their `<sup>` goes are printed as `²`. */
function printedFigures(running: RunningText, { name, inner }: InlineElement, run: Span): readonly SourceEdit[] {
  if (name !== 'high' && name !== 'low') return []
  const edits: SourceEdit[] = []
  for (let at = inner.start; at < inner.end; at += 1) {
    if (at >= run.start && at < run.end) continue
    const [start, end] = [startInSource(running, at), endInSource(running, at + 1)]
    const text = running.text[at] as string
    if (end === start + 1 && running.source[start] !== text) edits.push({ start, end, text })
  }
  return edits
}

function insertion(
  running: RunningText,
  at: number,
  words: string,
  gone: readonly InlineElement[],
): readonly SourceEdit[] {
  const from = endInSource(running, at)
  const to = startInSource(running, at)
  const opening = running.elements.filter(
    (element) => !gone.includes(element) && element.open.start >= from && element.open.end <= to,
  )
  const before = Math.min(to, ...opening.map(({ open }) => open.start))
  // At the end of a paragraph: behind its last mark, and not before the next paragraph.
  return [{ start: before, end: before, text: words }]
}

function replacement(
  { source, elements, objects, ...rest }: RunningText,
  run: Span,
  words: string,
  gone: readonly InlineElement[],
): readonly SourceEdit[] {
  const running = { source, elements, objects, ...rest }
  let start = startInSource(running, run.start)
  let end = endInSource(running, run.end)
  const inside = ({ start: from, end: to }: Span): boolean => from >= start && to <= end
  const staying = elements.filter((element) => !gone.includes(element))
  const closing = staying.map(({ close }) => close).filter(inside)
  const opening = staying.map(({ open }) => open).filter(inside)
  const notes = objects.filter(inside)
  const firstOpen = Math.min(end, ...opening.map((span) => span.start))
  const at = Math.min(firstOpen, Math.max(start, ...closing.map((span) => span.end)))
  const moved = notes.filter((note) => note.start < at)
  const [before, behind] = [closing.length > 0, opening.length > 0]
  // What parts the words from their neighbours stands outside of the marks.
  const from = before ? source.slice(0, start).trimEnd().length : start
  const to = behind ? source.length - source.slice(end).trimStart().length : end
  const text = [
    source.slice(from, start),
    words,
    ...moved.map((note) => source.slice(note.start, note.end)),
    source.slice(end, to),
  ].join('')
  ;[start, end] = [from, to]
  const kept: readonly Kept[] = [
    ...closing.map((span) => ({ ...span, kind: 'close' as const })),
    ...opening.map((span) => ({ ...span, kind: 'open' as const })),
    ...notes.filter((note) => note.start >= at).map((span) => ({ ...span, kind: 'object' as const })),
  ].sort((one, other) => one.start - other.start)
  const edits: SourceEdit[] = []
  let done = start
  for (const span of [...kept, { start: end, end }]) {
    if (span.start > done) edits.push({ start: done, end: span.start, text: '' })
    done = Math.max(done, span.end)
  }
  return [...edits, { start: at, end: at, text }]
}

/** The edits in order, those that touch each other made one. */
function joined(edits: readonly SourceEdit[]): readonly SourceEdit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end)
  const made: SourceEdit[] = []
  for (const edit of sorted) {
    const last = made.at(-1)
    if (last === undefined || edit.start > last.end) {
      if (edit.start < edit.end || edit.text !== '') made.push(edit)
    } else made[made.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: last.text + edit.text }
  }
  return made
}
