import type { Citation, LawReference } from '../../../citation/types.ts'
import { compose, composeAll } from '../citation/compose.ts'
import type { LawCited } from '../citation/law.ts'
import type { Where } from '../citation/where.ts'
import type { Frame } from './frame.ts'

/** What the leads around some words have said. */
export interface Scope {
  /** Complete citations; none: the law itself. */
  readonly context: readonly Citation[]
  readonly law: LawReference | null
  /** Under “The following provisions are repealed:” what is done to each place that the list names; else null. */
  readonly each: readonly Frame[] | null
  /** The places cited last: what “such section” means where the context has none. */
  readonly recent: readonly Citation[]
  /** A lead that could not be read: nothing under it can be carried out. */
  readonly broken: boolean
  /** A list of the bill's own (“In this section:”, “The report shall include—”): what stands in it amends nothing. */
  readonly own: boolean
}

export const emptyScope: Scope = { context: [], law: null, each: null, recent: [], broken: false, own: false }

/** The places a clause is about: those it names itself, in the context, or the context. */
export function targetsOf(scope: Scope, where: Where | undefined): readonly Citation[] {
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
  const law = cited === null || where.law?.law != null ? cited : standing(cited, where.law)
  // Another law's sections have nothing to do with the context.
  const context =
    where.law?.law == null ? targetsOf(scope, where) : where.citations.map((one) => compose({ steps: [] }, one))
  return { ...scope, context, law }
}

/** “Section 222 of such Act (47 U.S.C. 222)”, “section 6 (15 U.S.C. 79)” say where the Act stands: the nearest citation decides. */
function standing(law: LawReference, cited: LawCited | null): LawReference {
  if (cited?.number == null) return law
  const { number, from, inNote } = cited
  return { ...law, number, ...(law.act && { act: { ...law.act, from: from ?? law.act.from, inNote } }) }
}
