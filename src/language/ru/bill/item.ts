import { type BillInput, placeIn, plain, type UnnumberedInstruction, unreadable } from '../../../amendment/bill.ts'
import type { BillPart, Commencement } from '../../../amendment/types.ts'
import type { Citation, LawReference } from '../../../citation/types.ts'
import { is } from '../../../grammar/reading.ts'
import { problem } from '../../../problem/problem.ts'
import type { Problem, Span } from '../../../problem/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { printDate } from '../citation/dates.ts'
import { inList, printRussianCitation } from '../citation/print.ts'
import { addressOf } from './address.ts'
import { behindUnclosed, opensBlock, quotedBlocks, type Resumes } from './block.ts'
import { blockLabelProblem, joinedLinesRemark, paragraphCountProblem } from './block-label.ts'
import { type Context, contextBehind, lawItself, liesWithin, renamedUnits, subjectsOf } from './context.ts'
import type { Frame } from './frame.ts'
import { exampleFor } from './hints.ts'
import { itemParts } from './item-parts.ts'
import { instructionsOf } from './kinds/index.ts'
import { isFirst, readItemLabel } from './labels.ts'
import { isUnclosed } from './quoted.ts'
import { unsaidFigure } from './said-back.ts'
import { type Elliptic, isLead, type ReadClause, readSentence } from './sentence.ts'
import type { Lead, Level } from './stack.ts'
import { endOfParagraph, isOver, type Stream, spanOf } from './stream.ts'

/** Where an item of the bill stands, and what the leads around it say. */
export interface ItemPlace {
  readonly input: BillInput
  readonly stream: Stream
  /** Its first token, and the first behind its label. */
  readonly at: number
  readonly start: number
  /** The items around it and itself. */
  readonly stack: readonly Level[]
  readonly lead: Lead | null
  /** What it goes on with where it has no label and the labelled item before it is no lead. */
  readonly goesOnWith: Context | null
  readonly article: string | null
  readonly titleLaw: LawReference | null
  /** What «указанного Федерального закона» is where no lead names one. */
  readonly lastLaw: LawReference | null
  readonly resumes: Resumes
}

/** What an item gives; `instructions` and the numbers in parts and problems count from the item's first instruction. */
export interface ItemReading {
  readonly next: number
  readonly hasRead: boolean
  readonly parts: readonly BillPart[]
  readonly instructions: readonly UnnumberedInstruction[]
  readonly problems: readonly Problem[]
  /** What it says to the items under it; `startsAnew` where it names a law to amend («Внести в …»). */
  readonly opens: { readonly lead: Lead; readonly startsAnew: boolean } | null
  /** The days from which it is in force, where it states any itself («признать утратившей силу с 1 января 2027 года»). */
  readonly commencement: readonly Commencement[]
  /** What a paragraph behind it that has no label goes on with. */
  readonly behind: Context | null
}

/** Reads one item of a bill: a lead, or instructions, with what it could not read told. */
export function readItem(place: ItemPlace): ItemReading {
  const { stream, start, lead } = place
  const isLost = lead !== null && lead.context === null
  const sentence = readSentence(stream, start, lead?.elliptic ?? null, place.resumes)
  if (isLost && !namesLaw(sentence.clauses[0])) return unreadItem(place)
  const instructions: UnnumberedInstruction[] = []
  const problems: Problem[] = []
  const led: Context = lead?.context ?? { law: place.titleLaw, units: [lawItself] }
  const continued = place.goesOnWith !== null && !namesArticle(sentence.clauses) ? place.goesOnWith : null
  const around = continued === null ? led : inArticles(continued)
  let context = continued ?? led
  let renamed: Context | null = null
  for (const clause of sentence.clauses) {
    if (!liesWithin(around, clause.frame)) problems.push(otherPlace(place, clause, around))
    else if (clause.frame.since !== sentence.clauses[0]?.frame.since)
      // One item comes into force on one day: nobody could tell its instructions apart.
      problems.push(unreadable(place.input, spanOf(stream, clause.at, clause.next)))
    else if (!clause.lacksBlock && !isLead(clause.frame)) {
      const found = instructionsIn(place, clause, (clause.frame.pronoun && renamed) || context)
      if (found.length === 0 || unsaidFigure(stream, clause.at, clause.next, found) !== null)
        problems.push(unreadable(place.input, spanOf(stream, clause.at, clause.next)))
      else {
        problems.push(...blockLabelProblem(place.input, found, instructions.length))
        problems.push(...paragraphCountProblem(place.input, clause.frame, instructions.length))
        problems.push(...joinedLinesRemark(place.input, clause.frame))
        instructions.push(...found)
      }
    }
    renamed = renamedUnits(context, clause.frame)
    context = contextBehind(context, clause.frame)
  }
  const last = sentence.clauses.at(-1)
  const unread = last?.lacksBlock
    ? lackOf(place, last)
    : sentence.unreadAt === null
      ? null
      : unreadFrom(place, sentence.unreadAt)
  if (unread !== null) problems.push(unread.problem)
  const next = unread?.next ?? sentence.next
  return {
    next,
    hasRead: sentence.clauses.length > 0,
    parts: itemParts(place, sentence.clauses, next, unread?.span ?? null, instructions),
    instructions,
    problems,
    opens: opensOf(place, last, context, next, unread !== null, last !== undefined && !liesWithin(around, last.frame)),
    commencement: instructions.length === 0 ? [] : ownCommencement(place, sentence.clauses),
    behind: instructions.length > 0 && unread === null ? context : null,
  }
}

