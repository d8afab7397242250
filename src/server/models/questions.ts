import type { Amendment } from '../../amendment/types.ts'

/** A question that two proposals or more answer. */
export interface Question {
  readonly question: string
  /** The question as a part of an address. */
  readonly slug: string
  readonly amendments: readonly { readonly id: string; readonly title: string; readonly short: string | null }[]
}

/** Questions in the order in which amendments first ask them; one that has a single answer is no choice. */
export function questionsOf(amendments: readonly Amendment[]): readonly Question[] {
  const asked = new Map<string, Amendment[]>()
  for (const amendment of amendments) {
    if (amendment.meta.question === null) continue
    const slug = slugOf(amendment.meta.question)
    asked.set(slug, [...(asked.get(slug) ?? []), amendment])
  }
  return [...asked]
    .filter(([, answers]) => answers.length > 1)
    .map(([slug, answers]) => ({
      question: answers[0]?.meta.question ?? slug,
      slug,
      amendments: answers.map(({ id, meta }) => ({ id, title: meta.title, short: meta.short })),
    }))
}

/** «Нужна ли лицензия?» → `нужна-ли-лицензия`: the same for questions that differ in case and punctuation only. */
export function slugOf(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
