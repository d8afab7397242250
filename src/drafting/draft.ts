import type { Amendment } from '../amendment/types.ts'
import type { LawReference } from '../citation/types.ts'
import { consolidate } from '../consolidation/consolidate.ts'
import { findLaw } from '../consolidation/law-text/find-law.ts'
import { draftingOf } from '../language/languages.ts'
import { readAmendment } from '../language/read-amendment.ts'
import { lawSource, readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { problem, remark } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import { billOf, referencesTo } from './bill.ts'
import { plannedTogether } from './everywhere.ts'
import { bodyAt, sourceOf } from './passages.ts'
import { undraftable } from './problems.ts'

import { type Desk, wordsOf } from './trial.ts'
import type { Draft, Drafted, DraftingStep, DraftOptions, DraftPart } from './types.ts'
import { weightsFor } from './weights.ts'

/**
 * Drafts the bill that makes of the law before the law after. What it gives is proved: the bill that was printed has been
 * read back and carried out, and gives the text after to the byte. Front matter is left out of account: a remark says that
 * it differs. Where no instruction makes a change, there is no bill: each such place is a problem.
 */
export function draft(before: Law, after: Law, options: DraftOptions = {}): Draft {
  return draftParts(before, after, [{ after, prefer: options.prefer }], options)
}

/**
 * The same where each part of the change has a preference of its own: `after` of a part is the law before with that part
 * alone. Parts are in the law's order, and together the change; where their instructions do not prove together, the change is
 * drafted as one.
 */
export function draftParts(before: Law, after: Law, parts: readonly DraftPart[], options: DraftOptions = {}): Draft {
  const language = options.language ?? before.meta.language
  const [wanted, remarks] = withFrontMatterOf(before, after)
  if (sourceOf(wanted) === sourceOf(before)) return { kind: 'unchanged', remarks }
  const reference = nameOfLaw(before, language)
  if (reference === null)
    return { kind: 'undrafted', problems: [problem('law-not-found', { actual: before.meta.citation })] }
  const desk: Desk = { law: before, after: wanted, reference, language, weights: weightsFor[options.prefer ?? 'none'] }
  const plans = parts.map((part) => {
    const own = part.after === after ? wanted : withFrontMatterOf(before, part.after)[0]
    const ownDesk = { ...desk, after: own, weights: weightsFor[part.prefer ?? 'none'] }
    return plannedTogether(ownDesk)
  })
  const missing = plans.flatMap((plan) => plan.missing)
  const steps = plans.flatMap((plan) => plan.steps)
  const drafted: Draft =
    missing.length > 0
      ? { kind: 'undrafted', problems: missing.map((one) => undraftable(one.desk, one.slot)) }
      : firstProved(desk, steps, options, remarks)
  return drafted.kind === 'undrafted' && parts.length > 1 ? draft(before, after, options) : drafted
}

/** The law after under the front matter of the law before, read as that one is; with the remark that they differ. */
function withFrontMatterOf(before: Law, after: Law): readonly [Law, readonly Problem[]] {
  const [front, frontAfter] = [before, after].map((law) => (bodyAt(law) === 1 ? (law.passages[0]?.text ?? '') : ''))
  if (front === frontAfter) return [readLaw(sourceOf(after), before).law, []]
  const body = sourceOf(after).slice((frontAfter ?? '').length)
  const { law } = readLaw(`${front}${body}`, before)
  const differs = remark('front-matter-differs', { actual: after.file })
  return [law, [differs]]
}

/** The name by which a bill of that language finds the law; null where none does. */
function nameOfLaw(law: Law, language: Language): LawReference | null {
  const { citation, number, date, title } = law.meta
  for (const reference of referencesTo(citation, number, date, title)) {
    const text = draftingOf(language).printBill({ law: reference, items: [nothing(reference, language)] })
    const [instruction] = readAmendment(`---\nlanguage: ${language}\n---\n\n${text}`, {
      id: 'draft',
      file: 'draft.md',
    }).instructions
    if (instruction !== undefined && findLaw([law], instruction.common.law, language) === law)
      return instruction.common.law
  }
  return null
}

function nothing(law: LawReference, language: Language) {
  const quoted = { text: language, span: { start: 0, end: 0 } }
  const at = { file: 'draft.md', line: 1, column: 1, span: { start: 0, end: 0 } }
  return {
    kind: 'instruction',
    instruction: {
      kind: 'delete-words',
      targets: [],
      noun: 'words',
      words: quoted,
      occurrence: { kind: 'unstated' },
      common: { index: 0, law, at, address: '1', article: null },
      remarks: [],
    },
  } as const
}

/** The bill with its instructions under leads, or each with its whole address; in the law's order, or backwards. */
function firstProved(
  desk: Desk,
  steps: readonly DraftingStep[],
  options: DraftOptions,
  remarks: readonly Problem[],
): Draft {
  for (const order of [steps, steps.toReversed()]) {
    for (const nested of [true, false]) {
      const drafted = provedBill(desk, order, billOf(desk, order, options.title, nested), remarks)
      if (drafted !== null) return drafted
    }
  }
  const whole = { kind: 'region', before: wholeOf(desk.law), after: wholeOf(desk.after) } as const
  const text = sourceOf(desk.after)
  const splice = { start: 0, end: sourceOf(desk.law).length, text }
  return { kind: 'undrafted', problems: [undraftable(desk, { ...whole, splice, found: null })] }
}

const wholeOf = (law: Law) => ({ start: bodyAt(law), end: law.passages.length })

/** Reads the bill back and carries it out; null unless it gives the law after, to the byte. */
function provedBill(
  desk: Desk,
  steps: readonly DraftingStep[],
  text: string,
  remarks: readonly Problem[],
): Drafted | null {
  const amendment = readAmendment(text, { id: 'draft', file: 'draft.md' })
  if (amendment.problems.some(({ severity }) => severity === 'problem')) return null
  if (amendment.instructions.length !== steps.length) return null
  const own = remarksIfProved(desk, amendment)
  if (own === null) return null
  const instructions = amendment.instructions.map((instruction, index) => {
    const { body, reason } = steps[index] as DraftingStep
    return { instruction, words: wordsOf(desk, body), reason }
  })
  return { kind: 'drafted', text, amendment, instructions, remarks: [...remarks, ...own], proved: true }
}

function remarksIfProved({ law, after }: Desk, amendment: Amendment): readonly Problem[] | null {
  const { laws, reports } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
  if (reports.some(({ outcome }) => outcome === 'failed' || outcome === 'not-run')) return null
  const result = laws[0]
  if (result === undefined || lawSource(result.draft) !== sourceOf(after)) return null
  return reports.flatMap(({ problems }) => problems)
}
