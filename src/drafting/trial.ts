import type { Amendment, Instruction, InstructionBody } from '../amendment/types.ts'
import type { LawReference } from '../citation/types.ts'
import { initialState } from '../consolidation/law-text/state.ts'
import { runAmendment, type States } from '../consolidation/together/run-amendment.ts'
import { draftingOf } from '../language/languages.ts'
import { printInstruction } from '../language/print-instruction.ts'
import { spliceText } from '../law/edited.ts'
import { lawSource } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import type { ProblemCode } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import type { DraftingStep, Splice } from './types.ts'
import type { Weights } from './weights.ts'

/** What drafting works with: the law before and after, how a bill names it, and in which language it speaks. */
export interface Desk {
  readonly law: Law
  readonly after: Law
  readonly reference: LawReference
  readonly language: Language
  readonly weights: Weights
}

/** An amendment of nothing but these instructions, as reading a bill would give it. */
export function amendmentOf({ reference, language }: Desk, bodies: readonly InstructionBody[]): Amendment {
  const nowhere = { file: 'draft.md', line: 1, column: 1, span: { start: 0, end: 0 } }
  const instructions = bodies.map(
    (body, index): Instruction => ({
      ...body,
      common: { index, law: reference, at: nowhere, address: String(index + 1), article: null },
      remarks: [],
    }),
  )
  const unsaid = {
    sponsor: null,
    introduced: null,
    adopted: null,
    effective: null,
    question: null,
    short: null,
  }
  return {
    id: 'draft',
    file: 'draft.md',
    source: '',
    meta: { title: '', status: 'draft', language, ...unsaid },
    articles: [],
    parts: [],
    instructions,
    commencement: [],
    problems: [],
  }
}

/** The law as the instructions leave it, and how many remarks they had; null if one of them cannot be carried out. */
export function carriedOut(
  desk: Desk,
  bodies: readonly InstructionBody[],
): { readonly law: Law; readonly remarks: number } | null {
  const { law } = desk
  const states: States = new Map([[law.id, initialState(law)]])
  const reports = runAmendment(amendmentOf(desk, bodies), states, { laws: [law], only: null, asked: [] })
  if (reports.some(({ outcome }) => outcome === 'failed' || outcome === 'not-run')) return null
  const remarks = reports.flatMap(({ problems }) => problems).filter(({ code }) => ambiguous.has(code)).length
  return { law: states.get(law.id)?.law ?? law, remarks }
}

/** Remarks that an instruction can be taken in two ways; others may be mended by the instructions beside it. */
const ambiguous: ReadonlySet<ProblemCode> = new Set(['words-found-many', 'count-ambiguous', 'quote-style'])

/**
 * Whether the instructions have words that read back as the same, and make these splices of the passage and no other
 * change of the law: then how many remarks they have, else null.
 */
export function proved(
  desk: Desk,
  passage: number,
  splices: readonly Splice[],
  steps: readonly DraftingStep[],
): { readonly remarks: number } | null {
  const after = tried(desk, steps)
  if (after === null) return null
  const { passages } = desk.law
  const wanted = spliceText(passages[passage]?.text ?? '', inOrder(splices))
  const isMade =
    after.law.passages.length === passages.length &&
    after.law.passages.every((one, index) => one.text === (index === passage ? wanted : passages[index]?.text))
  return isMade ? { remarks: after.remarks } : null
}

/** As `proved`, of splices of the law's whole text, which may take passages away and make others. */
export function provedInLaw(
  desk: Desk,
  splices: readonly Splice[],
  steps: readonly DraftingStep[],
): { readonly remarks: number } | null {
  const after = tried(desk, steps)
  if (after === null || lawSource(after.law) !== spliceText(lawSource(desk.law), inOrder(splices))) return null
  return { remarks: after.remarks }
}

function tried(desk: Desk, steps: readonly DraftingStep[]): ReturnType<typeof carriedOut> {
  const bodies = steps.map(({ body }) => body)
  return bodies.every((body) => hasWords(desk, body)) ? carriedOut(desk, bodies) : null
}

export function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return splices.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

const printable = new WeakMap<InstructionBody, boolean>()

/** Whether the instruction has words that read back as the same. */
export function hasWords(desk: Desk, body: InstructionBody): boolean {
  const known = printable.get(body)
  if (known !== undefined) return known
  const [instruction] = amendmentOf(desk, [body]).instructions
  const has = typeof printInstruction(instruction as Instruction, desk.language) === 'string'
  printable.set(body, has)
  return has
}

/** The instruction in words, its address complete. */
export function wordsOf(desk: Desk, body: InstructionBody): string {
  const [instruction] = amendmentOf(desk, [body]).instructions
  return draftingOf(desk.language).printInstruction(instruction as Instruction)
}
