import type { Animacy } from './animacy.ts'
import type { Gender } from './types.ts'

/** What a word declines like that is quoted in the plural and whose singular is not listed. */
export interface PluralLine {
  readonly gender: Gender
  readonly cut: number
  readonly animacy: Animacy
  readonly plural: string
  /** The forms of the singular that look the same. */
  readonly singular: string
}

const noSingular = '- - - - - -'
const thing = (gender: Gender, plural: string, singular: string): PluralLine => ({
  gender,
  cut: 1,
  animacy: 'thing',
  plural,
  singular,
})

/** By the end of the nominative plural; the first that fits. */
const lines: readonly (readonly [RegExp, PluralLine])[] = [
  [/^данные$/u, { ...thing('neuter', 'ые ых ым * ыми ых', noSingular), cut: 2 }],
  [/^деньги$/u, { ...thing('feminine', 'ьги ег ьгам * ьгами ьгах', noSingular), cut: 3 }],
  [/^выборы$|^финансы$/u, thing('masculine', 'ы ов ам * ами ах', noSingular)],
  [/^недра$/u, thing('neuter', 'а 0 ам * ами ах', noSingular)],
  [/тели$/u, { ...thing('masculine', 'и ей ям * ями ях', noSingular), animacy: 'unknown' }],
  [/\p{L}{2}[нмлщчхвкрт]ости$/u, thing('feminine', 'и ей ям * ями ях', '- и и - - и')],
  [
    /^(?:сет|област|част|(?:под|пере)?пис|запис|цел|модел|площад|отрасл|власт)и$/u,
    thing('feminine', 'и ей ям * ями ях', '- и и - - и'),
  ],
  [/[цсз]ии$/u, thing('feminine', 'и й ям * ями ях', '- и и - - и')],
  [/^статьи$/u, { ...thing('feminine', 'ьи ей ьям * ьями ьях', '- ьи - - - -'), cut: 2 }],
  [/(?:[аеи]н|т|в|ч)ия$/u, thing('neuter', 'я й ям * ями ях', '- я - - - -')],
  [/ства$|^(?:прав|дел|мест|правил|слов)а$/u, thing('neuter', 'а 0 ам * ами ах', '- а - - - -')],
  [/^лица$/u, { ...thing('neuter', 'а 0 ам * ами ах', '- а - - - -'), animacy: 'person' }],
]

/** The words whose plural it may be. */
export function pluralCandidates(word: string): readonly string[] {
  const stem = word.slice(0, -1)
  if (/[ыи]$/iu.test(word)) return ['', 'ь', 'й', 'а', 'я'].map((ending) => stem + ending).concat(withVowel(stem))
  if (/а$/iu.test(word)) return [stem, `${stem}о`]
  if (/я$/iu.test(word)) return [`${stem}ь`, `${stem}й`]
  return /[ая]не$/iu.test(word) ? [`${stem}ин`] : []
}

/** «участк-, участок», «узл-, узел», «перечн-, перечень». */
function withVowel(stem: string): readonly string[] {
  const [head, last] = [stem.slice(0, -1).replace(/й$/u, ''), stem.slice(-1)]
  return [`${head}о${last}`, `${head}е${last}`, `${head}е${last}ь`]
}

export function pluralLineOf(lower: string): PluralLine | null {
  return lines.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}
