import { citationsIn, withBlockNumber, withCitations, withSectionNumbers } from '../../../amendment/citations.ts'
import type { InstructionBody } from '../../../amendment/types.ts'
import type { Citation, CitationStep, LawReference, SectionOfAct } from '../../../citation/types.ts'
import { plainSteps } from '../citation/plain.ts'

/** An instruction and its law. */
interface OfLaw {
  readonly body: InstructionBody
  readonly law: LawReference | null
}

/**
 * The instruction in the Code's own section numbers where the bill gives them, with what its law then says of the others: a
 * section of an Act is never taken for the Code's section of the same number. A section that is worded anew under the Act's
 * number (`SEC. 625.` for section 545 of the Code) keeps the number that it has in the law.
 */
export function inCodeNumbers(body: InstructionBody, law: LawReference | null): OfLaw {
  const plain = withCitations(restated(body), plainSteps)
  if (law?.act === undefined) return { body: plain, law }
  return { body: plain, law: { ...law, act: { ...law.act, sections: sectionsIn(citationsIn(body)) } } }
}

/** The sections of an Act that citations name, with the Code's numbers where parallel citations gave them. */
export function sectionsIn(citations: readonly Citation[]): readonly SectionOfAct[] {
  const found = citations.flatMap(({ steps }) => steps.flatMap(sectionsOf))
  return found.filter((one, at) => found.findIndex((other) => other.act === one.act && other.code === one.code) === at)
}

function sectionsOf(step: CitationStep): readonly SectionOfAct[] {
  if (step.unit !== 'article' || step.relative) return []
  const labels = step.labels.flatMap((one) => (one.kind === 'one' ? [one.label] : [one.from, one.to]))
  return step.ofAct?.length === labels.length
    ? step.ofAct.map((act, at) => ({ act, code: labels[at] ?? null }))
    : labels.map((label) => (step.ofAct === undefined ? { act: label, code: null } : { act: label, code: label }))
}

/** The Act's number of the section that a citation ends with, where the Code has it under another. */
export function labelInAct({ steps }: Citation): string | null {
  const last = steps.at(-1)
  return last?.unit === 'article' && last.ofAct?.length === 1 ? (last.ofAct[0] ?? null) : null
}

function restated(body: InstructionBody): InstructionBody {
  const [target, ...others] = body.kind === 'replace-unit' ? body.targets : []
  if (target === undefined || others.length > 0) return body
  const [label] = target.steps.at(-1)?.labels ?? []
  const act = labelInAct(target)
  return act === null || label?.kind !== 'one' ? body : withBlockNumber(body, act, label.label)
}

/** What the bill said elsewhere of the Act's sections that this instruction cites by the Act's number alone. */
export function withKnownNumbers(body: InstructionBody, law: LawReference, completed: LawReference): InstructionBody {
  const unknown = (law.act?.sections ?? []).filter(({ code }) => code === null)
  const known = (completed.act?.sections ?? []).flatMap(({ act, code }): readonly (readonly [string, string])[] =>
    code !== null && unknown.some((one) => one.act === act) ? [[act, code]] : [],
  )
  return known.length === 0 ? body : withSectionNumbers(body, new Map(known))
}
