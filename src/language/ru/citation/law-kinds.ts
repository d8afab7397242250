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
  'Закон Российской Федерации',
  'Закон РСФСР',
  'Закон СССР',
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

/** Reads the noun of an act, in any case. */
export const readKind: Reader<null> = oneOf(...kinds.map(({ reader }) => reader))

/** The noun of an act in its six cases, from how a bill wrote it; undefined for an act that is none of these. */
export function kindForms(text: string): readonly string[] | undefined {
  const words = text.toLowerCase().split(/\s+/)
  const tokens = words.map(
    (word): Token => ({ kind: 'word', text: word, raw: word, span: { start: 0, end: 0 }, opens: 'space' }),
  )
  return kinds.find(({ reader }) => reader(tokens, 0) !== null)?.forms
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
      if (at < noun) return word.slice(0, -2) + adjectiveEndings[index]
      const form = nounForms[word.toLowerCase()]?.[index] ?? word
      return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
    })
    .join(' ')
}
