import type { Amendment, Instruction } from '../amendment/types.ts'
import type { Law } from '../law/types.ts'
import type { Problem } from '../problem/types.ts'
import type { Target } from '../resolution/resolve.ts'
import { findLaw } from './law-text/find-law.ts'
import type { Context, Plan } from './law-text/plan.ts'
import { type QuoteStyle, quoteStyleOf } from './law-text/quote-style.ts'
import { applyEdits, follow, initialState, type State, stretchId } from './law-text/state.ts'
import { plan } from './rules/rules.ts'
import { effectsOf } from './together/effects.ts'
import { inRunningOrder } from './together/order.ts'
import type { Report } from './types.ts'

/** Laws while amendments run on them: only those that an instruction has named. */
export type States = Map<string, State>

export interface RunOptions {
  readonly laws: readonly Law[]
  /** Law ids to run on; null for all. */
  readonly only: readonly string[] | null
  /** Which instructions to leave out: they are reported as not run. */
  readonly skip?: (instruction: Instruction) => boolean
  /** Told of each plan before it is carried out. */
  readonly watch?: (instruction: Instruction, state: State, planned: Plan) => void
}

/** Runs an amendment's instructions in order on the states, which it changes, and reports on each as they are written. */
export function runAmendment(amendment: Amendment, states: States, options: RunOptions): readonly Report[] {
  const starts: States = new Map()
  const taken = new Map<string, Map<string, string>>()
  const reports = inRunningOrder(amendment.instructions).map((instruction): Report => {
    const origin = { amendment: amendment.id, instruction: instruction.common.index }
    const report = (law: string | null, outcome: Report['outcome'], problems: readonly Problem[]): Report => ({
      origin,
      law,
      outcome,
      effects: [],
      problems: problems.map((problem) => placed(problem, instruction)),
    })
    const law = findLaw(options.laws, instruction.common.law, amendment.meta.language)
    const isSkipped = options.skip?.(instruction) === true
    if ('kind' in law) {
      if (isSkipped) return report(null, 'not-run', [])
      // Run on some laws only, a bill's other laws need not be there.
      return options.only === null ? report(null, 'failed', [law]) : report(null, 'not-run', [])
    }
    if (options.only !== null && !options.only.includes(law.id)) return report(law.id, 'not-run', [])
    const state = states.get(law.id) ?? initialState(law)
    states.set(law.id, state)
    if (isSkipped) return report(law.id, 'not-run', [])
    const readWith = problemsOf(amendment, instruction)
    if (readWith.length > 0) return report(law.id, 'failed', readWith)
    const start = starts.get(law.id) ?? state
    starts.set(law.id, start)
    const takenHere = taken.get(law.id) ?? new Map<string, string>()
    taken.set(law.id, takenHere)
    const planned = plan(contextOf(start, state, takenHere), instruction)
    if (planned.kind === 'problem') return report(law.id, 'failed', [planned])
    options.watch?.(instruction, state, planned)
    const edits = planned.changes.flatMap((change) => change.edits)
    const next = edits.length === 0 ? state : applyEdits(state, edits, origin)
    states.set(law.id, next)
    for (const key of planned.taken) takenHere.set(key, instruction.common.address)
    const outcome = planned.remarks.length === 0 ? 'applied' : 'remarked'
    return { ...report(law.id, outcome, planned.remarks), effects: effectsOf(state.law, next.law, planned) }
  })
  return reports.sort((one, other) => one.origin.instruction - other.origin.instruction)
}

function contextOf(start: State, state: State, taken: ReadonlyMap<string, string>): Context {
  return {
    law: state.law,
    start: start.law,
    isSame: (then, now) => isSame(start, state, then, now),
    taken,
    quotes: () => quotesOf(state.base),
  }
}

const quoteStyles = new WeakMap<Law, QuoteStyle>()

function quotesOf(law: Law): QuoteStyle {
  const known = quoteStyles.get(law)
  if (known !== undefined) return known
  const style = quoteStyleOf(law)
  quoteStyles.set(law, style)
  return style
}

/** Whether a target of an earlier state is, after all steps between, what a target of the later one is. */
function isSame(earlier: State, later: State, then: Target, now: Target): boolean {
  if (then.kind === 'law' || now.kind === 'law') return then.kind === now.kind
  const followed = follow(earlier, later, then.passage, anchorOf(then))
  if (followed === null || followed.id !== stretchId(later, now.passage)) return false
  const anchor = anchorOf(now)
  return followed.span.start < anchor.end && anchor.start < followed.span.end
}

/** The run of text by which a target is known again: a unit by its label. */
function anchorOf(target: Exclude<Target, { kind: 'law' }>): { readonly start: number; readonly end: number } {
  switch (target.kind) {
    case 'unit':
      return target.provision.labelSpan
    case 'alinea':
      return target.paragraph.span
    case 'sentence':
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
      (code === 'label-mismatch' || code === 'block-empty' || code === 'quote-unclosed') &&
      at !== null &&
      at.span.start >= span.start &&
      at.span.start < Math.max(span.end, span.start + 1),
  )
}

function placed(problem: Problem, instruction: Instruction): Problem {
  return problem.at === null ? { ...problem, at: instruction.common.at } : problem
}
