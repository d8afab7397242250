import type { Span } from '../problem/types.ts'
import { editsOf, type SourceEdit } from './mark-edits.ts'
import { endInSource, runningText, startInSource, toText } from './running-text.ts'
import type { RunningText } from './running-words.ts'

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
  return replaceRuns(running, [{ ...run, words }])[0] as readonly SourceEdit[]
}

/** A run of the running text, and what comes in its place. */
export interface RunEdit extends Span {
  readonly words: string
}

/** The edits of the source for each of several runs, which are in order: all made, the source is read as exactly that. */
export function replaceRuns(running: RunningText, runs: readonly RunEdit[]): readonly (readonly SourceEdit[])[] {
  if (running.runs === null) return runs.map(({ start, end, words }) => [{ start, end, text: words }])
  const groups: { place: Span; runs: RunEdit[] }[] = []
  let end = 0
  for (const one of runs) {
    // Two that go take the space between them once.
    const run = { ...one, start: Math.max(one.start, end), end: Math.max(one.end, end) }
    end = run.end
    const place = chunkAround(running, run)
    const last = groups.at(-1)
    if (last !== undefined && place.start < last.place.end) {
      last.place = { start: last.place.start, end: Math.max(last.place.end, place.end) }
      last.runs.push(run)
    } else groups.push({ place, runs: [run] })
  }
  return groups.flatMap((group) => inParagraph(within(running, group.place), group.place, group.runs))
}

/** The edits for runs of one paragraph: each with as few marks gone as leave the paragraph read as it should be. */
function inParagraph(running: RunningText, place: Span, runs: readonly RunEdit[]): readonly (readonly SourceEdit[])[] {
  const plain = runs.map((run) => ({ ...run, words: runningText(run.words).text }))
  const escapes = plain.map((run) => ({ ...run, words: escaped(run.words) }))
  const touched = running.elements.filter(({ inner }) =>
    runs.some((run) => inner.start <= run.end && run.start <= inner.end),
  )
  const wanted = expected(running, place, plain)
  for (const dropped of [[], touched, running.elements]) {
    for (const tried of [runs, escapes]) {
      const edits = tried.map((run) => editsOf(running, run, run.words, new Set(dropped), runs))
      if (readAs(running, place, edits.flat()) === wanted) return edits
    }
  }
  // All that the paragraph says is written anew, with the first of its edits.
  return runs.map((_, index) => (index === 0 ? [{ ...place, text: literally(running, place, plain) }] : []))
}

/** The running text with the marks of one paragraph alone. */
function within(running: RunningText, place: Span): RunningText {
  const inPlace = <One>(all: readonly One[], start: (one: One) => number): readonly One[] =>
    all.slice(firstAt(all, start, place.start), firstAt(all, start, place.end))
  return {
    ...running,
    elements: inPlace(running.elements, ({ open }) => open.start),
    objects: inPlace(running.objects, ({ start }) => start),
  }
}

/** The index of the first one that stands at a place or behind it. */
function firstAt<One>(all: readonly One[], placeOf: (one: One) => number, place: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(all[middle] as One) < place) low = middle + 1
    else high = middle
  }
  return low
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
  const first = firstAt(chunks, ({ end }) => end, from + 1)
  const last = firstAt(chunks, ({ start }) => start, to) - 1
  return {
    start: Math.min(from, chunks[Math.max(0, first - reach)]?.start ?? 0),
    end: Math.max(to, chunks[Math.min(chunks.length - 1, last + reach)]?.end ?? source.length),
  }
}

function expected(running: RunningText, place: Span, runs: readonly RunEdit[]): string {
  let at = toText(running, place.start)
  let text = ''
  for (const run of runs) {
    text += running.text.slice(at, run.start) + run.words
    at = run.end
  }
  return text + running.text.slice(at, toText(running, place.end))
}

/** How the place would be read after the edits; null if they reach out of it, or two take the same words. */
function readAs(running: RunningText, place: Span, edits: readonly SourceEdit[]): string | null {
  const sorted = edits
    .map(({ start, end, text }) => ({ start: start - place.start, end: end - place.start, text }))
    .sort((one, other) => one.start - other.start || one.end - other.end)
    // Two runs in one mark both take it away.
    .filter((edit, index, all) => {
      const last = all[index - 1]
      return edit.text !== '' || last?.start !== edit.start || last.end !== edit.end || last.text !== ''
    })
  const source = running.source.slice(place.start, place.end)
  const isApart = sorted.every(({ start, end }, index) => {
    const last = sorted[index - 1]?.end ?? 0
    return start >= last && end <= source.length
  })
  return isApart ? runningText(spliced(source, sorted)).text : null
}

/** The place without any pair of marks, and with every character that could be read as one escaped. */
function literally(running: RunningText, place: Span, runs: readonly RunEdit[]): string {
  const notes = running.objects
    .map(({ start, end }) => ({ at: toText(running, start), text: running.source.slice(start, end) }))
    .filter(({ text }) => /^(?:\[\^|!\[)/.test(text))
  const parts: string[] = []
  let at = toText(running, place.start)
  let next = 0
  const notesUntil = (end: number, words: boolean): void => {
    for (let note = notes[next]; note !== undefined && note.at <= end; note = notes[next]) {
      if (words) parts.push(escaped(running.text.slice(at, note.at)))
      parts.push(note.text)
      at = Math.max(at, note.at)
      next += 1
    }
    if (words) parts.push(escaped(running.text.slice(at, end)))
    at = end
  }
  for (const run of runs) {
    notesUntil(run.start, true)
    parts.push(escaped(run.words))
    notesUntil(run.end, false)
  }
  notesUntil(toText(running, place.end), true)
  return parts.join('')
}

function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<&]/g, '\\$&')
}
