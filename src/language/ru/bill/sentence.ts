import type { Citation } from '../../../citation/types.ts'
import { type Budget, type ClauseGrammar, readClause } from '../../../grammar/clause.ts'
import { is, type Ways } from '../../../grammar/reading.ts'
import { unitForms } from '../citation/units.ts'
import type { Resumes } from './block.ts'
import type { Text } from './constituents/constituent.ts'
import { constituents } from './constituents/index.ts'
import { type Context, lawItself } from './context.ts'
import { type Frame, merge } from './frame.ts'
import { instructionsOf } from './kinds/index.ts'
import { readItemLabel } from './labels.ts'
import { nounForms } from './nouns.ts'
import { isOver, type Stream } from './stream.ts'
import { verbOf } from './verbs.ts'

/** A clause that the grammar can read: its words are the tokens from `at` to `next`. */
export interface ReadClause {
  readonly frame: Frame
  readonly at: number
  readonly next: number
  /** It announces a text, and there is none. */
  readonly lacksBlock: boolean
}

export interface Sentence {
  readonly clauses: readonly ReadClause[]
  /** Behind the mark at its end. */
  readonly next: number
  /** Where the words begin that nobody could read; null if the sentence was read whole. */
  readonly unreadAt: number | null
}

/** What a lead leaves for the items under it to say: «признать утратившими силу:». */
export type Elliptic = Frame | null

/** A sentence with more ways to read it, or with more clauses, is not worth it. */
const mostSteps = 5_000
const mostClauses = 100

/**
 * Reads a sentence of one or more clauses, up to the mark at its end. Where no way of reading reaches the end, the one that
 * reads most clauses is given, and where it stops.
 */
export function readSentence(stream: Stream, at: number, elliptic: Elliptic, resumes: Resumes): Sentence {
  const search: Search = { text: { ...stream, resumes }, elliptic, budget: { steps: mostSteps }, best: [] }
  for (const { value, next } of readClauses(search, at, [])) return { clauses: value, next, unreadAt: null }
  const clauses = withoutLimited(stream, search.best)
  const unreadAt = clauses.at(-1)?.next ?? at
  return { clauses, next: unreadAt, unreadAt }
}

/**
 * The clauses without the last one, where the words behind it that nobody could read begin no clause of their own: they say
 * more of that one («…, за исключением статьи 5»), which must not be carried out without them.
 */
function withoutLimited(stream: Stream, clauses: readonly ReadClause[]): readonly ReadClause[] {
  const last = clauses.at(-1)
  if (last === undefined || isLead(last.frame) || last.lacksBlock) return clauses
  const start = clauseSeparator(stream, last.next) ?? last.next
  const token = stream.tokens[start]
  const beginsClause =
    isOver(stream, start) ||
    token?.kind === 'open' ||
    verbOf(token) !== undefined ||
    unitForms(token).length > 0 ||
    nounForms(token).length > 0 ||
    readItemLabel(stream, start) !== null
  return beginsClause ? clauses : clauses.slice(0, -1)
}

/** Whether the frame gives a context to what follows and nothing else: «в статье 29:», «Внести в … изменения», «исключить:». */
export function isLead(frame: Frame): boolean {
  if (frame.verb === 'make') return frame.at !== undefined || frame.changes === true
  if (!frame.colon || frame.block !== undefined || frame.words !== undefined || frame.by !== undefined) return false
  return (
    frame.announced === undefined && (frame.verb !== undefined || frame.at !== undefined || frame.object !== undefined)
  )
}

interface Search {
  readonly text: Text
  readonly elliptic: Elliptic
  readonly budget: Budget
  best: readonly ReadClause[]
}

