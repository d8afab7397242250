import type { InstructionBody } from '../../../amendment/types.ts'
import type { Citation, LawReference } from '../../../citation/types.ts'
import type { Span } from '../../../problem/types.ts'
import { compose, composeAll } from '../citation/compose.ts'
import type { Where } from '../citation/where.ts'
import { type Cursor, type Fault, peek } from './cursor.ts'

/** What the leads around some words have said. */
export interface Scope {
  /** Complete citations; none: the law itself. */
  readonly context: readonly Citation[]
  readonly law: LawReference | null
  /** Under “The following provisions are repealed:” what is done to each place that the list names; else null. */
  readonly each: readonly InstructionBody[] | null
  /** The places cited last: what “such section” means where the context has none. */
  readonly recent: readonly Citation[]
  /** A lead that could not be read: nothing under it can be carried out. */
  readonly broken: boolean
  /** A list of the bill's own (“In this section:”, “The report shall include—”): what stands in it amends nothing. */
  readonly own: boolean
}

/** An instruction as read, with the tokens it was read from. */
export interface Draft {
  readonly body: InstructionBody
  readonly law: LawReference | null
  readonly remarks: readonly string[]
  readonly from: number
  readonly to: number
}

/** What one action gives: its instructions, and a lead if it opens one (“by amending subsection (b)—”). */
export interface Action {
  readonly bodies: readonly InstructionBody[]
  readonly remarks?: readonly string[]
  readonly lead?: Scope
  /** Instructions that a nested clause has read itself. */
  readonly drafts?: readonly Draft[]
  /** The token at which a nested clause stopped making sense. */
  readonly stuck?: number
}

/** An instruction family: the verbs that begin it, and its reader (which stands behind the verb). */
export interface Rule {
  readonly verbs: readonly string[]
  readonly read: (cursor: Cursor, scope: Scope, verb: string) => Action | null
}

export const emptyScope: Scope = { context: [], law: null, each: null, recent: [], broken: false, own: false }

/** The places an action is about: those it names itself, in the context, or the context. */
export function targetsOf(scope: Scope, where: Where | null): readonly Citation[] {
  return composeAll(scope.context, where?.citations ?? []).map((one) => pointedBack(scope, one))
}

function pointedBack(scope: Scope, citation: Citation): Citation {
  const at = citation.steps.findIndex((step) => step.relative)
  const [last] = scope.recent
  return at === -1 || last === undefined ? citation : compose(last, { steps: citation.steps.slice(at) })
}

/** The scope with a place worked in. */
export function narrowed(scope: Scope, where: Where): Scope {
  const cited = where.law?.law ?? scope.law
  // “section 222 of such Act (47 U.S.C. 222)” says where the Act stands.
  const number = where.law?.number ?? null
  const law = cited !== null && cited.number === null && number !== null ? { ...cited, number } : cited
  // Another law's sections have nothing to do with the context.
  const context =
    where.law?.law == null ? targetsOf(scope, where) : where.citations.map((one) => compose({ steps: [] }, one))
  return { ...scope, context, law }
}

/** The span of tokens from `from` up to the cursor. */
export function spanSince(cursor: Cursor, from: number): Span {
  const first = cursor.tokens[from] ?? peek(cursor)
  const last = cursor.tokens[Math.max(from, cursor.at - 1)] ?? first
  return { start: first?.span.start ?? cursor.source.length, end: last?.span.end ?? cursor.source.length }
}

/** Notes something wrong that the reading goes on in spite of. */
export function fault(
  cursor: Cursor,
  code: Fault['code'],
  span: Span,
  expected: string | null,
  actual: string | null,
): void {
  cursor.faults.push({ code, span, expected, actual })
}
