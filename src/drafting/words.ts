import type { InstructionBody, Noun, Occurrence } from '../amendment/types.ts'
import type { Citation } from '../citation/types.ts'
import { hitsIn } from '../consolidation/law-text/hits.ts'
import type { Span } from '../problem/types.ts'
import { resolve, type Target } from '../resolution/resolve.ts'
import { diffWords } from '../words/diff.ts'
import { type Candidate, cheapest } from './choose.ts'
import { quoted } from './container.ts'
import { type Desk, proved } from './trial.ts'
import type { DraftingStep, Found, Splice } from './types.ts'
import { bridges, contexts, leastLetters, rewritten } from './weights.ts'
import { wordCount } from './word-count.ts'

/** A text of the law that changes in some of its words; `span` in the passage. */
export interface Wording {
  readonly passage: number
  readonly span: Span
  readonly before: string
  readonly after: string
  /** Where its words may be looked for, and what each costs beside the words. */
  readonly places: readonly { readonly citation: Citation; readonly custom: number }[]
}

/** Instructions that change the words that differ, each proved alone and all together; null where none do. */
export function wordChanges(desk: Desk, wording: Wording, limit = Number.POSITIVE_INFINITY): Found | null {
  const places = wording.places.flatMap(({ citation, custom }) => {
    const target = only(desk, citation)
    return target === null ? [] : [{ citation, custom, target }]
  })
  let best: Found | null = null
  let known = ''
  for (const bridge of bridges) {
    const runs = joined(wording.before, changesOf(wording.before, wording.after), bridge)
    const key = JSON.stringify(runs)
    if (key === known || runs.length === 0) continue
    known = key
    const bound = best?.cost ?? limit
    if (isRewritten(wording.before, runs) || runs.length * desk.weights.instruction >= bound) continue
    const found = together(desk, wording, runs, places, bound)
    if (found !== null && found.cost < bound) best = found
  }
  return best
}

interface SearchPlace {
  readonly citation: Citation
  readonly custom: number
  readonly target: Target
}

function together(
  desk: Desk,
  wording: Wording,
  runs: readonly Splice[],
  places: readonly SearchPlace[],
  limit: number,
): Found | null {
  const { passage, span } = wording
  const steps: DraftingStep[] = []
  let cost = 0
  for (const run of runs) {
    const candidates = places.flatMap(({ citation, target, custom }) =>
      candidatesFor(desk, wording, run, citation, target).map((one) => ({
        ...one,
        custom: custom + (one.custom ?? 0),
      })),
    )
    const found = cheapest(desk, passage, [shifted(run, span.start)], candidates, limit - cost)
    if (found === null) return null
    steps.push(...found.steps)
    cost += found.cost
  }
  if (runs.length === 1) return { steps, cost }
  const splices = runs.map((run) => shifted(run, span.start))
  for (const order of [steps, steps.toReversed()]) {
    if (proved(desk, passage, splices, order) !== null) return { steps: order, cost }
  }
  return null
}

/** What changes, as splices of the text before. */
export function changesOf(before: string, after: string): readonly Splice[] {
  const splices: Splice[] = []
  let at = 0
  let open = false
  for (const { kind, text } of diffWords(before, after)) {
    const last = splices.at(-1)
    if (kind === 'kept') open = false
    else if (!open || last === undefined) {
      splices.push({ start: at, end: at, text: '' })
      open = true
    }
    const current = splices.at(-1) as Splice
    if (kind === 'deleted') splices[splices.length - 1] = { ...current, end: at + text.length }
    if (kind === 'inserted') splices[splices.length - 1] = { ...current, text: current.text + text }
    if (kind !== 'inserted') at += text.length
  }
  return splices
}

/** The changes, those of one sentence with at most `bridge` words between them made one. */
function joined(before: string, runs: readonly Splice[], bridge: number): readonly Splice[] {
  const made: Splice[] = []
  for (const run of runs) {
    const last = made.at(-1)
    const between = last === undefined ? '' : before.slice(last.end, run.start)
    if (last !== undefined && wordCount(between) <= bridge)
      made[made.length - 1] = { start: last.start, end: run.end, text: last.text + between + run.text }
    else made.push(run)
  }
  return made
}

function isRewritten(before: string, runs: readonly Splice[]): boolean {
  const gone = runs.reduce((sum, { start, end }) => sum + wordCount(before.slice(start, end)), 0)
  return gone > 3 && gone > wordCount(before) * rewritten
}

