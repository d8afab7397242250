import { type BillInput, placeIn, plain, type UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { Commencement } from '../../../amendment/types.ts'
import type { Citation, LawReference } from '../../../citation/types.ts'
import type { DraftPart } from '../../../grammar/coverage.ts'
import { is, phrase, skip } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { problem, remark } from '../../../problem/problem.ts'
import type { Problem } from '../../../problem/types.ts'
import { sectionsIn } from './act-sections.ts'
import { isTitle, labelsAt, limitOf, opensParagraph, skipCaption, skipLinks } from './bounds.ts'
import { commencementOf } from './commencement.ts'
import { isVerb } from './constituents/heads.ts'
import type { Fault } from './frame.ts'
import { type KnownLaws, learned } from './known-laws.ts'
import { addressOf, entered, type Levels, levelsUnder, scopeOf, unlisted, withLead } from './list-levels.ts'
import { amendingProviso, behindOwnList, isEnacting, isOwnProvision, speaksOfChange } from './own-text.ts'
import { emptyScope, type Scope } from './scope.ts'
import type { SectionReading } from './section-reading.ts'
import type { BillSection } from './sections.ts'
import { readStatement, type Statement } from './statement.ts'
import { partsOf } from './statement-parts.ts'

interface Reading {
  readonly input: BillInput
  readonly section: BillSection
  readonly tokens: readonly Token[]
  levels: Levels
  /** The law cited last: what “such Act” points to. */
  law: LawReference | null
  /** The places cited last: what “such section” points to. */
  recent: readonly Citation[]
  /** What the last sentence is about, if it may go on in the next paragraph, behind the law that it quotes. */
  unended: Scope | null
  general: LawReference | null
  known: KnownLaws
  readonly parts: DraftPart[]
  readonly instructions: UnnumberedInstruction[]
  readonly commencement: Commencement[]
  readonly problems: Problem[]
}

/** What the bill has said of laws before this section. */
export interface LawsSoFar {
  readonly general: LawReference | null
  /** The law cited last, or the one that the bill's title names. */
  readonly law: LawReference | null
  readonly known: KnownLaws
}

/** Reads a section that amends laws: statement by statement, each in the scope of the leads around it. */
export function readAmendingSection(
  input: BillInput,
  section: BillSection,
  tokens: readonly Token[],
  { general, law, known }: LawsSoFar,
): SectionReading {
  const reading: Reading = {
    input,
    section,
    tokens,
    levels: levelsUnder({ ...emptyScope, law: general }),
    law: general ?? law,
    recent: [],
    unended: null,
    general: null,
    known,
    parts: [],
    instructions: [],
    commencement: [],
    problems: [],
  }
  for (let at = 0; at < tokens.length; ) at = readNext(reading, at)
  const { parts, instructions, commencement, problems } = reading
  return {
    parts,
    instructions,
    commencement,
    problems,
    general: reading.general,
    law: reading.law,
    known: reading.known,
  }
}

/** Reads what stands at a token and gives the token behind it. */
function readNext(reading: Reading, at: number): number {
  const token = reading.tokens[at] as Token
  if (token.kind === 'heading') return readHeading(reading, token, at)
  const start = skipLinks(reading.tokens, at)
  if (start > at) return start
  if (isTitle(reading.tokens, at)) {
    const end = limitOf(reading.tokens, at + 1)
    addPart(reading, 'heading', at, end)
    reading.levels = levelsUnder({ ...emptyScope, law: reading.general })
    return end
  }
  const labels = labelsAt(reading.tokens, at)
  const indent = indentOf(reading, token)
  for (const label of labels.values) reading.levels = entered(reading.levels, label, indent)
  const isListed = labels.end > at
  const body = skipCaption(reading.tokens, labels.end)
  const limit = limitOf(reading.tokens, Math.max(body, at + 1))
  if (body >= limit || isCaptionOnly(reading, body, limit, isListed)) {
    addPart(reading, 'lead', at, Math.max(body, limit))
    return Math.max(body, limit)
  }
  const unit = reading.tokens.slice(body, limit)
  const dates = commencementOf(reading.section)(unit, 0)
  if (dates !== null) {
    reading.commencement.push(...dates.value)
    const end = body + skip(unit, dates.next, phrase('.'))
    addPart(reading, 'own-text', at, end)
    return end
  }
  if (!isListed && opensParagraph(token) && !(token.kind === 'word' && token.text === 'by')) {
    reading.levels = unlisted(reading.levels)
  }
  return readInstructions(reading, at, body, unit)
}

/** The column of a Markdown list's marker; labels in brackets stand where the text's layout has them. */
function indentOf({ input }: Reading, token: Token): number | null {
  if (token.kind === 'label' && token.bracketed) return null
  return token.span.start - input.source.lastIndexOf('\n', token.span.start - 1)
}

function readInstructions(reading: Reading, at: number, body: number, unit: readonly Token[]): number {
  const scope = (at === body ? goesOn(reading, unit) : null) ?? scopeNow(reading)
  const ownList = behindOwnList(unit)
  if (ownList !== null) return readOwnText(reading, at, body + ownList, true)
  const proviso = amendingProviso(unit)
  if (proviso !== null) return readOwnText(reading, at, body + proviso, false)
  const statement = readStatement(unit, scope)
  const end = body + (statement.stuck === null ? statement.next : recovered(unit, statement.stuck))
  const words = reading.tokens.slice(body, end)
  const isUnread = scope.broken || statement.stuck !== null
  // A paragraph without a label stands under no list: the list of the lead before it is over.
  const isLoose = at === body && opensParagraph(reading.tokens[at] as Token)
  const around = isLoose ? { ...scope, context: [], broken: false } : scope
  if (isUnread && statement.drafts.length === 0 && isOwn(around, words)) {
    return readOwnText(reading, at, body + unit.length, opensList(words))
  }
  if (!isUnread && isLayout(statement)) return readLayout(reading, at, body, end)
  const address = addressNow(reading)
  for (const law of lawsOf(statement)) reading.known = learned(reading.known, law)
  const made = partsOf({ ...reading, address }, { at, body, end, statement, broken: scope.broken })
  reading.parts.push(...made.parts)
  reading.instructions.push(...made.instructions)
  reading.problems.push(...made.problems, ...faultsOf(reading, statement.faults))
  reading.law = statement.lead?.law ?? statement.drafts.at(-1)?.law ?? reading.law
  reading.recent = placesOf(statement) ?? reading.recent
  reading.unended = statement.drafts.length > 0 && !is(words.at(-1), '.') ? statement.within : null
  if (statement.general !== null) reading.general = reading.law = statement.general
  const lead = statement.lead ?? (isUnread && opensList(words) ? { ...scope, broken: true } : null)
  if (lead !== null) reading.levels = withLead(reading.levels, scope.broken ? { ...lead, broken: true } : lead)
  return Math.max(end, at + 1)
}

/** `by moving the margins 2 ems to the right`, and nothing else: read, and nothing to carry out. */
function isLayout({ drafts, lead, general, next, faults }: Statement): boolean {
  return next > 0 && drafts.length === 0 && lead === null && general === null && faults.length === 0
}

function readLayout(reading: Reading, at: number, body: number, end: number): number {
  addPart(reading, 'own-text', at, Math.max(end, at + 1))
  const [first, last] = [reading.tokens[body], reading.tokens[end - 1]]
  if (first !== undefined && last !== undefined) {
    const span = { start: first.span.start, end: last.span.end }
    const actual = plain(reading.input.source.slice(span.start, span.end))
    reading.problems.push(remark('read-as-remark', { at: placeIn(reading.input, span), actual }))
  }
  return Math.max(end, at + 1)
}

/** A provision of the bill's own; a list under it is the bill's own, too. */
function readOwnText(reading: Reading, at: number, limit: number, isLead: boolean): number {
  addPart(reading, isEnacting(reading.tokens.slice(at, limit)) ? 'title' : 'own-text', at, limit)
  if (isLead) reading.levels = withLead(reading.levels, { ...scopeOf(reading.levels), context: [], own: true })
  return limit
}

/** `…, and by striking “may”` behind quoted law, in a paragraph of its own: all is said of what the sentence began with. */
function goesOn({ levels, unended }: Reading, [first]: readonly Token[]): Scope | null {
  const isMore = first?.kind === 'word' && /^\p{Ll}/u.test(first.raw) && (is(first, 'by', 'in') || isVerb(first.text))
  return isMore && scopeOf(levels).context.length === 0 ? unended : null
}

/** Where no lead says which law, the law cited last is meant. */
function scopeNow(reading: Reading): Scope {
  const scope = scopeOf(reading.levels)
  return { ...scope, law: scope.law ?? reading.law, recent: reading.recent }
}

function placesOf({ lead, drafts }: Statement): readonly Citation[] | null {
  const body = drafts.at(-1)?.body
  if (lead !== null) return lead.context
  if (body === undefined || body.kind === 'repeal-law') return null
  return body.kind === 'insert-unit' ? [body.parent] : body.targets
}

function lawsOf(statement: Statement): readonly LawReference[] {
  const { lead, general, drafts } = statement
  const ofLead = lead?.law?.act && { ...lead.law, act: { ...lead.law.act, sections: sectionsIn(lead.context) } }
  return [ofLead ?? lead?.law, general, ...drafts.map((draft) => draft.law)].filter((law) => law != null)
}

function isOwn(scope: Scope, words: readonly Token[]): boolean {
  // Instructions under a lead begin with a small letter; a sentence that says what applies is none of them.
  if (scope.broken) return /^\p{Lu}/u.test(words[0]?.raw ?? '') && isSentence(words) && isOwnProvision(words)
  if (scope.own) return !speaksOfChange(words)
  return scope.context.length === 0 && isOwnProvision(words)
}

function isSentence(words: readonly Token[]): boolean {
  return is(words.at(-1), '.', ';') && words.some((token) => is(token, 'shall', 'may', 'means', 'applies'))
}

/** The address of an instruction as a person cites it: `sec. 2(1)(A)`. */
function addressNow({ section, levels }: Reading): string {
  const labels = addressOf(levels)
  return section.label === null ? labels : `${section.word} ${section.label}${labels}`
}

/** Where reading can go on after words that make no sense: at the next item of the list, or at the end. */
function recovered(tokens: readonly Token[], stuck: number): number {
  for (let at = stuck; at < tokens.length; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (at > stuck && token?.kind === 'label' && before?.kind === 'mark' && before.text === '—') return at
    // What goes on in the same sentence would be read without the place that the sentence gave.
    if (token?.kind === 'mark' && token.text === ';' && isItemAhead(tokens, at + 1)) return at + 1
  }
  return tokens.length
}

function isItemAhead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[skipLinks(tokens, at)]
  return next === undefined || next.kind === 'label' || opensParagraph(next)
}

