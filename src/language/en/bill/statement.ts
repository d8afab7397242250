import type { InstructionBody } from '../../../amendment/types.ts'
import type { Citation, LawReference } from '../../../citation/types.ts'
import type { Token } from '../../../grammar/token.ts'
import { plainSteps } from '../citation/plain.ts'
import { printCitations } from '../citation/print.ts'
import type { Where } from '../citation/where.ts'
import { inCodeNumbers } from './act-sections.ts'
import { isTooWide, labelFault } from './block-label.ts'
import { type Fault, type Frame, placesIn } from './frame.ts'
import { readGeneralLaw } from './general-law.ts'
import { instructionsOf } from './kinds/index.ts'
import { liesWithin } from './lies-within.ts'
import { narrowed, type Scope } from './scope.ts'
import { isItem, isLayout, isLead, type ReadClause, readSentence } from './sentence.ts'

/** An instruction as read, with the tokens it was read from. */
export interface Draft {
  readonly body: InstructionBody
  readonly law: LawReference | null
  readonly remarks: readonly string[]
  readonly from: number
  readonly to: number
}

/** One statement of a bill: what stands behind a list label, or a sentence. */
export interface Statement {
  readonly drafts: readonly Draft[]
  /** Set where it gives its place to what follows: `in subsection (a)—`. */
  readonly lead: Scope | null
  /** What its sentence is all about: where the next paragraph goes on with the same sentence, too. */
  readonly within: Scope
  /** The law that the rest of the bill means where it names none. */
  readonly general: LawReference | null
  readonly faults: readonly Fault[]
  /** Behind what was read. */
  readonly next: number
  /** The token from which it makes no sense; null: all was read. */
  readonly stuck: number | null
}

/** Reads a statement in the scope of the leads around it. */
export function readStatement(tokens: readonly Token[], scope: Scope): Statement {
  const general = readGeneralLaw(tokens, 0)
  if (general !== null)
    return {
      drafts: [],
      lead: null,
      within: scope,
      general: general.value,
      faults: [],
      next: general.next,
      stuck: null,
    }
  const { clauses, next, stuck } = readSentence(tokens, scope.each !== null)
  const drafts: Draft[] = []
  const faults: Fault[] = []
  let around: Around = { scopes: [scope], remarks: [] }
  for (const clause of clauses) {
    around = within(around, clause.frame)
    const made = draftsOf(around, scope, clause)
    if (made.drafts.some(({ body }) => isPlaceless(innermost(around), body)))
      return { drafts, lead: null, within: around.scopes[0], general: null, faults, next, stuck: clause.at }
    if (made.drafts.some(({ body }) => isTooWide(body)) && clause.frame.at === undefined) {
      // “in subsection (b), by striking “A”, and by adding at the end “(g) …””: the last is not of subsection (b) any more.
      around = { ...around, scopes: [around.scopes[0]] }
      drafts.push(...draftsOf(around, scope, clause).drafts)
    } else drafts.push(...made.drafts)
    faults.push(...made.faults, ...addressFaults(tokens, clause, scope))
    if (isLayout(clause.frame)) remarkOn(drafts, clause.frame.remarks ?? [])
  }
  const lead = leadOf(around, clauses.at(-1)?.frame)
  const isDoubtful = faults.some(({ code }) => code === 'addresses-differ')
  const own = lead && isDoubtful ? { ...lead, broken: true } : lead
  return { drafts, lead: own, within: around.scopes[0], general: null, faults, next, stuck }
}

/** Words are changed in a place that is named. Where none is, in the sentence or around it, the whole of the last law is not meant. */
function isPlaceless({ context, law }: Scope, body: InstructionBody): boolean {
  if (context.length > 0 || law === null || !changesText.has(body.kind) || !('targets' in body)) return false
  return body.targets.every(({ steps }) => steps.length === 0)
}

const changesText: ReadonlySet<InstructionBody['kind']> = new Set([
  'replace-words',
  'insert-words',
  'delete-words',
  'replace-run',
  'add-sentences',
])

