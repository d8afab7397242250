import type { Forms, Gender, NounParadigm } from './types.ts'

/** An adjective or participle in the nominative: its stem, and which endings it takes. */
interface Adjective {
  readonly stem: string
  readonly endings: Endings
  /** «-ся» of a participle. */
  readonly tail: string
}

type Endings = Readonly<Record<Gender | 'plural', string>>

// In the order of the cases; the accusative is left open, as it depends on the noun.
const hard: Endings = {
  masculine: 'ый ого ому - ым ом',
  feminine: 'ая ой ой ую ой ой',
  neuter: 'ое ого ому ое ым ом',
  plural: 'ые ых ым - ыми ых',
}
const velar: Endings = {
  masculine: 'ий ого ому - им ом',
  feminine: 'ая ой ой ую ой ой',
  neuter: 'ое ого ому ое им ом',
  plural: 'ие их им - ими их',
}
const sibilant: Endings = {
  masculine: 'ий его ему - им ем',
  feminine: 'ая ей ей ую ей ей',
  neuter: 'ее его ему ее им ем',
  plural: 'ие их им - ими их',
}
const soft: Endings = {
  masculine: 'ий его ему - им ем',
  feminine: 'яя ей ей юю ей ей',
  neuter: 'ее его ему ее им ем',
  plural: 'ие их им - ими их',
}
const stressed: Endings = { ...hard, masculine: 'ой ого ому - ым ом' }
const stressedVelar: Endings = { ...velar, masculine: 'ой ого ому - им ом' }

// «учреждение», «развитие», «условие», «наличие» are nouns.
const nounLike = /(?:[аеяи]н|т|в|ич|ор)ие$/u
// «третий», «мой», «рыбий» have endings of their own; «данные» is a noun.
const unlike =
  /^(?:трет(?:ий|ья|ье|ьи)|данные|[мтс]вой|мой|чей|сей)$|(?:(?<!св|ры|езж|о)жий|[ие]чий|цый|(?:[бвпфмрлдзст]|(?<!\p{L}{2})н)ий)$/iu
const shape = /^[\p{L}-]*\p{L}(?<ending>ый|ий|ой|ая|яя|ое|ее|ые|ие)(?<tail>ся)?$/iu

/** Reads a word as an adjective in the nominative; null for a word that is none, or that may be a noun. */
export function adjectiveOf(word: string): Adjective | null {
  const found = shape.exec(word)?.groups
  if (found === undefined || nounLike.test(word) || unlike.test(word)) return null
  const ending = (found.ending as string).toLowerCase()
  const stem = word.slice(0, word.length - ending.length - (found.tail ?? '').length)
  const endings = endingsOf(stem.slice(-1).toLowerCase(), ending)
  return endings === null ? null : { stem, endings, tail: found.tail ?? '' }
}

function endingsOf(last: string, ending: string): Endings | null {
  const isVelar = /[гкх]/u.test(last)
  const isSibilant = /[жчшщ]/u.test(last)
  const fits = (endings: Endings): boolean => Object.values(endings).some((line) => line.startsWith(`${ending} `))
  if (ending === 'ой') return isSibilant ? null : isVelar ? stressedVelar : stressed
  const endings = isVelar ? velar : isSibilant ? sibilant : /^(?:ий|яя|ее|ие)$/u.test(ending) ? soft : hard
  return fits(endings) ? endings : null
}

/** Whether its quoted form agrees with the noun's quoted form. */
export function agrees(adjective: Adjective, word: string, noun: NounParadigm): boolean {
  const line = adjective.endings[noun.quoted === 'plural' ? 'plural' : noun.gender]
  return word.toLowerCase() === `${adjective.stem}${line.split(' ')[0]}${adjective.tail}`.toLowerCase()
}

/** Its forms beside a noun, singular and plural. */
export function adjectiveForms(
  { stem, endings, tail }: Adjective,
  { gender, animate }: Pick<NounParadigm, 'gender' | 'animate'>,
): { readonly singular: Forms; readonly plural: Forms } {
  const forms = (line: string, isAnimate: boolean): Forms => {
    const all = line.split(' ')
    const [nominative, genitive] = all
    return all.map((ending) => `${stem}${ending === '-' ? (isAnimate ? genitive : nominative) : ending}${tail}`)
  }
  return { singular: forms(endings[gender], animate), plural: forms(endings.plural, animate) }
}
