import {
  fleeting,
  irregular,
  keepsVowel,
  oblique,
  persons,
  pluralInA,
  softFeminine,
  softMasculine,
  things,
} from './lexicon.ts'
import { type Forms, type Gender, type NounParadigm, noForms } from './types.ts'

/**
 * Every way to read a word as a noun in the nominative. Only what the ending settles is told: a form that hangs on stress
 * or on a fleeting vowel is null, and a noun whose declension cannot be seen has no paradigm.
 */
export function nounParadigms(word: string): readonly NounParadigm[] {
  const lower = word.toLowerCase()
  if (isAbbreviation(word)) return genders.flatMap((gender) => unchanging(word, gender))
  if (irregular.has(lower) || oblique.test(lower) || !/^\p{Script=Cyrillic}+(?:-\p{Script=Cyrillic}+)*$/u.test(word))
    return []
  // «абонент-гражданин»: both parts change.
  if (word.includes('-') && !/^(?:интернет|веб|онлайн|пресс|медиа|[\p{L}-]+[ое])-/iu.test(word)) return []
  return [...singulars(word), ...plurals(word)]
}

const genders: readonly Gender[] = ['masculine', 'feminine', 'neuter']

/** «СМИ», «РФ» have one form. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word)
}

function unchanging(word: string, gender: Gender): readonly NounParadigm[] {
  const forms: Forms = Array.from({ length: 6 }, () => word)
  const noun = { gender, animate: { singular: false, plural: false }, singular: forms, plural: forms }
  return [
    { ...noun, quoted: 'singular' },
    { ...noun, quoted: 'plural' },
  ]
}

interface Declension {
  readonly gender: Gender
  /** Cut off the word before the endings. */
  readonly cut: number
  /** `-`: not for certain; `0`: the bare stem; the accusative of masculine singulars and of plurals is left open with `*`. */
  readonly singular: string
  readonly plural: string
}

