import type { Token } from '../../../grammar/token.ts'
import type { CitedUnit } from '../../../text/types.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import type { Gender } from './ordinals.ts'

export type GrammaticalNumber = 'singular' | 'plural'
export const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const

/** The units that Russian technique has words for. */
export type RussianUnit = Extract<
  CitedUnit,
  | 'annex'
  | 'division'
  | 'subdivision'
  | 'chapter'
  | 'subchapter'
  | 'article'
  | 'note'
  | 'part'
  | 'point'
  | 'subpoint'
  | 'alinea'
  | 'table'
  | 'row'
  | 'column'
  | 'sentence'
  | 'heading'
  | 'preamble'
>

interface UnitWord {
  readonly gender: Exclude<Gender, 'plural'>
  /** In the order of `cases`. */
  readonly singular: readonly string[]
  readonly plural: readonly string[]
  /** Other spellings and abbreviations, of any case. */
  readonly also: readonly string[]
  /** Other words for it, declined: singular and plural. */
  readonly synonyms?: readonly (readonly [singular: readonly string[], plural: readonly string[]])[]
}

const forms = (line: string): readonly string[] => line.split(' ')

const words: Readonly<Record<RussianUnit, UnitWord>> = {
  annex: {
    gender: 'neuter',
    singular: forms('приложение приложения приложению приложение приложением приложении'),
    plural: forms('приложения приложений приложениям приложения приложениями приложениях'),
    also: [],
  },
  division: {
    gender: 'masculine',
    singular: forms('раздел раздела разделу раздел разделом разделе'),
    plural: forms('разделы разделов разделам разделы разделами разделах'),
    also: forms('разд'),
  },
  subdivision: {
    gender: 'masculine',
    singular: forms('подраздел подраздела подразделу подраздел подразделом подразделе'),
    plural: forms('подразделы подразделов подразделам подразделы подразделами подразделах'),
    also: [],
  },
  chapter: {
    gender: 'feminine',
    singular: forms('глава главы главе главу главой главе'),
    plural: forms('главы глав главам главы главами главах'),
    also: forms('гл глгл главою'),
  },
  subchapter: {
    gender: 'masculine',
    singular: forms('параграф параграфа параграфу параграф параграфом параграфе'),
    plural: forms('параграфы параграфов параграфам параграфы параграфами параграфах'),
    also: forms('§'),
  },
  article: {
    gender: 'feminine',
    singular: forms('статья статьи статье статью статьей статье'),
    plural: forms('статьи статей статьям статьи статьями статьях'),
    also: forms('ст стст статьею'),
  },
  note: {
    gender: 'neuter',
    singular: forms('примечание примечания примечанию примечание примечанием примечании'),
    plural: forms('примечания примечаний примечаниям примечания примечаниями примечаниях'),
    also: forms('прим'),
  },
  part: {
    gender: 'feminine',
    singular: forms('часть части части часть частью части'),
    plural: forms('части частей частям части частями частях'),
    also: forms('ч чч'),
  },
  point: {
    gender: 'masculine',
    singular: forms('пункт пункта пункту пункт пунктом пункте'),
    plural: forms('пункты пунктов пунктам пункты пунктами пунктах'),
    also: forms('п пп'),
  },
  subpoint: {
    gender: 'masculine',
    singular: forms('подпункт подпункта подпункту подпункт подпунктом подпункте'),
    plural: forms('подпункты подпунктов подпунктам подпункты подпунктами подпунктах'),
    also: forms('подп'),
  },
  alinea: {
    gender: 'masculine',
    singular: forms('абзац абзаца абзацу абзац абзацем абзаце'),
    plural: forms('абзацы абзацев абзацам абзацы абзацами абзацах'),
    also: forms('абз'),
  },
  table: {
    gender: 'feminine',
    singular: forms('таблица таблицы таблице таблицу таблицей таблице'),
    plural: forms('таблицы таблиц таблицам таблицы таблицами таблицах'),
    also: forms('табл'),
  },
  row: {
    gender: 'feminine',
    singular: forms('строка строки строке строку строкой строке'),
    plural: forms('строки строк строкам строки строками строках'),
    also: [],
    synonyms: [
      [
        forms('позиция позиции позиции позицию позицией позиции'),
        forms('позиции позиций позициям позиции позициями позициях'),
      ],
    ],
  },
  column: {
    gender: 'feminine',
    singular: forms('графа графы графе графу графой графе'),
    plural: forms('графы граф графам графы графами графах'),
    also: [],
    synonyms: [
      [
        forms('столбец столбца столбцу столбец столбцом столбце'),
        forms('столбцы столбцов столбцам столбцы столбцами столбцах'),
      ],
      [
        forms('колонка колонки колонке колонку колонкой колонке'),
        forms('колонки колонок колонкам колонки колонками колонках'),
      ],
    ],
  },
  sentence: {
    gender: 'neuter',
    singular: forms('предложение предложения предложению предложение предложением предложении'),
    plural: forms('предложения предложений предложениям предложения предложениями предложениях'),
    also: [],
  },
  heading: {
    gender: 'neuter',
    singular: forms('наименование наименования наименованию наименование наименованием наименовании'),
    plural: forms('наименования наименований наименованиям наименования наименованиями наименованиях'),
    also: forms('название названия названию названием названии заголовок заголовка заголовку заголовком заголовке'),
  },
  preamble: {
    gender: 'feminine',
    singular: forms('преамбула преамбулы преамбуле преамбулу преамбулой преамбуле'),
    plural: forms('преамбулы преамбул преамбулам преамбулы преамбулами преамбулах'),
    also: [],
  },
}

