import { type DeclinedPhrase, declinePhrase } from './phrases.ts'

/** The forms of words that make way, and what comes for each. */
export interface SameForms {
  /** Every form of the old words that is known; none where their declension cannot be seen. */
  readonly forms: readonly string[]
  /** Whether there is a form that is not known. */
  readonly isPartial: boolean
  /**
   * What the new words may be where the old ones stand in that form behind that word: one text where it is certain; null
   * among them for a form that cannot be told.
   */
  readonly of: (form: string, wordBefore: string) => readonly (string | null)[]
}

/** Pairs the forms of two phrases quoted in the nominative: «органа» is to «орган» what «службы» is to «служба». */
export function sameForms(before: string, after: string): SameForms {
  const pairs = pairsOf(declinePhrase(before), declinePhrase(after))
  const forms = pairs.flatMap(({ old, cell, text }) =>
    old === null ? [] : [{ form: plainForm(old), cell, text, old }],
  )
  return {
    forms: [...new Set(forms.map(({ old }) => old))],
    isPartial: forms.length < pairs.length || pairs.length === 0,
    of: (form, wordBefore) => {
      const all = forms.filter((one) => one.form === plainForm(form))
      const possible = casesBehind(plainForm(wordBefore))
      const fitting = all.filter(({ cell }) => possible.includes(cell % 6))
      return [...new Set((fitting.length === 0 ? all : fitting).map(({ text }) => text))]
    },
  }
}

interface Pair {
  readonly old: string | null
  /** Its case: 0 to 5 in the singular, 6 to 11 in the plural. */
  readonly cell: number
  readonly text: string | null
}

/** Phrases are quoted in the same number; where none are, only the forms of the old one are known. */
function pairsOf(olds: readonly DeclinedPhrase[], news: readonly DeclinedPhrase[]): readonly Pair[] {
  const found = olds.flatMap((old) =>
    news
      .filter(({ quoted }) => quoted === old.quoted)
      .flatMap(({ forms }) => old.forms.map((form, cell) => ({ old: form, cell, text: forms[cell] ?? null }))),
  )
  const pairs =
    found.length > 0 ? found : olds.flatMap(({ forms }) => forms.map((old, cell) => ({ old, cell, text: null })))
  // A phrase that is quoted in the plural has no singular here.
  return olds.some(({ quoted }) => quoted === 'singular') ? pairs : pairs.filter(({ cell }) => cell > 5)
}

/** The form in which words are looked up. */
export function plainForm(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ').replaceAll('ё', 'е')
}

/** The cases (from 0) that can stand behind a word: those that a preposition takes; the prepositional only where one may be. */
function casesBehind(word: string): readonly number[] {
  const governed = governedCases.get(word)
  if (governed !== undefined) return governed
  // «в этих», «в документах и»: the preposition may stand before what agrees or is joined.
  const mayBeGoverned = word === '' || /(?:[ыи]х|[оеё]м|[оеё]й|[аяо]х)$|^(?:и|или|а|но|либо|как|чем)$/u.test(word)
  return mayBeGoverned ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4]
}

/** The cases that a preposition takes. */
const governedCases: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ['из от до у для без около после кроме вне против ради среди вместо путем посредством', [1]],
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