/** Declensions by the end of the nominative singular; the first that fits. */
const declensions: readonly (readonly [RegExp, Declension])[] = [
  [/ия$/u, { gender: 'feminine', cut: 1, singular: 'я и и ю ей и', plural: 'и й ям * ями ях' }],
  [/ья$/u, { gender: 'feminine', cut: 2, singular: 'ья ьи ье ью ьей ье', plural: 'ьи ей ьям * ьями ьях' }],
  [/я$/u, { gender: 'feminine', cut: 1, singular: 'я и е ю ей е', plural: 'и - ям * ями ях' }],
  [/(?:\p{L}иц)а$/u, { gender: 'feminine', cut: 1, singular: 'а ы е у ей е', plural: 'ы 0 ам * ами ах' }],
  [/ча$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ей е', plural: 'и 0 ам * ами ах' }],
  [/[жшщц]а$/u, { gender: 'feminine', cut: 1, singular: 'а - е у - е', plural: '- - ам * ами ах' }],
  [/[гх]а$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и 0 ам * ами ах' }],
  [/[аеиоуыэюя]ка$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и 0 ам * ами ах' }],
  [/[жчш]ка$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и ^ек ам * ами ах' }],
  [/ка$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и ^ок ам * ами ах' }],
  [
    /(?:[аеиоуыэюя][^аеиоуыэюяь]|([^аеиоуыэюя])\1|жб|рм|нт|рт|кт)а$/u,
    { gender: 'feminine', cut: 1, singular: 'а ы е у ой е', plural: 'ы 0 ам * ами ах' },
  ],
  [/а$/u, { gender: 'feminine', cut: 1, singular: 'а ы е у ой е', plural: 'ы - ам * ами ах' }],
  [
    /(?:ств|[аеиоуыэюя][^аеиоуыэюяь])о$/u,
    { gender: 'neuter', cut: 1, singular: 'о а у о ом е', plural: 'а 0 ам * ами ах' },
  ],
  [/о$/u, { gender: 'neuter', cut: 1, singular: 'о а у о ом е', plural: 'а - ам * ами ах' }],
  [/ие$/u, { gender: 'neuter', cut: 1, singular: 'е я ю е ем и', plural: 'я й ям * ями ях' }],
  [/ость$/u, { gender: 'feminine', cut: 1, singular: 'ь и и ь ью и', plural: 'и ей ям * ями ях' }],
  [/тель$/u, { gender: 'masculine', cut: 1, singular: 'ь я ю * ем е', plural: 'и ей ям * ями ях' }],
  [/ий$/u, { gender: 'masculine', cut: 1, singular: 'й я ю * ем и', plural: 'и ев ям * ями ях' }],
  [/[аеоуя]й$/u, { gender: 'masculine', cut: 1, singular: 'й я ю * ем е', plural: 'и ев ям * ями ях' }],
  [
    /владелец$/u,
    { gender: 'masculine', cut: 3, singular: 'лец льца льцу * льцем льце', plural: 'льцы льцев льцам * льцами льцах' },
  ],
  [/лец$/u, { gender: 'masculine', cut: 3, singular: 'лец льца льцу * - льце', plural: 'льцы - льцам * льцами льцах' }],
  [/[^аеиоуыэюя]ец$/u, { gender: 'masculine', cut: 2, singular: 'ец ца цу * - це', plural: 'цы - цам * цами цах' }],
  [/анин$/u, { gender: 'masculine', cut: 2, singular: 'ин ина ину * ином ине', plural: 'е 0 ам * ами ах' }],
  [/[гкх]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * ом е', plural: 'и ов ам * ами ах' }],
  [/[жчшщ]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * - е', plural: 'и ей ам * ами ах' }],
  [/[бвдзлмнпрстф]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * ом е', plural: 'ы ов ам * ами ах' }],
]

function singulars(word: string): readonly NounParadigm[] {
  // «средства», «требования» are plurals.
  const declension = /(?:ства|ения)$/iu.test(word) ? null : declensionOf(word)
  if (declension === null) return []
  const { gender, cut } = declension
  const stem = cut === 0 ? word : word.slice(0, -cut)
  const isPerson = isAnimate(word, gender)
  const animate = { singular: isPerson, plural: isPerson || isPersonInPlural(word) }
  const pluralLine = pluralInA.has(word.toLowerCase()) ? 'а ов ам * ами ах' : declension.plural
  const [singular, plural] = [formsOf(stem, declension.singular), formsOf(stem, pluralLine)]
  const noun = {
    gender,
    animate,
    singular: gender === 'masculine' ? withAccusative(singular, animate.singular) : singular,
    plural: withAccusative(plural, animate.plural),
  }
  return [{ ...noun, quoted: 'singular' }]
}

function declensionOf(word: string): Declension | null {
  const lower = word.toLowerCase()
  const dropped = fleeting.get(lower)
  if (dropped !== undefined) return fleetingDeclension(lower, dropped)
  if (/[оеё]к$/u.test(lower) && !keepsVowel.has(lower)) return null
  if (softFeminine.test(lower))
    return { gender: 'feminine', cut: 1, singular: 'ь и и ь ью и', plural: 'и ей ям * ями ях' }
  if (softMasculine.test(lower))
    return { gender: 'masculine', cut: 1, singular: 'ь я ю * ем е', plural: 'и ей ям * ями ях' }
  return declensions.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}

/** «рынок, рынка», «перечень, перечня»: the last vowel goes wherever an ending comes. */
function fleetingDeclension(word: string, stem: string): Declension {
  const cut = word.length - commonLength(word, stem)
  const [from, to] = [word.slice(word.length - cut), stem.slice(word.length - cut)]
  const join = (line: string): string =>
    line
      .split(' ')
      .map((ending) => (ending === '*' ? '*' : `${to}${ending}`))
      .join(' ')
  return word.endsWith('ь')
    ? { gender: 'masculine', cut, singular: `${from} ${join('я ю * ем е')}`, plural: join('и ей ям * ями ях') }
    : { gender: 'masculine', cut, singular: `${from} ${join('а у * ом е')}`, plural: join('и ов ам * ами ах') }
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Declensions by the end of a nominative plural; `=` keeps the ending as quoted. */
const pluralLines: readonly (readonly [RegExp, Gender, number, string])[] = [
  [/^данные$/u, 'neuter', 2, 'ые ых ым * ыми ых'],
  [/тели$/u, 'masculine', 1, 'и ей ям * ями ях'],
  [/ости$/u, 'feminine', 1, 'и ей ям * ями ях'],
  [/(?:сет|област|част|запис|подпис|цел|модел|площад|отрасл|власт)и$/u, 'feminine', 1, 'и ей ям * ями ях'],
  [/[цсз]ии$/u, 'feminine', 1, 'и й ям * ями ях'],
  [/тьи$/u, 'feminine', 2, 'ьи ей ьям * ьями ьях'],
  [/(?:[аеи]н|т|в|ч)ия$/u, 'neuter', 1, 'я й ям * ями ях'],
  [/(?:ств|лиц|прав|дел)а$/u, 'neuter', 1, 'а 0 ам * ами ах'],
  [/(?:услуг|льгот)[иы]$/u, 'feminine', 1, '= 0 ам * ами ах'],
  [/(?:систем|служб|норм|форм|мер|плат|цен|баз|групп|программ|схем|сумм)ы$/u, 'feminine', 1, 'ы 0 ам * ами ах'],
  [/(?:[тс]ор|ент|ант|иат|ист|говор|орган|канал|план)ы$/u, 'masculine', 1, 'ы ов ам * ами ах'],
  [/[ыи]$/u, 'masculine', 1, '= - ам * ами ах'],
]

function plurals(word: string): readonly NounParadigm[] {
  const line = pluralLines.find(([pattern]) => pattern.test(word.toLowerCase()))
  if (line === undefined) return []
  const [, gender, cut, endings] = line
  const stem = word.slice(0, -cut)
  const forms = formsOf(stem, endings.replace('=', word.slice(-cut)))
  const singular = word.toLowerCase().replace(/тели$/u, 'тель').replace(/ы$/u, '')
  const isPerson = isAnimate(singular, gender) || isPersonInPlural(word)
  const animate = { singular: isPerson, plural: isPerson }
  return [{ gender, animate, quoted: 'plural', singular: noForms, plural: withAccusative(forms, isPerson) }]
}

function formsOf(stem: string, line: string): Forms {
  return line.split(' ').map((ending) => {
    if (ending === '-' || ending === '*') return null
    if (ending === '0') return stem
    // «ссылка, ссылок»: the vowel goes in before the last consonant.
    if (ending.startsWith('^')) return stem.replace(/ь?к$/iu, ending.slice(1))
    return stem + ending
  })
}

function withAccusative(forms: Forms, animate: boolean): Forms {
  return forms.map((form, index) => (index === 3 ? ((animate ? forms[1] : forms[0]) ?? null) : form))
}

/** Persons, by how their names end. */
function isAnimate(word: string, gender: Gender): boolean {
  const lower = word.toLowerCase()
  return gender === 'masculine' && persons.test(lower) && !things.test(lower)
}

/** «физических лиц» is the accusative, too. */
function isPersonInPlural(word: string): boolean {
  return /^лиц[оа]$/iu.test(word)
}
