import { oneOf, phrase, type Reader } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { cases } from './units.ts'

const nounForms: Readonly<Record<string, readonly string[]>> = {
  закон: ['закон', 'закона', 'закону', 'закон', 'законом', 'законе'],
  указ: ['указ', 'указа', 'указу', 'указ', 'указом', 'указе'],
  постановление: [
    'постановление',
    'постановления',
    'постановлению',
    'постановление',
    'постановлением',
    'постановлении',
  ],
}
const adjectiveEndings = ['ый', 'ого', 'ому', 'ый', 'ым', 'ом']

/** Acts that have a date and a number; the longer names first. */
const names = [
  'Федеральный конституционный закон',
  'Федеральный закон',
  'Патентный закон Российской Федерации',
  'Закон Российской Федерации',
  'Закон РСФСР',
  'Закон СССР',
  'Областной закон',
  'Краевой закон',
  'Окружной закон',
  'Закон',
  'Указ Президента Российской Федерации',
  'постановление Правительства Российской Федерации',
  'постановление Верховного Совета Российской Федерации',
  'постановление',
] as const

const kinds = names.map((name) => ({
  reader: phrase(patternOf(name).join(' ')),
  forms: cases.map((_, index) => declined(name, index)),
}))

const readNoun: Reader<null> = oneOf(...kinds.map(({ reader }) => reader))

/** Reads the noun of an act, in any case, with the region whose act it is: «Закона города Москвы», «Закон Псковской области». */
export const readKind: Reader<null> = (tokens, at) => {
  const noun = readNoun(tokens, at)
  return noun === null ? null : { value: null, next: behindRegion(tokens, noun.next) ?? noun.next }
}

const regionNoun = /^(?:города|области|края|республики|автономн(?:ого|ой)|округа|федерального|значения)$/

/** The index behind a region's name, whose words are capitalised or say what kind of region it is; null where none stands. */
function behindRegion(tokens: readonly Token[], at: number): number | null {
  let next = at
  while (isOfRegion(tokens[next]) || (tokens[next]?.kind === 'dash' && isOfRegion(tokens[next + 1]))) next += 1
  const isNamed = tokens.slice(at, next).some(({ text }) => regionNoun.test(text))
  return isNamed ? next : null
}

function isOfRegion(token: Token | undefined): boolean {
  return token?.kind === 'word' && (/^\p{Lu}/u.test(token.raw) || regionNoun.test(token.text))
}

/** The noun of an act in its six cases, from how a bill wrote it; undefined for an act that is none of these. */
export function kindForms(text: string): readonly string[] | undefined {
  const words = text.split(/\s+/)
  const tokens = words.map(
    (raw): Token => ({ kind: 'word', text: raw.toLowerCase(), raw, span: { start: 0, end: 0 }, opens: 'space' }),
  )
  for (const { reader, forms } of kinds) {
    const noun = reader(tokens, 0)
    if (noun === null) continue
    const region = words.slice(noun.next, behindRegion(tokens, noun.next) ?? noun.next)
    return forms.map((form) => [form, ...region].join(' '))
  }
  return undefined
}

/** Words up to the noun are read by their stems, what follows as it stands. */
function patternOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(' ')
  const noun = words.findIndex((word) => word in nounForms)
  return words.map((word, at) => {
    if (at > noun) return word
    return `${at < noun ? word.slice(0, -2) : word.replace(/е$/, '')}*`
  })
}

function declined(name: string, index: number): string {
  const words = name.split(' ')
  const noun = words.findIndex((word) => word.toLowerCase() in nounForms)
  return words
    .map((word, at) => {
      if (at > noun) return word
      if (at < noun) return declinedAdjective(word, index)
      const form = nounForms[word.toLowerCase()]?.[index] ?? word
      return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
    })
    .join(' ')
}

/** «Областной» keeps its stressed ending where the nominative has it. */
function declinedAdjective(word: string, index: number): string {
  const isAsNamed = index === cases.indexOf('nominative') || index === cases.indexOf('accusative')
  return isAsNamed ? word : word.slice(0, -2) + adjectiveEndings[index]
}
