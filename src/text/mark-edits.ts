import type { Span } from '../problem/types.ts'
import { endInSource, startInSource } from './running-text.ts'
import type { InlineElement, RunningText } from './running-words.ts'

/** A splice of a source: `start` to `end` makes way for `text`. */
export interface SourceEdit extends Span {
  readonly text: string
}

interface Kept extends Span {
  readonly kind: 'open' | 'close' | 'object'
}

/**
 * The edits for one run by the rules of `replaceRun`; the marks of `dropped` go, whatever those say. `runs` are all that are made
 * together with it. In order, apart from each other.
 */
export function editsOf(
  running: RunningText,
  run: Span,
  words: string,
  dropped: ReadonlySet<InlineElement>,
  runs: readonly Span[],
): readonly SourceEdit[] {
  const isGone = (element: InlineElement): boolean => dropped.has(element) || goesWith(running, element, run, words)
  const gone = run.start === run.end && dropped.size === 0 ? [] : running.elements.filter(isGone)
  const [from, to] = [startInSource(running, run.start), endInSource(running, run.end)]
  const marks = gone.flatMap(({ open, close }) => [open, close]).filter(({ start, end }) => start < from || end > to)
  const printed = gone.flatMap((element) => printedFigures(running, element, runs))
  const replaced =
    run.start === run.end ? insertion(running, run.start, words, gone) : replacement(running, run, words, gone)
  // Marks that go stand apart from words: another run may take the same ones.
  return [...joined(replaced), ...printed, ...marks.map((span) => ({ ...span, text: '' }))].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )
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
function printedFigures(
  running: RunningText,
  { name, inner }: InlineElement,
  runs: readonly Span[],
): readonly SourceEdit[] {
  if (name !== 'high' && name !== 'low') return []
  const edits: SourceEdit[] = []
  for (let at = inner.start; at < inner.end; at += 1) {
    if (runs.some((run) => at >= run.start && at < run.end)) continue
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
