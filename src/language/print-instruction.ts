import { bodyOf } from '../amendment/bill.ts'
import type { Instruction, InstructionBody } from '../amendment/types.ts'
import type { LawReference } from '../citation/types.ts'
import { problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import { draftingOf } from './languages.ts'
import { readAmendment } from './read-amendment.ts'

/**
 * An instruction alone, with its full citation (the law not named), in drafting language and without a mark at its
 * end. In a one-line bill it parses back to the same body, spans aside; what has no words that do is the problem
 * `unprintable-instruction`.
 */
export function printInstruction(instruction: InstructionBody | Instruction, language: Language): string | Problem {
  const words = draftingOf(language).printInstruction(instruction)
  if (readsBack(words, instruction, language)) return words
  const at = 'common' in instruction ? instruction.common.at : null
  return problem('unprintable-instruction', { at, actual: words, details: { kind: instruction.kind } })
}

/** How a bill names a law: «Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи»». */
export function printLawReference(law: LawReference, language: Language): string {
  return draftingOf(language).printLawReference(law)
}

function readsBack(words: string, instruction: InstructionBody | Instruction, language: Language): boolean {
  const { instructions, problems } = readAmendment(
    `---\nlanguage: ${language}\n---\n${draftingOf(language).billOf(words)}`,
    { id: 'printed', file: 'printed.md' },
  )
  const [first, ...others] = instructions
  if (first === undefined || others.length > 0 || problems.some(({ severity }) => severity === 'problem')) return false
  return comparable(bodyOf(first)) === comparable('common' in instruction ? bodyOf(instruction) : instruction)
}

/** Without spans; the law itself may be said by no target or by a citation without steps. */
function comparable(body: InstructionBody): string {
  const targets = 'targets' in body && body.targets.length === 0 ? { targets: [{ steps: [] }] } : {}
  return JSON.stringify(sorted({ ...body, ...targets }))
}

/** With keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, one]) => key !== 'span' && one !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  )
}