function* readClauses(
  search: Search,
  at: number,
  before: readonly ReadClause[],
  verbless: readonly ReadClause[] = [],
): Ways<readonly ReadClause[]> {
  const { text: stream } = search
  if (before.length + verbless.length >= mostClauses) return
  for (const { value, next } of readClause(grammar, stream, at, {}, search.budget)) {
    const frame = wholeFrame(value, before.at(-1)?.frame, search.elliptic)
    const lacksBlock = !isReadable(frame)
    if (lacksBlock && frame.verb === undefined && frame.words !== undefined) {
      const separator = clauseSeparator(stream, next)
      if (separator !== null)
        yield* readClauses(search, separator, before, [...verbless, { frame, at, next, lacksBlock: false }])
      continue
    }
    if (lacksBlock && !(isOver(stream, next) && isReadable(withBlock(frame)))) continue
    const completed = verbless.map((clause) => ({ ...clause, frame: withVerbOf(frame, clause.frame) }))
    if (!completed.every((clause) => isReadable(clause.frame))) continue
    const clauses = [...before, ...completed, { frame, at, next, lacksBlock }]
    if (clauses.length > search.best.length) search.best = clauses
    const end = sentenceEnd(stream, next, frame)
    if (end !== null) yield { value: clauses, next: end }
    const separator = lacksBlock || frame.colon ? null : clauseSeparator(stream, next)
    if (separator !== null) yield* readClauses(search, separator, clauses)
  }
}

/** «в абзаце первом слова «A» и в абзаце втором слова «B» исключить»: the verb, and what goes with it, is said once. */
function withVerbOf({ verb, by, lost }: Frame, frame: Frame): Frame {
  return { ...(verb && { verb }), ...(by && { by }), ...(lost && { lost }), ...frame }
}

/** Where a clause may end: at a mark, a conjunction, or the end of its paragraph. */
function endsAt(stream: Text, at: number, frame: Frame) {
  if (is(stream.tokens[at], ':')) return { value: { ...frame, colon: true as const }, next: at + 1 }
  return isOver(stream, at) || is(stream.tokens[at], ',', ';', '.', 'и', 'а') ? { value: frame, next: at } : null
}

const grammar: ClauseGrammar<Text, Frame> = { constituents, merge, endsAt }

/** The clause with what it leaves unsaid because the clause or the lead before said it. */
function wholeFrame(frame: Frame, previous: Frame | undefined, elliptic: Elliptic): Frame {
  if (frame.verb !== undefined) return frame
  const isElliptic = frame.dash || (frame.words !== undefined && frame.by !== undefined)
  if (isElliptic && previous?.verb !== undefined) return { ...frame, verb: previous.verb }
  return elliptic === null ? frame : (merge(elliptic, frame) ?? frame)
}

const somewhere: Context = { law: null, units: [lawItself] }
const dummy: Citation = { steps: [{ unit: 'article', labels: [{ kind: 'one', label: '1' }], relative: false }] }

function isReadable(frame: Frame): boolean {
  if (isLead(frame)) return true
  return instructionsOf({ frame, targets: targetsOf(frame) }) !== null
}

/** What the clause itself cites; the leads around it are not known here. */
function targetsOf({ at, object, pronoun }: Frame): readonly Citation[] {
  const cited = object ?? at
  if (cited !== undefined) return cited.map(({ steps }) => ({ steps }))
  return pronoun ? [dummy] : somewhere.units
}

function withBlock(frame: Frame): Frame {
  return { ...frame, block: { text: '', span: { start: 0, end: 0 } } }
}

/** The index behind a sentence that ends at `at`: at the end of a paragraph, with or without a mark, or at the next item. */
function sentenceEnd(stream: Stream, at: number, frame: Frame): number | null {
  if (frame.colon || isOver(stream, at)) return at
  if (!is(stream.tokens[at], ';', '.', ',')) return null
  return isOver(stream, at + 1) || readItemLabel(stream, at + 1) !== null ? at + 1 : null
}

/** `, ` · `; ` · ` и ` · `, а также ` · `. `: the index behind it. */
function clauseSeparator({ tokens }: Stream, at: number): number | null {
  const behindMark = is(tokens[at], ',', ';', '.') ? at + 1 : at
  if (is(tokens[behindMark], 'а') && is(tokens[behindMark + 1], 'также')) return behindMark + 2
  if (is(tokens[behindMark], 'и', 'а')) return behindMark + 1
  return behindMark > at ? behindMark : null
}
