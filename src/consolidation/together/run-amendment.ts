import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { problem, remark } from '../../problem/problem.ts'
import type { LawPlace, Problem, Span } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { customRemarks } from '../customs/customs.ts'
import { inCodeNumbers } from '../law-text/act-sections.ts'
import { findLaw } from '../law-text/find-law.ts'
import { inTextOrder } from '../law-text/pieces.ts'
import type { Change, Edit, Plan } from '../law-text/plan.ts'
import { followed } from '../law-text/position-map.ts'
import { quoteStyleOf } from '../law-text/quote-style.ts'
import { applyChanges, initialState, inSource, mapsBetween, type State } from '../law-text/state.ts'
import type { Context, Earlier } from '../rules/rule.ts'
import { plan } from '../rules/rules.ts'
import type { Origin, Report } from '../types.ts'
import { actAsLaw, actNamed } from './acts.ts'
import { effectsOf } from './effects.ts'
import { isIncorporated } from './incorporated.ts'
import { withoutMended } from './mended-references.ts'
import { putTwice } from './put-twice.ts'
import { inRunningOrder } from './running-order.ts'
import { takenText } from './taken-text.ts'
import { wordsPutIn } from './words-put-in.ts'

/** Laws while amendments run on them: only those that an instruction has named. */
export type States = Map<string, State>

export interface RunOptions {
  readonly laws: readonly Law[]
  /** Law ids to run on; null for all. */
  readonly only: readonly string[] | null
  /** Acts that an amendment may amend instead of a law; their drafts are nobody's, the reports say whether it can be done. */
  readonly acts?: readonly Amendment[]
  /** Ids of amendments that were asked for by name: what the law's text has already is a problem then. */
  readonly asked: readonly string[]
  /** The amendments need not have known of one another: a citation that an earlier one has turned to another unit is remarked. */
  readonly isUnaware?: boolean
  /** Whether to remark on what good drafting would have put otherwise. */
  readonly mindsCustoms?: boolean
  /** Which instructions to leave out: they are reported as not run. */
  readonly skip?: (instruction: Instruction) => boolean
  /** Which changes of a plan to leave out. */
  readonly drop?: (instruction: Instruction, state: State, change: Change) => boolean
  /** Told of each plan before it is carried out. */
  readonly watch?: (instruction: Instruction, state: State, planned: Plan) => void
}

/**
 * Runs an amendment's instructions in order on the states, which it changes, and reports on each as they are written. An
 * amendment that runs in stages brings what it remembers along.
 */
export function runAmendment(
  amendment: Amendment,
  states: States,
  options: RunOptions,
  memories: Memories = new Map(),
): readonly Report[] {
  const reports = inRunningOrder(amendment.instructions)
    .map((instruction) => runInstruction(amendment, instruction, states, memories, options))
    .sort((one, other) => one.origin.instruction - other.origin.instruction)
  return withoutMended(reports, states)
}

/** What an amendment remembers of a law while it runs: the law before it, and what its instructions have taken away. */
interface Memory {
  readonly start: State
  /** The law before all amendments, where they need not have known of one another. */
  readonly base: State | null
  /** Addresses of instructions by the key of what they repealed or deleted. */
  readonly taken: Map<string, string>
}

/** By law. */
export type Memories = Map<string, Memory>

