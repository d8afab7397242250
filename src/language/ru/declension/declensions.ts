import { isListedGenitivePlural, isListedMasculine } from './animacy.ts'
import {
  feminineInSoft,
  fleeting,
  keepsVowel,
  keepsVowelEnding,
  masculineInShort,
  neuterInO,
  neuterPlural,
  pluralCase,
  pluralInA,
  pluralInBoth,
  regularPlural,
  softFeminine,
  softMasculine,
} from './lexicon.ts'
import type { Gender } from './types.ts'

/** How a noun declines: `cut` letters go before the endings; every plural it may have. */
export interface Declension {
  readonly gender: Gender
  readonly cut: number
  /** Endings by case. `-`: not for certain; `0`: the bare stem; `*`: the accusative of masculines and plurals, left open. */
  readonly singular: string
  readonly plurals: readonly string[]
}

interface Row {
  readonly gender: Gender
  readonly cut: number
  readonly singular: string
  readonly plural: string
}

const softFeminineRow: Row = { gender: 'feminine', cut: 1, singular: 'ь и и ь ью и', plural: 'и ей ям * ями ях' }
const hushingFeminineRow: Row = { ...softFeminineRow, plural: 'и ей ам * ами ах' }
const softMasculineRow: Row = { gender: 'masculine', cut: 1, singular: 'ь я ю * ем е', plural: 'и ей ям * ями ях' }
const inKa: Omit<Row, 'plural'> = { gender: 'feminine', cut: 1, singular: 'а и е у ой е' }

