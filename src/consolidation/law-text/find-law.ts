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
  const byNumber = lawsNumbered(laws, reference)
  const found = byNumber.length > 0 ? byNumber : lawsNamed(laws, reference)
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

/** Whether two numbers of laws are one, however they are written. */
export function isSameNumber(one: string, other: string): boolean {
  return plainNumber(one) === plainNumber(other)
}

function hasNumber({ meta }: Law, { number, date }: LawReference): boolean {
  if (number === null || meta.number === null || !isSameNumber(number, meta.number)) return false
  return date === null || meta.date === null || date === meta.date
}

function isNamed(law: Law, { title, number, date, text }: LawReference): boolean {
  const { meta } = law
  if (number !== null && meta.number !== null && !isSameNumber(number, meta.number)) return false
  if (date !== null && meta.date !== null && date !== meta.date) return false
  const names = namesOf(law)
  return namesIn({ title, text }).some((name) => names.includes(name))
}

function namesOf({ meta }: Law): readonly string[] {
  return [meta.title, meta.citation, ...meta.short, ...Object.keys(meta.actSections)].map(plainName)
}

/** The names that a reference gives, none of them empty. */
function namesIn({ title, text }: Pick<LawReference, 'title' | 'text'>): readonly string[] {
  return [title, text].map((name) => (name === null ? '' : plainName(name))).filter((name) => name !== '')
}

/** Laws by what bills call them, in their order: a bill is not compared with every law of a country. */
interface LawIndex {
  readonly byNumber: ReadonlyMap<string, readonly Law[]>
  readonly byName: ReadonlyMap<string, readonly Law[]>
}

function indexOf(laws: readonly Law[]): LawIndex {
  const known = indexes.get(laws)
  if (known !== undefined) return known
  const byNumber = new Map<string, Law[]>()
  const byName = new Map<string, Law[]>()
  for (const law of laws) {
    if (law.meta.number !== null) add(byNumber, plainNumber(law.meta.number), law)
    for (const name of new Set(namesOf(law))) add(byName, name, law)
  }
  const index: LawIndex = { byNumber, byName }
  indexes.set(laws, index)
  return index
}

const indexes = new WeakMap<readonly Law[], LawIndex>()

function add(all: Map<string, Law[]>, name: string, law: Law): void {
  const its = all.get(name)
  if (its === undefined) all.set(name, [law])
  else its.push(law)
}

function lawsNumbered(laws: readonly Law[], reference: LawReference): readonly Law[] {
  const { number } = reference
  const found = number === null ? [] : (indexOf(laws).byNumber.get(plainNumber(number)) ?? [])
  return found.filter((law) => hasNumber(law, reference))
}

function lawsNamed(laws: readonly Law[], reference: LawReference): readonly Law[] {
  const { byName } = indexOf(laws)
  const found = new Set(namesIn(reference).flatMap((name) => byName.get(name) ?? []))
  // Found by its title and by the words of the bill, laws are in their order all the same.
  return (found.size < 2 ? [...found] : laws.filter((law) => found.has(law))).filter((law) => isNamed(law, reference))
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
    const own = wordsOfName(law)
    const shared = [...wanted].filter((word) => own.has(word)).length
    return { law, score: shared + (law.meta.language === language ? 0.5 : 0) }
  })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (first, one) => (first === null || one.score > first.score ? one : first),
    null,
  )
  return best === null ? null : `${best.law.meta.citation} (${best.law.id})`
}

/** Every reference that finds no law is compared with all of them. */
function wordsOfName(law: Law): ReadonlySet<string> {
  const known = namesWords.get(law)
  if (known !== undefined) return known
  const { citation, number, title, short } = law.meta
  const made = wordsOf(`${citation} ${number ?? ''} ${title} ${short.join(' ')}`)
  namesWords.set(law, made)
  return made
}

const namesWords = new WeakMap<Law, ReadonlySet<string>>()

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
