import type { LawReference } from '../../../citation/types.ts'

/** What the bill has said about laws so far: the number that a title was cited with, for when the title comes alone. */
export type KnownLaws = ReadonlyMap<string, LawReference>

export function learned(known: KnownLaws, law: LawReference | null): KnownLaws {
  if (law?.title == null || law.number === null || known.has(law.title)) return known
  return new Map([...known, [law.title, law]])
}

/** The reference with the number and date that the bill gave this law before. */
export function completed(known: KnownLaws, law: LawReference): LawReference {
  const before = law.title === null ? undefined : known.get(law.title)
  if (before === undefined || law.number !== null) return law
  return { ...law, number: before.number, date: law.date ?? before.date }
}
