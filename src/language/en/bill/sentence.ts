import { type Budget, readClause } from '../../../grammar/clause.ts'
import { inOrder, is, phrase, skip, type Ways } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readWhere } from '../citation/where.ts'
import { isVerb } from './constituents/heads.ts'
import { constituents } from './constituents/index.ts'
import { type Frame, isHead, merge } from './frame.ts'
import { instructionsOf } from './kinds/index.ts'
import { emptyScope } from './scope.ts'
import { readWords } from './words.ts'

/** A clause that the grammar can read: its words are the tokens from `at` to `next`. */
export interface ReadClause {
  readonly frame: Frame
  readonly at: number
  readonly next: number
}

export interface Sentence {
  readonly clauses: readonly ReadClause[]
  /** Behind what was read; its closing mark is left. */
  readonly next: number
  /** The token from which the words make no sense; null: all was read. */
  readonly stuck: number | null
}

/** A sentence with more ways to read it, or with more clauses, is not worth it. */
const mostSteps = 5_000
const mostClauses = 100

interface Search {
  readonly tokens: readonly Token[]
  /** It is an item of a list of places: “The following provisions are repealed:”. */
  readonly isListed: boolean
  readonly budget: Budget
  best: { readonly clauses: readonly ReadClause[]; readonly stuck: number }
}

/**
 * Reads a sentence of one or more clauses. Where no way of reading reaches the end, the clauses that are sure are given, and
 * where it stops making sense.
 */
export function readSentence(tokens: readonly Token[], isListed: boolean): Sentence {
  const search: Search = { tokens, isListed, budget: { steps: mostSteps }, best: { clauses: [], stuck: 0 } }
  for (const { value, next } of readClauses(search, 0, [])) return { clauses: value, next, stuck: null }
  const { clauses, stuck } = search.best
  return { clauses, next: stuck, stuck }
}

function* readClauses(search: Search, at: number, before: readonly ReadClause[]): Ways<readonly ReadClause[]> {
  const { tokens } = search
  // The end of the longest clause that makes sense, whether the sentence can go on behind it or not.
  let longest = at
  const grammar = {
    constituents,
    merge,
    endsAt,
    onPart(frame: Frame, next: number) {
      const isClause = !isHead(frame) && isSense(search, whole(frame, before))
      if (isClause) longest = Math.max(longest, next)
      if (isClause || isHead(frame)) note(search, before, isClause ? next : skip(tokens, next, phrase(',')))
    },
  }
  for (const { value, next } of readClause(grammar, tokens, at, {}, search.budget)) {
    const frame = whole(value, before)
    if (!isSense(search, frame)) continue
    const clauses = [...before, { frame, at, next }]
    if (frame.lead) {
      yield { value: clauses, next }
      continue
    }
    const parted = separated(tokens, next)
    const isAction = parted !== null && isActionAhead(tokens, parted)
    // “by striking paragraph (2), except that …”: what goes on may change what was read; “is repealed, and …” stands. What
    // is struck and what is inserted go together: one without the other is not what the bill says.
    const isHalf = frame.verb === 'strike' && parted !== null && is(tokens[parted], ...puttingIn)
    const isSure =
      (isAction && !isHalf) || (parted !== null && frame.verb === 'repeal' && is(tokens[parted - 1], 'and'))
    if (isSure && next >= longest) note(search, clauses, parted)
    const mayGoOn = isAction || (parted !== null && !is(tokens[next], ';') && !isEnd(tokens[parted]))
    if (mayGoOn && clauses.length < mostClauses) yield* readClauses(search, parted, clauses)
    if (mayEnd(tokens, next, parted)) yield { value: clauses, next }
  }
}

const puttingIn = ['inserting', 'insert', 'substituting', 'substitute']

/** Keeps the reading that comes furthest. */
function note(search: Search, clauses: readonly ReadClause[], stuck: number): void {
  const { best } = search
  const isFurther =
    clauses.length > best.clauses.length || (clauses.length === best.clauses.length && stuck > best.stuck)
  if (isFurther) search.best = { clauses, stuck }
}

/** The clause with the verb that it leaves out: `designating the first sentence as paragraph (1) and the second as paragraph (2)`. */
function whole(frame: Frame, before: readonly ReadClause[]): Frame {
  const verb = frame.units !== undefined && frame.verb === undefined ? before.at(-1)?.frame.verb : undefined
  return verb === 'designate' || verb === 'redesignate' ? { ...frame, verb } : frame
}

/** Whether the frame gives a place to what follows and nothing else: `in subsection (a)—`, `section 230 … is amended—`. */
export function isLead({ lead, each, ...frame }: Frame): boolean {
  if (!lead) return false
  return each ? frame.verb === 'repeal' || isInstruction(frame) : isHead(frame)
}

/** A place alone, in a list of places. */
export function isItem({ object, remarks: _, ...rest }: Frame): boolean {
  return object !== undefined && Object.keys(rest).length === 0
}

function isSense({ isListed }: Search, frame: Frame): boolean {
  if (frame.lead || frame.each) return isLead(frame)
  if (isListed && isItem(frame)) return true
  return isLayout(frame) || isInstruction(frame)
}

/** `moving the margins 2 ems to the right`, and nothing else: read, and nothing to carry out. */
export function isLayout({ verb, ...rest }: Frame): boolean {
  return verb === 'lay-out' && isHead(rest)
}

function isInstruction(frame: Frame): boolean {
  return instructionsOf({ frame, scope: somewhere }) !== null
}

const somewhere = {
  ...emptyScope,
  context: [{ steps: [{ unit: 'article', labels: [{ kind: 'one', label: '1' }], relative: false }] }],
} as const

function endsAt(tokens: readonly Token[], at: number, frame: Frame) {
  return frame.lead || isBoundary(tokens, at) ? { value: frame, next: at } : null
}

/** Whether the words read so far may end here. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  return isEnd(tokens[at]) || is(tokens[at], ';', '.', ',', 'and', 'or', 'but') || isBeforeProviso(tokens, at)
}

/** `…: Provided further, That …`: what follows is another sentence. */
function isBeforeProviso(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], ':') && is(tokens[at + 1], 'provided')
}

/** Whether another item, or another paragraph, begins at the token. */
function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.opens === 'paragraph' || token.kind === 'label'
}

function mayEnd(tokens: readonly Token[], at: number, parted: number | null): boolean {
  if (isEnd(tokens[at]) || is(tokens[at], ';', '.') || isBeforeProviso(tokens, at)) return true
  return parted !== null && isEnd(tokens[parted])
}

/** The index behind what parts clauses, `, and ` · `; `; null where nothing does. */
function separated(tokens: readonly Token[], at: number): number | null {
  const mark = skip(tokens, at, phrase(';|,'))
  const word = skip(tokens, mark, phrase('and|or|but'))
  if (word === at) return null
  // “…, and, in the second sentence, by …”
  return word > mark && is(tokens[word], ',') && is(tokens[word + 1], 'in', 'by') ? word + 1 : word
}

const readPlaceAhead = inOrder(phrase('in'), readWhere)

function isActionAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.opens === 'paragraph') return false
  if (is(token, 'by') || (token.kind === 'word' && isVerb(token.text))) return true
  const words = skip(tokens, at, phrase('after|before|for|following|preceding'))
  return readWords(tokens, words) !== null || readPlaceAhead(tokens, at) !== null
}
