import { adjectiveForms, adjectiveOf, agrees } from './adjectives.ts'
import { homographs } from './lexicon.ts'
import { nounParadigms } from './nouns.ts'
import type { NounParadigm, Quantity } from './types.ts'

/** A phrase in all its forms: six cases of the singular, then of the plural; null for one that is not certain. */
export interface DeclinedPhrase {
  readonly quoted: Quantity
  readonly forms: readonly (string | null)[]
}

/**
 * Every way to decline a phrase that is quoted in the nominative: adjectives, their noun, and words that stay as they are
 * («федеральный орган исполнительной власти в области связи»). None where its make-up cannot be seen.
 */
export function declinePhrase(phrase: string): readonly DeclinedPhrase[] {
  const words = phrase.trim().split(/\s+/u)
  const count = leadingAdjectives(words)
  const noun = words[count]
  const tail = words.slice(noun === undefined ? count : count + 1)
  if (tail.some(changesToo)) return []
  if (noun === undefined || isApposition(noun, tail)) return []
  // «субъект персональных данных» may be a person.
  const isRegion = /^субъекты?$/iu.test(noun) && tail[0] === 'Российской'
  const nouns = nounParadigms(noun).filter(({ animate }) => !(isRegion && animate))
  const adjectives = words.slice(0, count)
  return nouns.flatMap((paradigm) => inAllForms(adjectives, paradigm, tail) ?? [])
}

function leadingAdjectives(words: readonly string[]): number {
  let count = 0
  while (count < words.length - 1 && adjectiveOf(words[count] as string) !== null) count += 1
  return count
}

/** Behind «и», «или» and commas may stand what changes its form, too. */
function changesToo(word: string): boolean {
  return /^(?:и|или|либо)$/iu.test(word) || /[,;:.()]/u.test(word)
}

/** The forms of another noun that looks the same: what stands in one of them may not be the phrase at all. */
export function homographForms(phrase: string): readonly (string | null)[] {
  return homographs.get(phrase.trim().toLowerCase()) ?? []
}

/** «город Москва», «орган местный»: what stands behind changes with the noun. */
function isApposition(noun: string, [next = '']: readonly string[]): boolean {
  return (
    /(?:[ыи]й|[ая]я|[ое]е|[ыи]е)(?:ся)?$/u.test(next) ||
    (/^(?:город|поселок|село|деревня|река|республика|область)$/iu.test(noun) && /^\p{Lu}/u.test(next))
  )
}

function inAllForms(
  words: readonly string[],
  noun: NounParadigm,
  tail: readonly string[],
): readonly DeclinedPhrase[] | null {
  const adjectives = words.flatMap((word) => {
    const adjective = adjectiveOf(word)
    return adjective === null ? [] : [{ word, adjective }]
  })
  if (!adjectives.every(({ word, adjective }) => agrees(adjective, word, noun))) return null
  const declined = adjectives.map(({ adjective }) => adjectiveForms(adjective, noun))
  const forms = (quantity: Quantity): readonly (string | null)[] =>
    noun[quantity].map((form, index) =>
      form === null ? null : [...declined.map((one) => one[quantity][index]), form, ...tail].join(' '),
    )
  return [{ quoted: noun.quoted, forms: [...forms('singular'), ...forms('plural')] }]
}