function runInstruction(
  amendment: Amendment,
  instruction: Instruction,
  states: States,
  memories: Memories,
  options: RunOptions,
): Report {
  const origin: Origin = { amendment: amendment.id, instruction: instruction.common.index }
  const report = (law: string | null, outcome: Report['outcome'], problems: readonly Problem[]): Report => ({
    origin,
    law,
    outcome,
    effects: [],
    problems: problems.map((problem) => placed(problem, instruction)),
  })
  const turn = turnOf(amendment, instruction, options)
  if (turn.kind !== 'run') return report(turn.law, turn.kind, turn.problems)
  const { law } = turn
  const state = stateOf(states, law)
  if (options.skip?.(instruction)) return report(law.id, 'not-run', [])
  if (isIncorporated(law, amendment, instruction)) {
    const known = alreadyIncorporated(law, amendment, options)
    return report(law.id, known?.severity === 'problem' ? 'failed' : 'not-run', known === null ? [] : [known])
  }
  const readWith = problemsOf(amendment, instruction)
  if (readWith.length > 0) return report(law.id, 'failed', readWith)
  const memory = memoryOf(memories, law, state, options.isUnaware === true)

  const inCode = inCodeNumbers(state.law, instruction)
  if (inCode.kind === 'problem') return report(law.id, 'failed', [inCode])
  const whole = plan(contextOf(memory, state, wordsPutIn(amendment, instruction, state)), inCode)
  if (whole.kind === 'problem') return report(law.id, 'failed', [whole])
  const { lost } = inTextOrder(whole.changes.flatMap(({ edits }) => edits))
  if (lost !== null) return report(law.id, 'failed', [problem('targets-overlap', { law: placeOfLost(whole, lost) })])
  const planned = withoutDropped(whole, (change) => options.drop?.(instruction, state, change) === true)
  options.watch?.(instruction, state, planned)

  const next = applyChanges(state, planned.changes, origin)
  states.set(law.id, next)
  for (const key of planned.taken) memory.taken.set(key, instruction.common.address)

  const customs = options.mindsCustoms === true ? customRemarks(state.law, inCode) : []
  const ofOthers = otherTextRemarks(state, planned, amendment, instruction, options)
  const remarks = eachOnce([...planned.remarks, ...ofOthers, ...customs])
  const outcome = remarks.length === 0 ? 'applied' : 'remarked'
  // An act is no law of the workspace: a reader of the report would look for it there.
  if (!options.laws.includes(law)) return report(null, outcome, remarks)
  return { ...report(law.id, outcome, remarks), effects: effectsOf(state.law, next.law, planned) }
}

/** Three units put behind one bring one and the same remark on its mark. */
function eachOnce(remarks: readonly Problem[]): readonly Problem[] {
  const same = ({ code, law, expected, actual, details: { label: _, ...details } }: Problem): string =>
    JSON.stringify([code, law, expected, actual, details])
  const first = new Map(remarks.toReversed().map((one) => [same(one), one]))
  return remarks.filter((one) => first.get(same(one)) === one)
}

/**
 * That it takes out what the amendment has put in itself, or (where they need not know of one another) what another one has;
 * and that it puts in what another one has put in there.
 */
function otherTextRemarks(
  state: State,
  planned: Plan,
  { id, instructions }: Amendment,
  { common }: Instruction,
  { isUnaware }: RunOptions,
): readonly Problem[] {
  const isOther = ({ amendment }: Origin): boolean => isUnaware === true && amendment !== id
  const isTold = (origin: Origin): boolean =>
    isOther(origin) || (origin.amendment === id && origin.instruction !== common.index)
  const addressOf = ({ amendment, instruction }: Origin): string =>
    amendment === id ? (instructions[instruction]?.common.address ?? '') : amendment
  const taken = planned.changes.flatMap((change) => {
    const origin = takenText(state, change, isTold)
    return origin === null ? [] : [{ code: 'text-taken' as const, change, origin }]
  })
  const twice = isUnaware === true ? putTwice(state, planned, isOther) : []
  return [...taken, ...twice.map((one) => ({ code: 'text-twice' as const, ...one }))].map(({ code, change, origin }) =>
    remark(code, { law: change.place, details: { earlier: addressOf(origin) } }),
  )
}

function placeOfLost({ changes }: Plan, lost: Edit): LawPlace | null {
  return changes.find(({ edits }) => edits.includes(lost))?.place ?? null
}

function withoutDropped(plan: Plan, isDropped: (change: Change) => boolean): Plan {
  return { ...plan, changes: plan.changes.filter((change) => !isDropped(change)) }
}

type Turn =
  | { readonly kind: 'run'; readonly law: Law }
  | { readonly kind: 'failed' | 'not-run'; readonly law: string | null; readonly problems: readonly Problem[] }

