import type { LawReference, SectionOfAct } from '../../../citation/types.ts'

/** What the bill has said about laws so far, by title: the number that it was cited with, and which sections of an Act are which of the Code. */
export type KnownLaws = ReadonlyMap<string, LawReference>

/** With what one more citation says of its law. */
export function learned(known: KnownLaws, law: LawReference | null): KnownLaws {
  if (law?.title == null || law.number === null) return known
  const before = known.get(law.title)
  const after = before === undefined ? law : withSections(before, law.act?.sections ?? [])
  // A long bill cites the same few laws again and again.
  return after === before ? known : new Map([...known, [law.title, after]])
}

/** What both have said: of one law, the first. */
export function together(first: KnownLaws, second: KnownLaws): KnownLaws {
  return [...second.values()].reduce(learned, first)
}

/** The reference with the number and date that the bill gave this law before, and the Code's numbers of its sections. */
export function completed(known: KnownLaws, law: LawReference): LawReference {
  const before = law.title === null ? undefined : known.get(law.title)
  if (before === undefined) return law
  const act = law.act === undefined ? {} : { act: { ...law.act, sections: law.act.sections.map(ofBefore(before)) } }
  if (law.number !== null) return { ...law, ...act }
  return { ...law, number: before.number, date: law.date ?? before.date, ...act }
}

function ofBefore({ act }: LawReference): (section: SectionOfAct) => SectionOfAct {
  return (section) =>
    section.code !== null
      ? section
      : (act?.sections.find((one) => one.act === section.act && one.code !== null) ?? section)
}

function withSections(law: LawReference, sections: readonly SectionOfAct[]): LawReference {
  const isNew = (one: SectionOfAct): boolean =>
    one.code !== null && law.act?.sections.some(({ act, code }) => act === one.act && code !== null) === false
  const more = sections.filter(isNew)
  return law.act === undefined || more.length === 0
    ? law
    : { ...law, act: { ...law.act, sections: [...law.act.sections, ...more] } }
}