/** What an item says of the day from which it is in force. */
function ownCommencement(
  { article, stack, stream }: ItemPlace,
  [first]: readonly ReadClause[],
): readonly Commencement[] {
  const since = first?.frame.since
  if (first === undefined || since === undefined) return []
  const address = addressOf(article, stack)
  const text = first.frame.remarks?.find((remark) => /^со?\s/iu.test(remark)) ?? `с ${printDate(since)}`
  const span = spanOf(stream, first.at, first.next)
  return [{ kind: 'start', article, ...(address !== '' && { items: [address] }), date: since, text, span }]
}

const outsideArticles: ReadonlySet<CitedUnit> = new Set(['article', 'chapter', 'division', 'annex', 'preamble', 'note'])

/** Whether a clause says which article it is about, or names a law: it goes on with nothing then. */
function namesArticle(clauses: readonly ReadClause[]): boolean {
  const cited = clauses.flatMap(({ frame }) => [...(frame.at ?? []), ...(frame.object ?? [])])
  return cited.some(({ law, steps }) => law !== undefined || steps.some(({ unit }) => outsideArticles.has(unit)))
}

/** The articles of a context: points beside the one that was spoken of are theirs, too. */
function inArticles({ law, units }: Context): Context {
  const upTo = (unit: Citation): Citation => ({
    steps: unit.steps.slice(0, unit.steps.findIndex((step) => step.unit === 'article') + 1),
  })
  return { law, units: units.map(upTo) }
}

function instructionsIn(place: ItemPlace, clause: ReadClause, context: Context): readonly UnnumberedInstruction[] {
  const { frame } = clause
  const common = {
    at: placeIn(place.input, spanOf(place.stream, clause.at, clause.next)),
    address: addressOf(place.article, place.stack),
    article: place.article,
  }
  const pointsBack = [...(frame.at ?? []), ...(frame.object ?? [])].some(({ law }) => law === null)
  const around = pointsBack && context.law === null ? { ...context, law: place.lastLaw } : context
  return subjectsOf(around, frame).flatMap(({ law, units }) =>
    (instructionsOf({ frame, targets: units }) ?? []).map(
      (body): UnnumberedInstruction => ({
        ...body,
        common: { ...common, law: law ?? place.titleLaw ?? noLaw },
        remarks: frame.remarks ?? [],
      }),
    ),
  )
}

/** The item cites a unit of which its lead says another label: which of the two is meant, nobody knows. */
function otherPlace({ input, stream }: ItemPlace, clause: ReadClause, around: Context): Problem {
  const at = placeIn(input, spanOf(stream, clause.at, clause.next))
  const expected = inList(around.units.map((unit) => printRussianCitation(unit, 'nominative')))
  return problem('addresses-differ', { at, expected, actual: wordsOf(input, at.span) })
}

const noLaw: LawReference = { text: '', number: null, date: null, title: null }

const unreadLead = { lead: { context: null, elliptic: null }, startsAnew: false } as const

/** What names its law stands by itself, whatever the lead before it was. */
function namesLaw(clause: ReadClause | undefined): boolean {
  const cited = [...(clause?.frame.at ?? []), ...(clause?.frame.object ?? [])]
  return cited.some(({ law }) => law != null)
}

/** An item under a lead that nobody could read: what it says cannot be placed. */
function unreadItem(place: ItemPlace): ItemReading {
  const { problem, span, next } = unreadFrom(place, place.start)
  const opens = endsInColon(place.stream, next) ? unreadLead : null
  return {
    next,
    hasRead: false,
    parts: itemParts(place, [], next, span, []),
    instructions: [],
    problems: [problem],
    opens,
    commencement: [],
    behind: null,
  }
}

