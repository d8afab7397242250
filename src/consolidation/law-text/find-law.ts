import type { LawReference } from '../../citation/types.ts'
import { draftingOf, languages } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Language } from '../../text/languages.ts'

/**
 * The law that a bill names: by number (and date, where both have one), by title or short name; in the amendment's
 * language first. None is `law-not-found` with the nearest one, several are `law-ambiguous`.
 */
export function findLaw(laws: readonly Law[], reference: LawReference, language: Language): Law | Problem {
  const byNumber = laws.filter((law) => hasNumber(law, reference))
  const found = byNumber.length > 0 ? byNumber : laws.filter((law) => isNamed(law, reference))
  const own = found.filter(({ meta }) => meta.language === language)
  const candidates = narrowed(own.length > 0 ? own : found, reference)
  const [first] = candidates
  if (first !== undefined && candidates.length === 1) return first
  const actual = draftingOf(language).nameOfLaw(reference)
  if (first === undefined) return problem('law-not-found', { actual, nearest: nearestLaw(laws, reference, language) })
  return problem('law-ambiguous', {
    actual,
    nearest: candidates.map(({ id }) => id).join(', '),
    details: { count: String(candidates.length) },
  })
}

/** Whether a reference names that law. */
export function isLawNamed(law: Law, reference: LawReference): boolean {
  return hasNumber(law, reference) || isNamed(law, reference)
}

function hasNumber({ meta }: Law, { number, date }: LawReference): boolean {
  if (number === null || meta.number === null || plainNumber(number) !== plainNumber(meta.number)) return false
  return date === null || meta.date === null || date === meta.date
}

function isNamed(law: Law, { title, number, date, text }: LawReference): boolean {
  const { meta } = law
  if (number !== null && meta.number !== null && plainNumber(number) !== plainNumber(meta.number)) return false
  if (date !== null && meta.date !== null && date !== meta.date) return false
  const names = [meta.title, meta.citation, ...meta.short, ...Object.keys(meta.actSections)].map(plainName)
  return [title, text].some((name) => name !== null && plainName(name) !== '' && names.includes(plainName(name)))
}

/** Laws of one number are told apart by their titles. */
function narrowed(laws: readonly Law[], reference: LawReference): readonly Law[] {
  if (laws.length < 2) return laws
  const named = laws.filter((law) => isNamed(law, reference))
  return named.length > 0 ? named : laws
}

function nearestLaw(laws: readonly Law[], reference: LawReference, language: Language): string | null {
  const wanted = wordsOf(`${reference.text} ${reference.number ?? ''} ${reference.title ?? ''}`)
  const scored = laws.map((law) => {
    const own = wordsOf(`${law.meta.citation} ${law.meta.number ?? ''} ${law.meta.title} ${law.meta.short.join(' ')}`)
    const shared = [...wanted].filter((word) => own.has(word)).length
    return { law, score: shared + (law.meta.language === language ? 0.5 : 0) }
  })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (first, one) => (first === null || one.score > first.score ? one : first),
    null,
  )
  return best === null ? null : `${best.law.meta.citation} (${best.law.id})`
}

function plainNumber(number: string): string {
  return inEveryLanguage(number.toLowerCase(), 'plainLawNumber')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/[\s.]/gu, '')
}

function plainName(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/[«»“”„"'’]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return inEveryLanguage(bare, 'plainLawName')
}

/** A bill may name a law of another language: each leaves out what it writes now one way, now another. */
function inEveryLanguage(text: string, plain: 'plainLawName' | 'plainLawNumber'): string {
  return Object.values(languages).reduce((bare, language) => language[plain](bare), text)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plainName(text).match(/[\p{L}\d]{2,}/gu) ?? [])
}