/** Two addresses of one place that do not agree: “section 3(59) … (47 U.S.C. 153(58))”. */
function addressFaults(
  tokens: readonly Token[],
  { frame, at, next }: ReadClause,
  { context }: Scope,
): readonly Fault[] {
  const span = { start: tokens[at]?.span.start ?? 0, end: tokens[next - 1]?.span.end ?? 0 }
  const print = (citations: readonly Citation[]): string => printCitations(citations.map(plainSteps))
  const fault = (actual: readonly Citation[], expected: readonly Citation[]): readonly Fault[] => [
    { code: 'addresses-differ', span, expected: print(expected), actual: print(actual) },
  ]
  return placesIn(frame).flatMap((place): readonly Fault[] => {
    if (place.differ !== undefined) return fault([place.differ[0]], [place.differ[1]])
    return liesWithin(context, place) ? [] : fault(place.citations, context)
  })
}

/** What the sentence has said so far: the scope that it is all about, that of its last place, and its remarks. */
interface Around {
  readonly scopes: readonly [whole: Scope, last?: Scope]
  readonly remarks: readonly string[]
}

/** What “is amended” is said of, all of the rest is about; a place behind “in” gives way to the next one. */
function within(around: Around, { at, amended, remarks }: Frame): Around {
  let [inner, scopes, said] = [innermost(around), around.scopes, around.remarks]
  for (const place of at ?? []) {
    inner = narrowed(inner, place)
    scopes = place.isAmended ? [inner] : [scopes[0], inner]
    if (place.isAmended) said = [...place.remarks, ...(amended ? (remarks ?? []) : [])]
  }
  return { scopes, remarks: said }
}

function innermost({ scopes }: Around): Scope {
  return scopes[1] ?? scopes[0]
}

function draftsOf(around: Around, listed: Scope, clause: ReadClause): Pick<Statement, 'drafts' | 'faults'> {
  const { at: from, next: to } = clause
  const frames = isItem(clause.frame) ? (listed.each ?? []).map((each) => doneTo(each, clause.frame)) : [clause.frame]
  const drafts: Draft[] = []
  const faults: Fault[] = []
  for (const frame of frames) {
    const scope = scopeOf(around, frame, isItem(clause.frame))
    const bodies = frame.lead || isLayout(frame) ? [] : (instructionsOf({ frame, scope }) ?? [])
    if (frame.block?.isEmpty) {
      faults.push({ code: 'block-empty', span: frame.block.span, expected: null, actual: null })
      continue
    }
    faults.push(...labelFault(frame, bodies))
    const law = lawOf(scope, frame)
    const own = frame.amended ? [] : (frame.remarks ?? [])
    const remarks = [...around.remarks, ...own]
    drafts.push(...bodies.map((body) => ({ ...inCodeNumbers(body, law), remarks, from, to })))
  }
  return { drafts, faults }
}

function scopeOf(around: Around, { at, from }: Frame, isItemOfList: boolean): Scope {
  const inner = isItemOfList ? (at ?? []).reduce(narrowed, innermost(around)) : innermost(around)
  return from === undefined ? inner : narrowed(inner, from)
}

/** The law that the clause names itself, or that of its scope. */
function lawOf(scope: Scope, frame: Frame): LawReference | null {
  const { object, within, to, besideUnit, placement } = frame
  const said: readonly (Where | undefined)[] = [
    object,
    within,
    to,
    besideUnit?.where,
    placement?.kind === 'edge' ? placement.within : placement?.reach.within,
  ]
  return said.reduce((law, where) => (where?.law == null ? law : narrowed(scope, where).law), scope.law)
}

/** What a list does to one of its places. */
function doneTo({ each: _, ...done }: Frame, { object, remarks }: Frame): Frame {
  const said = [...(done.remarks ?? []), ...(remarks ?? [])]
  const frame = { ...done, ...(said.length > 0 && { remarks: said }) }
  if (object === undefined) return frame
  return done.verb === 'repeal' ? { ...frame, object } : { ...frame, at: [object] }
}

/** The scope that a lead gives to what is under it, and what it says is done there. */
function leadOf(around: Around, frame: Frame | undefined): Scope | null {
  if (frame === undefined || !isLead(frame)) return null
  const scope = innermost(around)
  if (!frame.each) return scope
  const { at: _at, amended: _amended, by: _by, lead: _lead, ...done } = frame
  return { ...scope, each: [done] }
}

function remarkOn(drafts: Draft[], remarks: readonly string[]): void {
  const last = drafts.at(-1)
  if (last !== undefined) drafts[drafts.length - 1] = { ...last, remarks: [...last.remarks, ...remarks] }
}
