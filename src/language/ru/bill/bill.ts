import {
  type BillInput,
  type BillReading,
  plain,
  type UnnumberedInstruction,
  unreadable,
} from '../../../amendment/bill.ts'
import type { BillArticle, BillPart, Commencement } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import { leadOf, leadsOf } from '../../../grammar/list-stack.ts'
import { is } from '../../../grammar/reading.ts'
import type { Problem, Span } from '../../../problem/types.ts'
import { readLawReference } from '../citation/law-reference.ts'
import { readArticleHeading } from './article.ts'
import { readCommencement } from './commencement.ts'
import type { Context } from './context.ts'
import { finished } from './finished.ts'
import { type ItemReading, readItem } from './item.ts'
import { type ItemLabel, readItemLabel } from './labels.ts'
import { isSignature, looksAmending } from './own-text.ts'
import { around, goesOn, type Level, unlabelled } from './stack.ts'
import { endOfParagraph, isOver, type Stream, spanOf, streamOf } from './stream.ts'

/** Reads a bill in Russian drafting language: every block is in a part, and what amends is an instruction or a problem. */
export function readBillRu(input: BillInput): BillReading {
  const state = startOf(input)
  for (let at = 0; at < state.stream.tokens.length; ) at = readNext(state, at)
  return finished(state)
}

interface State {
  readonly input: BillInput
  readonly stream: Stream
  readonly articles: { label: string; heading: string; span: Span; kind: BillArticle['kind'] }[]
  readonly parts: BillPart[]
  readonly instructions: UnnumberedInstruction[]
  readonly commencement: Commencement[]
  readonly problems: Problem[]
  /** The items that are open, outermost first. */
  stack: readonly Level[]
  /** The law that the bill's title names: what an instruction without a lead is about. */
  titleLaw: LawReference | null
  /** Behind the title. */
  hasBegun: boolean
  /** Behind the signature. */
  isSigned: boolean
}

function startOf(input: BillInput): State {
  const stream = streamOf(input)
  return {
    input,
    stream,
    articles: [],
    parts: [],
    instructions: [],
    commencement: [],
    problems: [],
    stack: [],
    titleLaw: null,
    hasBegun: false,
    isSigned: false,
  }
}

/** Reads what begins at a token; gives the index behind it. */
function readNext(state: State, at: number): number {
  const { stream } = state
  const block = stream.heads.get(at)
  if (isOver(stream, at)) {
    // A rule or a comment has no words.
    if (block !== undefined) addPart(state, 'own-text', block.span)
    return at + 1
  }
  const article = readArticleHeading(stream, at, state.articles.at(-1)?.label ?? null)
  if (article !== null) return readArticle(state, at, article.label, article.next)
  if (stream.tokens[at]?.kind === 'block') return own(state, at, at + 1)
  if (block?.kind === 'heading') return readHeading(state, at)
  return readParagraph(state, at)
}

function readArticle(state: State, at: number, label: string, next: number): number {
  const end = endOfParagraph(state.stream, at)
  const rest = next < end ? spanOf(state.stream, next, end) : null
  const isBody = rest !== null && state.stream.heads.get(at)?.kind !== 'heading' && isText(state, next, end)
  const headingEnd = isBody ? next : end
  const heading = rest === null || isBody ? '' : plain(state.input.source.slice(rest.start, rest.end))
  const span = blockSpan(state, at, headingEnd)
  state.articles.push({ label, heading, span, kind: 'own' })
  state.stack = []
  state.hasBegun = true
  state.isSigned = false
  addPart(state, 'heading', span)
  return headingEnd
}

/** What stands behind `Статья 1.` on the line is the article's text if it is a sentence, else its heading. */
function isText({ stream }: State, at: number, end: number): boolean {
  return is(stream.tokens[end - 1], '.', ';', ':') || looksAmending(stream, at)
}