/** One reading of a unit's word. */
export interface UnitForm {
  readonly unit: RussianUnit
  readonly number: GrammaticalNumber
  readonly case: GrammaticalCase
}

const lexicon = makeLexicon()

/** Every form of every unit's word, the longest first. */
export const wordsForUnits = [...lexicon.keys()].sort((one, other) => other.length - one.length)

/** Every reading of a token as a unit's word («статьи» is genitive singular, nominative or accusative plural). */
export function unitForms(token: Token | undefined): readonly UnitForm[] {
  return token === undefined || (token.kind !== 'word' && token.text !== '§') ? [] : (lexicon.get(token.text) ?? [])
}

const abbreviation = /^(?:разд|гл|ст|ч|чч|п|пп|подп|абз|прим)$/

/**
 * The index behind a unit's word at `at`, its dot included where it is an abbreviation («ст.»), and the doubled one for
 * several units, too («п.п. 3 и 4», «ст. ст. 3, 4»).
 */
export function behindUnitWord(tokens: readonly Token[], at: number): number {
  const word = tokens[at]
  if (word === undefined || !abbreviation.test(word.text) || tokens[at + 1]?.text !== '.') return at + 1
  const isDoubled = tokens[at + 2]?.text === word.text && tokens[at + 3]?.text === '.'
  return isDoubled ? at + 4 : at + 2
}

/** The unit's word in a case and number. */
export function unitWord(unit: RussianUnit, number: GrammaticalNumber, grammaticalCase: GrammaticalCase): string {
  return words[unit][number][cases.indexOf(grammaticalCase)] as string
}

/** The gender that adjectives take beside the unit's word. */
export function unitGender(unit: RussianUnit): Exclude<Gender, 'plural'> {
  return words[unit].gender
}

/** Whether Russian technique has a word for the unit. */
export function isRussianUnit(unit: CitedUnit): unit is RussianUnit {
  return unit in words
}

function makeLexicon(): ReadonlyMap<string, readonly UnitForm[]> {
  const entries = new Map<string, UnitForm[]>()
  const add = (word: string, form: UnitForm) => entries.set(word, [...(entries.get(word) ?? []), form])
  for (const [unit, { singular, plural, also, synonyms = [] }] of Object.entries(words) as [RussianUnit, UnitWord][]) {
    for (const [index, grammaticalCase] of cases.entries()) {
      for (const [one, several] of [[singular, plural], ...synonyms]) {
        add(one?.[index] as string, { unit, number: 'singular', case: grammaticalCase })
        add(several?.[index] as string, { unit, number: 'plural', case: grammaticalCase })
      }
      for (const word of also) add(word, { unit, number: 'singular', case: grammaticalCase })
    }
  }
  return entries
}