/** The ways to make one change of a paragraph's words, in the place that is cited. */
function candidatesFor(
  desk: Desk,
  { before }: Wording,
  run: Splice,
  citation: Citation,
  target: Target,
): readonly Candidate[] {
  const targets = [citation]
  const candidates: Candidate[] = []
  const add = (body: InstructionBody, reason: DraftingStep['reason'] = 'few-words', custom = 0): void => {
    candidates.push({ steps: [{ body, reason }], custom })
  }
  const gone = before.slice(run.start, run.end)
  const [words, put] = [gone.trim(), run.text.trim()]
  const noun = (text: string): Noun => nounOf(desk, text)
  const behind = before.slice(run.end)

  // The closing mark, or the closing words.
  if (/^[»”"’')\]\s]*$/u.test(behind) && words !== '') {
    const occurrence: Occurrence = { kind: 'at-end' }
    const called: Noun = isNamedMark(words) ? 'mark-name' : noun(words)
    const reason = isNamedMark(words) ? 'closing-mark' : 'few-words'
    if (put !== '')
      add(
        { kind: 'replace-words', targets, noun: called, before: quoted(words), after: quoted(put), occurrence },
        reason,
      )
    else add({ kind: 'delete-words', targets, noun: called, words: quoted(words), occurrence }, reason)
  }
  if (words === '' && /^[.;,:]?$/u.test(behind.trim()))
    add({ kind: 'insert-words', targets, noun: noun(put), at: 'end', anchor: null, text: quoted(put), occurrence })
  if (words === '' && run.start === 0)
    add({ kind: 'insert-words', targets, noun: noun(put), at: 'start', anchor: null, text: quoted(put), occurrence })

  let found = 0
  for (const [left, right] of contexts) {
    const { start, end } = widened(before, run, left, right)
    const [from, to] = [before.slice(start, run.start), before.slice(run.end, end)]
    const all = (from + gone + to).trim()
    if (all === '' || !isOnce(desk, target, all)) continue
    const thin = words === '' && isThin(all) ? desk.weights.thin : 0
    const anchor = words === '' ? (left > 0 && right === 0 ? 'after' : left === 0 && right > 0 ? 'before' : null) : null
    if (words === '' && anchor !== null && put !== '')
      add(
        {
          kind: 'insert-words',
          targets,
          noun: noun(put),
          at: anchor,
          anchor: quoted(all),
          text: quoted(put),
          occurrence,
        },
        'few-words',
        thin + (anchor === 'before' ? desk.weights.before : 0),
      )
    const instead = (from + run.text + to).trim()
    if (instead === '')
      add({ kind: 'delete-words', targets, noun: noun(all), words: quoted(all), occurrence }, 'few-words', thin)
    else
      add(
        { kind: 'replace-words', targets, noun: noun(all), before: quoted(all), after: quoted(instead), occurrence },
        'few-words',
        thin,
      )
    found += 1
    if (found === 4) break
  }
  return candidates
}

const occurrence: Occurrence = { kind: 'unstated' }

/** Whether words are too short to be recognised where they stand; a number is not. */
function isThin(words: string): boolean {
  return !/\p{N}/u.test(words) && (words.match(/\p{L}/gu)?.length ?? 0) < leastLetters
}

function isNamedMark(text: string): boolean {
  return /^[.;,:]$/u.test(text)
}

/** What the bill calls the words. */
export function nounOf({ language }: Desk, text: string): Noun {
  if (language !== 'ru') return 'none'
  if (/^\d+$/u.test(text)) return 'figures'
  return /\s/u.test(text) ? 'words' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark'
}

/** The run with so many words before and behind it. */
function widened(text: string, { start, end }: Splice, left: number, right: number): Span {
  let [from, to] = [start, end]
  for (let count = 0; count < left; count += 1) {
    const begin = lastWordIn(text, from)
    if (begin === null) break
    from = begin
  }
  for (let count = 0; count < right; count += 1) {
    const word = /^[\s«»„“”"()[\]]*[^\s«»„“”"()[\]]+/u.exec(text.slice(to))
    if (word === null) break
    to += word[0].length
  }
  return { start: from, end: to }
}

/** Where the last word before a place begins; null if there is none. By hand: no pattern finds it in linear time. */
function lastWordIn(text: string, before: number): number | null {
  let end = before
  while (end > 0 && betweenWords.test(text[end - 1] as string)) end -= 1
  let start = end
  while (start > 0 && !betweenWords.test(text[start - 1] as string)) start -= 1
  return start === end ? null : start
}

const betweenWords = /[\s«»„“”"()[\]]/u

function isOnce({ law }: Desk, target: Target, words: string): boolean {
  const hits = hitsIn(law, target, words, occurrence)
  return hits.kind === 'hits' && hits.hits.length === 1
}

function only({ law }: Desk, citation: Citation): Target | null {
  const found = resolve(law, citation)
  return found.kind === 'found' && found.targets.length === 1 ? (found.targets[0] ?? null) : null
}

export function shifted({ start, end, text }: Splice, by: number): Splice {
  return { start: start + by, end: end + by, text }
}
