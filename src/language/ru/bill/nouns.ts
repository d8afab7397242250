import type { Noun } from '../../../amendment/types.ts'
import type { Token } from '../../../grammar/token.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { cases } from '../citation/units.ts'

/** What a bill calls the words it quotes: the first of each kind is the one that is printed. */
const nouns: readonly (readonly [Exclude<Noun, 'mark-name' | 'none'>, string])[] = [
  ['words', 'слова слов словам слова словами словах'],
  ['word', 'слово слова слову слово словом слове'],
  ['figures', 'цифры цифр цифрам цифры цифрами цифрах'],
  ['figure', 'цифра цифры цифре цифру цифрой цифре'],
  ['number', 'число числа числу число числом числе'],
  ['symbols', 'символы символов символам символы символами символах'],
  ['abbreviation', 'аббревиатура аббревиатуры аббревиатуре аббревиатуру аббревиатурой аббревиатуре'],
  ['mark', 'знак знака знаку знак знаком знаке'],
  ['words', 'выражение выражения выражению выражение выражением выражении'],
  ['words', 'фраза фразы фразе фразу фразой фразе'],
  ['word', 'союз союза союзу союз союзом союзе'],
  ['word', 'предлог предлога предлогу предлог предлогом предлоге'],
  ['words', 'словосочетание словосочетания словосочетанию словосочетание словосочетанием словосочетании'],
  ['figures', 'числа чисел числам числа числами числах'],
  ['symbols', 'символ символа символу символ символом символе'],
  ['symbols', 'буква буквы букве букву буквой букве'],
  ['symbols', 'буквы букв буквам буквы буквами буквах'],
  ['abbreviation', 'аббревиатуры аббревиатур аббревиатурам аббревиатуры аббревиатурами аббревиатурах'],
  ['abbreviation', 'сокращение сокращения сокращению сокращение сокращением сокращении'],
  ['abbreviation', 'обозначение обозначения обозначению обозначение обозначением обозначении'],
  ['words', 'дата даты дате дату датой дате'],
  ['mark', 'знаки знаков знакам знаки знаками знаках'],
]

/** Marks that are called by name. */
const marks: readonly (readonly [string, string, readonly string[]])[] = [
  [';', 'точка точки точке точку точкой точке', ['с', 'запятой']],
  ['.', 'точка точки точке точку точкой точке', []],
  [',', 'запятая запятой запятой запятую запятой запятой', []],
  [':', 'двоеточие двоеточия двоеточию двоеточие двоеточием двоеточии', []],
  ['–', 'тире тире тире тире тире тире', []],
  ['-', 'дефис дефиса дефису дефис дефисом дефисе', []],
]

export interface NounForm {
  readonly noun: Noun
  readonly case: GrammaticalCase
}

const lexicon = makeLexicon()
const markForms = marks.map(([mark, line, tail]) => ({ mark, forms: line.split(' '), tail }))

/** Every reading of a token as a noun before quoted words («слова»: of words in the accusative, of a word in the genitive). */
export function nounForms(token: Token | undefined): readonly NounForm[] {
  return token?.kind === 'word' ? (lexicon.get(token.text) ?? []) : []
}

/** Reads the name of a mark, in any of the cases given: the mark and the index behind the name. */
export function readMarkName(
  tokens: readonly Token[],
  at: number,
  wanted: readonly GrammaticalCase[],
): { readonly mark: string; readonly next: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  for (const { mark, forms, tail } of markForms) {
    const fits = wanted.some((one) => forms[cases.indexOf(one)] === token.text)
    if (fits && tail.every((word, index) => tokens[at + 1 + index]?.text === word))
      return { mark, next: at + 1 + tail.length }
  }
  return null
}

/** The noun in a case: «словами»; the plural for the genitive of words, «после слов». */
export function printNoun(noun: Exclude<Noun, 'mark-name' | 'none'>, grammaticalCase: GrammaticalCase): string {
  const line = nouns.find(([one]) => one === noun)?.[1] ?? ''
  return line.split(' ')[cases.indexOf(grammaticalCase)] ?? noun
}

/** The name of a mark in a case: «точкой с запятой»; null for text that is no such mark. */
export function printMarkName(mark: string, grammaticalCase: GrammaticalCase): string | null {
  const found = marks.find(([one]) => one === mark)
  return found === undefined ? null : [found[1].split(' ')[cases.indexOf(grammaticalCase)], ...found[2]].join(' ')
}

function makeLexicon(): ReadonlyMap<string, readonly NounForm[]> {
  const entries = new Map<string, NounForm[]>()
  for (const [noun, line] of nouns) {
    for (const [index, form] of line.split(' ').entries()) {
      entries.set(form, [...(entries.get(form) ?? []), { noun, case: cases[index] as GrammaticalCase }])
    }
  }
  return entries
}
