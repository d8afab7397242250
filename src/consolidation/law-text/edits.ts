import type { Law, Paragraph, Place, Provision } from '../../law/types.ts'
import type { LawPlace, Span } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { type Target, textAreas } from '../../resolution/resolve.ts'
import { type RunEdit, replaceRuns } from '../../text/running-edit.ts'
import { inText, runningTextOf, startInSource } from '../../text/running-text.ts'
import type { Hit } from './area-words.ts'
import { areaOf, wordsOf } from './area-words.ts'
import { oneLine } from './one-line.ts'
import type { Change, Claim, Edit } from './plan.ts'
import { fit } from './spacing.ts'

/** One edit as a change of the provision that it stands in. */
export function changeAt(law: Law, edit: Edit): Change {
  return { place: placeAt(law, edit.passage, edit.start), edits: [edit] }
}

/** The innermost provision at an offset of a passage, named; the law where there is none. */
export function placeAt(law: Law, passage: number, offset: number): LawPlace {
  const { provision, units } = law.passages[passage] as Law['passages'][number]
  const tops = provision === null ? units : [provision]
  let found: Place | null = null
  let level: readonly Provision[] = tops
  let ancestors: readonly Provision[] = []
  for (;;) {
    const inner = level.find(({ span }) => span.start <= offset && offset <= span.end)
    if (inner === undefined) break
    found = { passage, provision: inner, ancestors }
    ancestors = [...ancestors, inner]
    level = inner.children
  }
  if (found === null) return { law: law.id, key: '', citation: law.meta.citation }
  return { law: law.id, key: found.provision.key, citation: nameOf(law, found) }
}

/** A target as a whole, for telling who else works in it. */
export function claimOf(kind: Claim['kind'], target: Exclude<Target, { kind: 'law' }>): Claim {
  const { passage } = target
  if (target.kind === 'unit') {
    const { span, key } = target.provision
    return { kind, of: 'unit', passage, last: target.last, start: span.start, end: span.end, key }
  }
  const span =
    target.kind === 'alinea'
      ? target.paragraph.span
      : target.kind === 'paragraphs'
        ? spanOf(target.paragraphs)
        : target.span
  const of =
    target.kind === 'sentence' || target.kind === 'heading' || target.kind === 'table-part' ? 'sentence' : 'paragraph'
  return { kind, of, passage, last: passage, start: span.start, end: span.end, key: null }
}

/** The keys of a unit and of those around it; none for the law. */
export function keysIn(target: Target): readonly string[] {
  if (target.kind === 'law') return []
  return keysOf([...target.ancestors, ...(target.provision === null ? [] : [target.provision])])
}

export function keysOf(units: readonly Provision[]): readonly string[] {
  return units.map(({ key }) => key)
}

/** What a change says of the unit whose place gives a new one its own. */
export function besideOf(unit: Provision | null): Pick<Change, 'beside'> {
  return unit === null ? {} : { beside: unit.key }
}

/** What a change at the end of a target says of it: the unit that it is the end of, where that has sub-units. */
export function endingOf(target: Target): Pick<Change, 'endOf'> {
  return target.kind === 'unit' && target.provision.children.length > 0 ? { endOf: target.provision.key } : {}
}

/** Words put in place of a span of a passage, with the spaces that writing has around them. */
export function putWords(law: Law, passage: number, span: Span, words: string): Change {
  const running = runningTextOf(law.passages[passage] as Law['passages'][number])
  const fitted = fit(running.text, inText(running, span), words)
  return runChange(law, passage, fitted, fitted.text)
}

/** A text put in place of a span of a passage as it is; no mark of the Markdown is cut in two by it. */
export function putText(law: Law, passage: number, span: Span, text: string): Change {
  const running = runningTextOf(law.passages[passage] as Law['passages'][number])
  return runChange(law, passage, inText(running, span), text)
}

/** Found words, and what comes in their place: with a capital where they opened a sentence. */
export interface HitEdit {
  readonly hit: Hit
  readonly text: string
}

/** A change for each of several found words, in the order of the text. */
export function replaceHits(law: Law, found: readonly HitEdit[]): readonly Change[] {
  const edits = found.toSorted((one, other) => one.hit.passage - other.hit.passage || one.hit.start - other.hit.start)
  const changes: Change[] = []
  for (let from = 0; from < edits.length; ) {
    const passage = (edits[from] as HitEdit).hit.passage
    let to = from + 1
    while (edits[to]?.hit.passage === passage) to += 1
    const running = runningTextOf(law.passages[passage] as Law['passages'][number])
    const runs = edits.slice(from, to).map(({ hit, text }) => {
      const fitted = fit(running.text, inText(running, hit), hit.capital ? capitalised(text) : text)
      return { start: fitted.start, end: fitted.end, words: fitted.text }
    })
    for (const change of runChanges(law, passage, runs)) changes.push(change)
    from = to
  }
  return changes
}

function runChange(law: Law, passage: number, run: Span, text: string): Change {
  return runChanges(law, passage, [{ start: run.start, end: run.end, words: text }])[0] as Change
}

function runChanges(law: Law, passage: number, runs: readonly RunEdit[]): readonly Change[] {
  const running = runningTextOf(law.passages[passage] as Law['passages'][number])
  return replaceRuns(running, runs).map((spliced, index): Change => {
    const run = runs[index] as RunEdit
    const edits = spliced.map((edit): Edit => ({ passage, ...edit }))
    const place = placeAt(law, passage, edits[0]?.start ?? startInSource(running, run.start))
    if (running.runs === null) return { place, edits }
    // What marks around the words went or moved is no change that a person is told of.
    return { place, edits, before: oneLine(running.text.slice(run.start, run.end)), after: oneLine(run.words) }
  })
}

/** Where the target's text ends: behind its last character, and before its closing mark if it has one. */
export function endOf(
  law: Law,
  target: Target,
): { readonly passage: number; readonly end: number; readonly beforeMark: number } | null {
  const last = textAreas(law, target).at(-1)
  if (last === undefined) return null
  const text = wordsOf(law, last).trimEnd()
  const end = areaOf(law, last, { start: 0, end: text.length }).end
  const hasMark = /[.;,:]$/u.test(text)
  const mark = hasMark ? areaOf(law, last, { start: text.length - 1, end: text.length }).start : end
  return { passage: last.passage, end, beforeMark: mark }
}

/** The blank line behind a block goes with it. */
export function withBlankLine(law: Law, passage: number, { start, end }: Span): Span {
  const text = textOf(law, passage)
  const behind = /^[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)*/u.exec(text.slice(end))?.[0].length ?? 0
  return { start: lineStart(text, start), end: end + behind }
}

/** Where what belongs to the heading of a passage ends; the lines behind it, if any, open what follows. */
export function endOfHead(law: Law, passage: number): number {
  return law.passages[passage]?.provision?.span.end ?? textOf(law, passage).trimEnd().length
}

export function textOf(law: Law, passage: number): string {
  return law.passages[passage]?.text ?? ''
}

export function capitalised(words: string): string {
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

function spanOf(paragraphs: readonly Paragraph[]): Span {
  return { start: paragraphs[0]?.span.start ?? 0, end: paragraphs.at(-1)?.span.end ?? 0 }
}

/** Where the line of an offset begins, if only white space stands before it there. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^\s*$/u.test(text.slice(start, offset)) ? start : offset
}