function readHeading(state: State, at: number): number {
  const end = endOfParagraph(state.stream, at)
  addPart(state, state.hasBegun ? 'heading' : 'title', blockSpan(state, at, end))
  if (!state.hasBegun) state.titleLaw ??= lawIn(state.stream, at, end)
  return end
}

function readParagraph(state: State, at: number): number {
  const { stream } = state
  const label = readItemLabel(stream, at) ?? unlabelled
  const start = label === unlabelled ? at : label.next
  const stack = around(state.stack, label)
  const commencement = readCommencement(stream.tokens, start)
  if (commencement !== null) {
    state.commencement.push(...commencement.value)
    state.stack = []
    state.hasBegun = true
    return own(state, at, commencement.next)
  }
  state.isSigned ||= label === unlabelled && state.hasBegun && isSignature(stream, at)
  if (state.isSigned) return behindSignature(state, at)
  return readAmending(state, at, label, start, stack)
}

/** Whether a paragraph of the bill's text stops in the middle of a sentence: its rest would be read without it. */
function isBroken({ stream, hasBegun }: State, at: number): boolean {
  const last = stream.tokens[endOfParagraph(stream, at) - 1]
  return hasBegun && (last?.kind === 'word' || last?.kind === 'number' || is(last, ','))
}

/** Behind the signature nothing amends: what seems to is told, not passed over. */
function behindSignature(state: State, at: number): number {
  const { stream, input } = state
  const end = endOfParagraph(stream, at)
  if (!looksAmending(stream, at)) return own(state, at, end)
  const span = spanOf(stream, at, end)
  state.problems.push(unreadable(input, span))
  addPart(state, 'unread', span)
  return end
}

/** Reads an item that amends, or keeps the bill's own text. */
function readAmending(state: State, at: number, label: ItemLabel, start: number, outer: readonly Level[]): number {
  const { stream } = state
  const continued = goesOnWith(state, label, start)
  const open =
    continued === null ? outer : state.stack.slice(0, state.stack.findLastIndex(({ style }) => style !== 'none') + 1)
  const { item, stack, level } = readUnderLeads(state, { at, label, start, continued }, open)
  const isAmending =
    leadOf(stack) !== undefined || item.hasRead || looksAmending(stream, start) || isBroken(state, start)
  if (!isAmending) {
    const end = endOfParagraph(stream, at)
    if (!state.hasBegun) state.titleLaw ??= lawIn(stream, at, end)
    state.stack = stack
    return state.hasBegun ? own(state, at, end) : title(state, at, end)
  }
  take(state, item)
  // «…, изложив часть 1 в следующей редакции: «…»,», and in the next paragraph «дополнив частью 3 …».
  const isGoingOn = label !== unlabelled || continued !== null || is(stream.tokens[item.next - 1], ',')
  const behind = isGoingOn ? item.behind : null
  state.stack =
    item.opens === null
      ? [...stack, { ...level, behind }]
      : [...(item.opens.startsAnew ? [] : stack), { ...level, lead: item.opens.lead }]
  return item.next
}

interface ItemHead {
  readonly at: number
  readonly label: ItemLabel
  /** Behind the label. */
  readonly start: number
  readonly continued: Context | null
}

interface Placed {
  readonly item: ItemReading
  /** The items around it, and its own level. */
  readonly stack: readonly Level[]
  readonly level: Level
}

/**
 * Reads an item under the leads around it. Leads without labels have no end that is printed: a paragraph that cites a unit
 * outside of the innermost one («в пункте 2: …; пункт 3 исключить») stands under the one around that.
 */
function readUnderLeads(state: State, head: ItemHead, stack: readonly Level[]): Placed {
  const placed = readPlaced(state, head, stack)
  const inner = stack.findLastIndex(({ lead }) => lead !== null)
  if (head.label !== unlabelled || stack[inner]?.style !== 'none' || !isAstray(placed.item)) return placed
  const around = leadsOf(stack.slice(0, inner))
  if (around.length === 0) return placed
  const further = readUnderLeads(state, head, around)
  return isAstray(further.item) ? placed : further
}