function opensList(words: readonly Token[]): boolean {
  const last = words.at(-1)
  return last?.kind === 'mark' && /^[—:]$/.test(last.text)
}

function faultsOf(reading: Reading, faults: readonly Fault[]): readonly Problem[] {
  return faults.map(({ code, span, expected, actual }) =>
    problem(code, { at: placeIn(reading.input, span), expected, actual }),
  )
}

function readHeading(reading: Reading, token: Token, at: number): number {
  const isTitle = reading.section.label === null && token.depth === 1
  addPart(reading, isTitle ? 'title' : 'heading', at, at + 1)
  const label = /^\(([A-Za-z0-9]{1,4})\)/.exec(token.raw)?.[1]
  reading.levels = label === undefined ? unlisted(reading.levels) : entered(reading.levels, label)
  return at + 1
}

/** `(a) In general` on a line of its own: the heading of a bill subsection. */
function isCaptionOnly(reading: Reading, body: number, limit: number, isListed: boolean): boolean {
  const words = reading.tokens.slice(body, limit)
  const top = reading.levels.open.at(-1)
  if (!isListed || top === undefined || top.listed || words.length > 15) return false
  return (
    words.every((token) => token.kind === 'word' || (token.kind === 'mark' && /^[.,]$/.test(token.text))) &&
    !/\b(?:is|are|shall|may|by|means|includes|applies)\b/.test(wordsIn(words))
  )
}

function wordsIn(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'word' ? token.text : '')).join(' ')
}

function addPart(reading: Reading, kind: DraftPart['kind'], from: number, to: number): void {
  const first = reading.tokens[from]
  const last = reading.tokens[to - 1]
  if (first === undefined || last === undefined) return
  reading.parts.push({ kind, span: { start: first.span.start, end: last.span.end }, instructions: [] })
}
