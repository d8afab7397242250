import { adjectiveOf } from './adjectives.ts'
import { type DeclinedPhrase, declinePhrase, homographForms } from './phrases.ts'

/** The forms of words that make way, and what comes for each. */
export interface SameForms {
  /** Every form of the old words that is known; none where their declension cannot be seen. */
  readonly forms: readonly string[]
  /**
   * What the new words may be where the old ones stand in that form behind that text: one where it is certain; null among
   * them for a form that cannot be told.
   */
  readonly of: (form: string, before: string) => readonly (string | null)[]
}

/** Pairs the forms of two phrases quoted in the nominative: «органа» is to «орган» what «службы» is to «служба». */
export function sameForms(before: string, after: string): SameForms {
  const others = homographForms(before).map((old, cell): FormPair => ({ old, cell, text: null }))
  const pairs = [...pairsOf(declinePhrase(before), declinePhrase(after)), ...others]
  const forms = pairs.flatMap(({ old, cell, text }) =>
    old === null ? [] : [{ form: plainForm(old), cell, text, old }],
  )
  return {
    forms: [...new Set(forms.map(({ old }) => old))],
    of: (form, text) => {
      const before = text.slice(-reach)
      const all = forms.filter((one) => one.form === plainForm(form))
      // «два органа» would have to be «две службы».
      if (/(?<!\p{L})(?:дв[ае]|об[ае]|полтор[аы])\s+$/iu.test(before)) return [null]
      const { possible, isGoverned } = casesBehind(before)
      const fitting = all.filter(({ cell }) => possible.includes(cell % 6))
      if (fitting.length === 0 && isGoverned) return [null]
      return [...new Set((fitting.length === 0 ? all : fitting).map(({ text }) => text))]
    },
  }
}

/**
 * Whether words whose declension cannot be seen may give way to others as they stand: where they may be an accusative (or
 * a singular: «вещи»), the new words must look the same in it.
 */
export function canStandAsQuoted(before: string, after: string): boolean {
  const words = before.trim().split(/\s+/u)
  const [first = ''] = words
  if (words.length === 1 && adjectiveOf(first) !== null) return isAlikeAdjective(first, after.trim())
  // «Минцифры», «вещи» may be any case.
  if (/[^ь][аяыи]$|ой$/iu.test(first) && adjectiveOf(first) === null) return false
  return looksSameInAccusative(after)
}

/** An adjective agrees with whatever stands behind it, and so does another one. */
function isAlikeAdjective(before: string, after: string): boolean {
  const [one, other] = [adjectiveOf(before), adjectiveOf(after)]
  const agrees = one !== null && other !== null && genderOf(before) === genderOf(after)
  return agrees && one.endings.masculine.slice(2) === other.endings.masculine.slice(2)
}

function genderOf(adjective: string): string {
  return adjective.replace(/ся$/u, '').slice(-1)
}

function looksSameInAccusative(words: string): boolean {
  const whole = declinePhrase(words)
  if (whole.length > 0) {
    return whole.every(({ quoted, forms }) => (quoted === 'singular' ? forms[0] === forms[3] : forms[6] === forms[9]))
  }
  const parts = words.trim().split(/\s+/u)
  return (
    parts.length > 1 &&
    parts.every((part) => {
      const alone = declinePhrase(part)
      return !/[ая]я$/iu.test(part) && (alone.length === 0 || looksSameInAccusative(part))
    })
  )
}

interface FormPair {
  readonly old: string | null
  /** Its case: 0 to 5 in the singular, 6 to 11 in the plural. */
  readonly cell: number
  readonly text: string | null
}

/**
 * Phrases are quoted in the same number; where none are, only the forms of the old one are known. Of a phrase that is
 * quoted in the plural a singular may be met («уплата пошлины»), but is not what was said: nothing comes for it.
 */
function pairsOf(olds: readonly DeclinedPhrase[], news: readonly DeclinedPhrase[]): readonly FormPair[] {
  return olds.flatMap((old) => {
    const same = news.filter(({ quoted }) => quoted === old.quoted)
    return old.forms.flatMap((form, cell): readonly FormPair[] =>
      same.length === 0 || (old.quoted === 'plural' && cell < 6)
        ? [{ old: form, cell, text: null }]
        : same.map(({ forms }) => ({ old: form, cell, text: forms[cell] ?? null })),
    )
  })
}

/** The form in which words are looked up. */
export function plainForm(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ').replaceAll('ё', 'е')
}

/** Cases by number: 0 the nominative to 5 the prepositional. */
interface Cases {
  readonly possible: readonly number[]
  /** Whether a preposition stands right before, so that there can be no other. */
  readonly isGoverned: boolean
}

/** The cases that can stand behind a text: those that a preposition takes; the prepositional only where one may be. */
function casesBehind(before: string): Cases {
  const word = plainForm(/(?<!\p{L})(\p{L}+)\s+$/u.exec(before)?.[1] ?? '')
  const governed = governedCases.get(word)
  if (governed !== undefined) return { possible: governed, isGoverned: true }
  // «в этих», «в документах и»: the preposition may stand before what agrees or is joined.
  const mayBeGoverned =
    word === '' || /(?:[ыи]х|[оеё]м|[оеё]й|[аяо]х)$|^(?:и|или|а|но|либо|как|чем|не)$/u.test(word) || isBridged(before)
  return { possible: mayBeGoverned ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4], isGoverned: false }
}

/** «о полученных оператором», «в ранее выданной ему»: a preposition and what agrees, with no noun behind that closes it. */
function isBridged(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1)
  const closed = [...clause.matchAll(/\p{L}[ая]х(?!\p{L})/giu)].at(-1)?.index ?? -1
  return [...clause.matchAll(bridge)].some((found) => found.index + found[0].length > closed)
}

const bridge =
  /(?<!\p{L})(?:во?|на|об?о?|при|по)\s+(?:\p{L}+(?:о|ее|же|не|вь|ые)\s+|не\s+){0,5}\p{L}+(?:[ыи]х|[оеё]м|[оеё]й|тех|всех)(?:ся)?(?!\p{L})/giu

/** So many characters before a word say in which case it may be: a preposition further off governs another one. */
const reach = 2000

/** The cases that a preposition takes. */
const governedCases: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ['из от до у для без около после кроме вне против ради среди вместо путем посредством', [1]],
      ['отношении течение вследствие ввиду помимо внутри изо ото безо', [1]],
      ['к ко согласно благодаря вопреки', [2]],
      ['по', [2, 5]],
      ['через про', [3]],
      ['в во на о об', [3, 5]],
      ['за под', [3, 4]],
      ['над перед между', [4]],
      ['с со', [1, 4]],
      ['при', [5]],
    ] as const
  ).flatMap(([words, numbers]) => words.split(' ').map((word): [string, readonly number[]] => [word, numbers])),
)