function isAstray({ problems }: ItemReading): boolean {
  return problems.some(({ code }) => code === 'addresses-differ')
}

function readPlaced(state: State, { at, label, start, continued }: ItemHead, stack: readonly Level[]): Placed {
  const { stream, input } = state
  const level: Level = {
    style: label.style,
    label: label.label,
    lead: null,
    paragraph: paragraphNumber(state.stack, stack),
  }
  const open = [...stack, level]
  const item = readItem({
    input,
    stream,
    at,
    start,
    stack: open,
    lead: leadOf(stack)?.lead ?? null,
    goesOnWith: continued,
    article: state.articles.at(-1)?.label ?? null,
    titleLaw: state.titleLaw,
    lastLaw: state.instructions.at(-1)?.common.law ?? null,
    resumes: (next) => resumes(state, open, next),
  })
  return { item, stack, level }
}

/** What a paragraph that has no label, and begins with a small letter, goes on with: the item of the list before it. */
function goesOnWith({ stack, stream }: State, label: ItemLabel, at: number): Context | null {
  const before = stack.at(-1)
  if (label !== unlabelled || before === undefined || !/^\p{Ll}/u.test(stream.tokens[at]?.raw ?? '')) return null
  return before.lead === null ? (before.behind ?? null) : null
}

function take(state: State, item: ItemReading): void {
  const first = state.instructions.length
  state.hasBegun = true
  state.instructions.push(...item.instructions)
  state.commencement.push(...item.commencement)
  for (const problem of item.problems) {
    const { instruction } = problem.details
    const details =
      instruction === undefined
        ? problem.details
        : { ...problem.details, instruction: String(first + Number(instruction)) }
    state.problems.push({ ...problem, details })
  }
  for (const part of item.parts)
    state.parts.push({ ...part, instructions: part.instructions.map((index) => first + index) })
  const article = state.articles.at(-1)
  if (article !== undefined) article.kind = 'amending'
}

/** Whether the bill's own text can go on at a token: where a quotation that lost a mark is over. */
function resumes({ stream, articles }: State, open: readonly Level[], at: number): boolean {
  if (at >= stream.tokens.length || readArticleHeading(stream, at, articles.at(-1)?.label ?? null) !== null) return true
  const label = readItemLabel(stream, at)
  if (label !== null) return goesOn(open, label)
  return isSignature(stream, at) || (open.at(-1)?.style === 'none' && looksAmending(stream, at))
}

/** Its number among the unlabelled paragraphs of the item around it; the lead itself is the first. */
function paragraphNumber(before: readonly Level[], stack: readonly Level[]): number {
  const previous = before.length > stack.length ? before[stack.length] : undefined
  return previous === undefined || (previous.style !== 'none' && previous.style !== 'dash') ? 2 : previous.paragraph + 1
}

function own(state: State, at: number, end: number): number {
  addPart(state, 'own-text', blockSpan(state, at, end))
  return end
}

function title(state: State, at: number, end: number): number {
  addPart(state, 'title', blockSpan(state, at, end))
  return end
}

function addPart(state: State, kind: BillPart['kind'], span: Span): void {
  state.parts.push({ kind, span, instructions: [] })
}

/** The whole block where it begins with the first token and ends with the last: marks of headings and lists are in it. */
function blockSpan({ stream }: State, at: number, next: number): Span {
  const { start, end } = spanOf(stream, at, next)
  const block = stream.heads.get(at)
  return {
    start: block?.span.start ?? start,
    end: stream.tokens[next]?.kind === 'break' ? Math.max(end, stream.tokens[next]?.span.end ?? end) : end,
  }
}

/** The law that a title names, if it names one. */
function lawIn({ tokens }: Stream, at: number, end: number): LawReference | null {
  for (let index = at; index < end; index += 1) {
    const law = readLawReference(tokens, index)?.value.law
    if (law != null) return law
  }
  return null
}