/** The law that the instruction is to be run on, or how it ends without being run on any. */
function turnOf(amendment: Amendment, instruction: Instruction, { laws, only, skip, acts = [] }: RunOptions): Turn {
  const law = findLaw(laws, instruction.common.law, amendment.meta.language)
  if (!('kind' in law)) {
    const isAskedFor = only === null || only.includes(law.id)
    return isAskedFor ? { kind: 'run', law } : { kind: 'not-run', law: law.id, problems: [] }
  }
  const act = only === null ? actNamed(acts, instruction.common.law, amendment.meta.language) : null
  if (act !== null && act.id !== amendment.id) return { kind: 'run', law: actAsLaw(act) }
  // Run on some laws only, a bill's other laws need not be there.
  const isMissed = only === null && skip?.(instruction) !== true
  return isMissed ? { kind: 'failed', law: null, problems: [law] } : { kind: 'not-run', law: null, problems: [] }
}

/** A problem where all that the amendment does to the law is in its text, a remark where some of it is; null if nobody asked. */
function alreadyIncorporated(law: Law, amendment: Amendment, { laws, asked }: RunOptions): Problem | null {
  if (!asked.includes(amendment.id)) return null
  const own = amendment.instructions.filter(({ common }) => findLaw(laws, common.law, amendment.meta.language) === law)
  const make = own.every((one) => isIncorporated(law, amendment, one)) ? problem : remark
  return make('already-incorporated', {
    law: { law: law.id, key: '', citation: law.meta.citation },
    actual: amendment.meta.short ?? amendment.meta.title,
    details: { edition: law.meta.edition ?? '' },
  })
}

function stateOf(states: States, law: Law): State {
  const state = states.get(law.id) ?? initialState(law)
  states.set(law.id, state)
  return state
}

function memoryOf(memories: Memories, law: Law, state: State, isUnaware: boolean): Memory {
  const memory = memories.get(law.id) ?? {
    start: state,
    base: isUnaware && state.law !== state.base ? initialState(state.base) : null,
    taken: new Map(),
  }
  memories.set(law.id, memory)
  return memory
}

function contextOf({ start, base, taken }: Memory, state: State, isPutIn: Context['isPutIn']): Context {
  return {
    isPutIn,
    law: state.law,
    start: earlier(start, state),
    base: base === null ? null : earlier(base, state),
    taken,
    quotes: () => quoteStyleOf(state.base),
  }
}

function earlier(state: State, later: State): Earlier {
  return { law: state.law, isSame: (then, now) => isSame(state, later, then, now) }
}

/** Whether a target of an earlier state is, after all plans between, what a target of the later one is. */
function isSame(earlier: State, later: State, then: Target, now: Target): boolean {
  if (then.kind === 'law' || now.kind === 'law') return then.kind === now.kind
  const span = followed(mapsBetween(earlier, later), inSource(earlier.law, then.passage, anchorOf(then)))
  const anchor = inSource(later.law, now.passage, anchorOf(now))
  return span !== null && span.start < anchor.end && anchor.start < span.end
}

/** The run of text by which a target is known again: a unit by its label. */
function anchorOf(target: Exclude<Target, { kind: 'law' }>): Span {
  switch (target.kind) {
    case 'unit':
      return target.provision.printed === '' ? target.provision.head : target.provision.labelSpan
    case 'alinea':
      return target.paragraph.span
    case 'sentence':
    case 'table-part':
    case 'heading':
      return target.span
    case 'paragraphs':
      return target.paragraphs[0]?.span ?? { start: 0, end: 0 }
  }
}

/** Problems that the reader found on the instruction itself: it is not run then. */
function problemsOf(amendment: Amendment, instruction: Instruction): readonly Problem[] {
  const { span } = instruction.common.at
  return amendment.problems.filter(
    ({ severity, at, code }) =>
      severity === 'problem' &&
      (code === 'label-mismatch' ||
        code === 'block-empty' ||
        code === 'addresses-differ' ||
        code === 'quote-unclosed') &&
      at !== null &&
      at.span.start >= span.start &&
      at.span.start < Math.max(span.end, span.start + 1),
  )
}

function placed(problem: Problem, instruction: Instruction): Problem {
  return problem.at === null ? { ...problem, at: instruction.common.at } : problem
}