/** A lead that could not be read must not leave the items under it to the one around. */
function opensOf(
  place: ItemPlace,
  last: ReadClause | undefined,
  context: Context,
  next: number,
  isUnread: boolean,
  isAstray: boolean,
): ItemReading['opens'] {
  if (isUnread && !last?.lacksBlock && (isUnfinished(place, next) || opensList(place, next))) return unreadLead
  if (last === undefined || !isLead(last.frame)) return null
  return isAstray ? unreadLead : opened(last.frame, context)
}

/**
 * Whether what follows without a label may belong to an item that could not be read: nothing closes it, as where a line is
 * broken, or it has a label and the next paragraph has none.
 */
function isUnfinished({ stream, stack }: ItemPlace, next: number): boolean {
  return stack.at(-1)?.style !== 'none' || !is(stream.tokens[next - 1], ';', '.')
}

/** A lead that lost its colon: nothing closes it, and a list begins behind it. */
function opensList({ stream, stack }: ItemPlace, next: number): boolean {
  if (is(stream.tokens[next - 1], ';', '.', ',')) return false
  let start = next
  while (start < stream.tokens.length && isOver(stream, start)) start += 1
  const label = readItemLabel(stream, start)
  return label !== null && isFirst(label) && label.style !== stack.at(-1)?.style
}

function endsInColon({ tokens }: Stream, next: number): boolean {
  return is(tokens[next - 1], ':')
}

/** What a lead says to the items under it: its context, and the verb that they leave out. */
function opened(frame: Frame, context: Context): ItemReading['opens'] {
  const startsAnew = frame.verb === 'make'
  if (frame.verb === undefined || startsAnew) return { lead: { context, elliptic: null }, startsAnew }
  const { at: _at, object: _object, colon: _colon, remarks: _remarks, changes: _changes, ...elliptic } = frame
  return { lead: { context, elliptic: elliptic satisfies Elliptic }, startsAnew: false }
}

interface Unread {
  readonly problem: Problem
  readonly span: Span | null
  readonly next: number
}

/** A text is announced, and there is none, or its quotation marks never close. */
function lackOf({ input, stream, resumes }: ItemPlace, clause: ReadClause): Unread {
  const at = placeIn(input, spanOf(stream, clause.at, clause.next))
  if (!opensBlock(stream, clause.next)) {
    return { problem: problem('block-empty', { at, actual: wordsOf(input, at.span) }), span: null, next: clause.next }
  }
  let open = clause.next
  while (isOver(stream, open)) open += 1
  const next = behindUnclosed(stream, open, resumes)
  const span = spanOf(stream, open, next)
  const actual = wordsOf(input, { start: span.start, end: Math.min(span.end, span.start + 120) })
  return { problem: problem('quote-unclosed', { at: placeIn(input, span), actual }), span, next }
}

/** The words from a token to the end of the paragraph, or to the next item in it, with the text that they announce. */
function unreadFrom({ input, stream, resumes }: ItemPlace, at: number): Unread {
  let start = at
  while (is(stream.tokens[start], ',', ';', 'и')) start += 1
  if (isOver(stream, start)) start = at
  let next = start
  let unclosed: number | null = null
  while (!isOver(stream, next) && !beginsItem(stream, start, next)) {
    if (unclosed === null && isUnclosed(stream, next)) unclosed = next
    next += 1
  }
  if (next === at) next += 1
  const isAnnounced = is(stream.tokens[next - 1], ':') && isOver(stream, next)
  const [block] = unclosed === null && !isAnnounced ? [] : quotedBlocks(stream, unclosed ?? next, resumes)
  const end = Math.max(next, block === undefined ? next : endOfParagraph(stream, block.next))
  const span = spanOf(stream, start, end)
  if (unclosed === null || block !== undefined) {
    const words = spanOf(stream, start, next)
    return { problem: unreadable(input, words, exampleFor(stream, start, next)), span, next: end }
  }
  const open = spanOf(stream, unclosed, next)
  return { problem: problem('quote-unclosed', { at: placeIn(input, open), actual: wordsOf(input, open) }), span, next }
}

function beginsItem(stream: Stream, start: number, at: number): boolean {
  return at > start && is(stream.tokens[at - 1], ';', ':') && readItemLabel(stream, at) !== null
}

function wordsOf(input: BillInput, span: Span): string {
  return plain(input.source.slice(span.start, span.end))
}
