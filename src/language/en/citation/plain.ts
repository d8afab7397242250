import type { Citation, LawReference } from '../../../citation/types.ts'

/** The citation without what is only known while a bill is read. */
export function plainSteps({ steps }: Citation): Citation {
  return { steps: steps.map(({ ofAct: _, ...step }) => step) }
}

/** The law without what only its own instruction needs. */
export function plainLaw(law: LawReference | null): LawReference | null {
  if (law === null) return null
  const { act: _, ...plain } = law
  return plain
}