/** By the end of the nominative singular; the first that fits. */
const rows: readonly (readonly [RegExp, Row])[] = [
  [
    /(?:[цсзгфхркбм]|парт|гарант|амнист|династ|компан|кампан|лин|стад|студ|комед|монопол|милиц|колон|фамил|петиц|трагед|корпорац|эпидем|гармон|церемон|пародия|субсид|апат)ия$/u,
    { gender: 'feminine', cut: 1, singular: 'я и и ю ей и', plural: 'и й ям * ями ях' },
  ],
  [/ья$/u, { gender: 'feminine', cut: 2, singular: 'ья ьи ье ью ьей ье', plural: 'ьи ей ьям * ьями ьях' }],
  [/[^и]я$/u, { gender: 'feminine', cut: 1, singular: 'я и е ю ей е', plural: 'и - ям * ями ях' }],
  [/(?:\p{L}иц)а$/u, { gender: 'feminine', cut: 1, singular: 'а ы е у ей е', plural: 'ы 0 ам * ами ах' }],
  [/ча$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ей е', plural: 'и 0 ам * ами ах' }],
  [/[жшщ]а$/u, { gender: 'feminine', cut: 1, singular: 'а и е у - е', plural: 'и - ам * ами ах' }],
  [/ца$/u, { gender: 'feminine', cut: 1, singular: 'а ы е у - е', plural: 'ы - ам * ами ах' }],
  [/[аеиоуыэюя][гх]а$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и 0 ам * ами ах' }],
  [/[гх]а$/u, { gender: 'feminine', cut: 1, singular: 'а и е у ой е', plural: 'и - ам * ами ах' }],
  [/[аеиоуыэюя]ка$/u, { ...inKa, plural: 'и 0 ам * ами ах' }],
  [/[жчшй]ка$/u, { ...inKa, plural: 'и ^ек ам * ами ах' }],
  [/[вдзлнпрст]ка$/u, { ...inKa, plural: 'и ^ок ам * ами ах' }],
  [/ка$/u, { ...inKa, plural: 'и - ам * ами ах' }],
  [
    /(?:[аеиоуыэюя][^аеиоуыэюяьй]|([^аеиоуыэюя])\1|жб|рм|нт|рт|кт)а$/u,
    { gender: 'feminine', cut: 1, singular: 'а ы е у ой е', plural: 'ы 0 ам * ами ах' },
  ],
  [/а$/u, { gender: 'feminine', cut: 1, singular: 'а ы е у ой е', plural: 'ы - ам * ами ах' }],
  [
    /(?:ств|[аеиоуыэюя][^аеиоуыэюяьй]|мест)о$/u,
    { gender: 'neuter', cut: 1, singular: 'о а у о ом е', plural: 'а 0 ам * ами ах' },
  ],
  [/о$/u, { gender: 'neuter', cut: 1, singular: 'о а у о ом е', plural: 'а - ам * ами ах' }],
  [/ие$/u, { gender: 'neuter', cut: 1, singular: 'е я ю е ем и', plural: 'я й ям * ями ях' }],
  [
    /^(?:здоровье|жилье|сырье|подворье|побережье)$/u,
    { gender: 'neuter', cut: 1, singular: 'е я ю е ем е', plural: '- - - - - -' },
  ],
  [/тель$/u, softMasculineRow],
  [/ий$/u, { gender: 'masculine', cut: 1, singular: 'й я ю * ем и', plural: 'и ев ям * ями ях' }],
  [/й$/u, { gender: 'masculine', cut: 1, singular: 'й я ю * ем е', plural: 'и ев ям * ями ях' }],
  [
    /владелец$/u,
    { gender: 'masculine', cut: 3, singular: 'лец льца льцу * льцем льце', plural: 'льцы льцев льцам * льцами льцах' },
  ],
  [
    /[аеиоуыэюя]лец$/u,
    { gender: 'masculine', cut: 3, singular: 'лец льца льцу * - льце', plural: 'льцы - льцам * льцами льцах' },
  ],
  [
    /(?:[аеиоуыэюя][^аеиоуыэюяйл]|^ист)ец$/u,
    { gender: 'masculine', cut: 2, singular: 'ец ца цу * - це', plural: 'цы - цам * цами цах' },
  ],
  [/^(?:абзац|месяц)$/u, { gender: 'masculine', cut: 0, singular: '0 а у * ем е', plural: 'ы ев ам * ами ах' }],
  [/[ая]нин$/u, { gender: 'masculine', cut: 2, singular: 'ин ина ину * ином ине', plural: 'е 0 ам * ами ах' }],
  [/[гкх]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * ом е', plural: 'и ов ам * ами ах' }],
  [/[жчшщ]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * - е', plural: 'и ей ам * ами ах' }],
  [/[бвдзлмнпрстф]$/u, { gender: 'masculine', cut: 0, singular: '0 а у * ом е', plural: 'ы ов ам * ами ах' }],
]

/** How a noun in the nominative singular declines; null where it cannot be seen that it is one, or how it does. */
export function declensionOf(lower: string): Declension | null {
  const row = rowOf(lower)
  if (row === null) return null
  const { plural, ...rest } = row
  return { ...rest, plurals: row.gender === 'masculine' ? masculinePlurals(lower, plural) : [plural] }
}

function rowOf(lower: string): Row | null {
  const dropped = fleeting.get(lower)
  if (dropped !== undefined) return fleetingRow(lower, dropped)
  // «вещам», not «вещям»: no «я» stands behind a hushing sound.
  if (softFeminine.test(lower) && /[жчшщ]ь$/u.test(lower)) return hushingFeminineRow
  if (softFeminine.test(lower) || /\p{L}{2}[нмлщчхвкрт]ость$/u.test(lower)) return softFeminineRow
  if (softMasculine.test(lower)) return softMasculineRow
  return isNominative(lower) ? (rows.find(([pattern]) => pattern.test(lower))?.[1] ?? null) : null
}

/** Whether the word can be trusted to be a nominative singular that declines by its ending. */
function isNominative(lower: string): boolean {
  if (lower.endsWith('я')) return /(?<!соглас|образ)ия$/u.test(lower) || feminineInSoft.test(lower)
  if (lower.endsWith('а')) return !neuterPlural.test(lower)
  if (lower.endsWith('о')) return neuterInO.test(lower)
  if (lower.endsWith('ие')) return neuterInIe.test(lower)
  if (lower.endsWith('й')) return masculineInShort.test(lower)
  if (/(?:ец|тель)$/u.test(lower) || isListedMasculine(lower)) return true
  if (isListedGenitivePlural(lower)) return false
  if (/[ое][^аеиоуыэюя]$/u.test(lower)) return keepsVowel.has(lower) || keepsVowelEnding.test(lower)
  return !pluralCase.test(lower)
}

/** «учреждение», «развитие», «условие», «наличие»; no plural of an adjective. */
const neuterInIe = /(?:[аеяы]н|[тбвдзлмпрс]|[ио]ч)ие$/u

/** Whether it is «договора», the genitive of a noun that is listed, or its plural («адреса»). */
export function genitiveOfMasculine(lower: string): boolean {
  if (!/[ая]$/u.test(lower)) return false
  const stem = lower.slice(0, -1)
  const nominatives = lower.endsWith('а') ? [stem] : [`${stem}ь`, `${stem}й`]
  return (
    nominatives.some((one) => isListedMasculine(one) || pluralInA.has(one) || pluralInBoth.has(one)) ||
    stems.has(stem) ||
    /(?:ник|щик|чик|ик|тел|изм|мент)$/u.test(
      stem.replace(
        /(?:республик|рубрик|фабрик|клиник|хроник|практик|статистик|методик|техник|политик|логик|этик|тематик|специфик)$/u,
        '',
      ),
    )
  )
}

const stems = new Set(fleeting.values())

/** «органы»; «адреса»; where the word is not listed, both. */
function masculinePlurals(lower: string, regular: string): readonly string[] {
  const inA =
    lower.endsWith('ь') || lower.endsWith('й') ? regular.replace('и', 'я') : regular.replace(/^[^ ]*[ыи] /u, 'а ')
  if (pluralInBoth.has(lower)) return [regular, inA]
  if (pluralInA.has(lower)) return [inA]
  const isRegular = regularPlural.test(lower) || isListedMasculine(lower) || fleeting.has(lower)
  return isRegular ? [regular] : [regular, inA]
}

/** «рынок, рынка», «перечень, перечня»: the last vowel goes wherever an ending comes. */
function fleetingRow(word: string, stem: string): Row {
  const cut = word.length - commonLength(word, stem)
  const [from, to] = [word.slice(word.length - cut), stem.slice(word.length - cut)]
  const join = (line: string): string =>
    line
      .split(' ')
      .map((ending) => (ending === '*' ? '*' : `${to}${ending}`))
      .join(' ')
  if (word.endsWith('ь'))
    return { gender: 'masculine', cut, singular: `${from} ${join('я ю * ем е')}`, plural: join('и ей ям * ями ях') }
  const plural = /[гкх]$/u.test(stem) ? 'и ов ам * ами ах' : 'ы ов ам * ами ах'
  return { gender: 'masculine', cut, singular: `${from} ${join('а у * ом е')}`, plural: join(plural) }
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
