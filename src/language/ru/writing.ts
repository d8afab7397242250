import type { GrammaticalCase, UnitAtEnd, Writing } from '../drafting.ts'
import { type RussianUnit, unitWord } from './citation/units.ts'

export const writing: Writing = {
  items: ['1) слово «слово» исключить;', 'а) слово «слово» исключить;'],
  quotationEnds: ['» исключить;', '» заменить словами «слова»;', '» дополнить словами «слова»;'],
  quotes: { open: '«', close: '»' },
  unitAtEnd,
}

const units = ['article', 'chapter', 'division', 'part', 'point', 'subpoint'] as const satisfies readonly RussianUnit[]
const cases = ['prepositional', 'accusative', 'genitive', 'nominative', 'dative', 'instrumental'] as const

/** «в стат», «пункта 1 статьи », «статье 4». */
function unitAtEnd(text: string): UnitAtEnd | null {
  const tail = text.slice(-60)
  const found = /(?<![\p{L}\d])(\p{L}{3,13})(?: ([\d.]{0,12}|«?[а-я]?))?$/u.exec(tail)
  if (found === null) return null
  const [whole, typed = '', label] = found
  const unit = unitOf(typed.toLowerCase(), label !== undefined)
  if (unit === null) return null
  const isWhole = isForm(unit, typed.toLowerCase())
  const word = isWhole ? typed : unitWord(unit, 'singular', caseBehind(tail.slice(0, found.index)))
  return {
    unit,
    from: text.length - whole.length,
    label: (label ?? '').replace('«', ''),
    outer: null,
    withLabel: (written) => `${word} ${/^\p{L}/u.test(written) ? `«${written}»` : written}`,
  }
}

/** The unit that a word names, or whose word begins so. */
function unitOf(typed: string, isComplete: boolean): RussianUnit | null {
  return (
    units.find((unit) => isForm(unit, typed)) ??
    (isComplete ? null : (units.find((unit) => formsOf(unit).some((form) => form.startsWith(typed))) ?? null))
  )
}

function isForm(unit: RussianUnit, word: string): boolean {
  return formsOf(unit).includes(word)
}

function formsOf(unit: RussianUnit): readonly string[] {
  return cases.map((one) => unitWord(unit, 'singular', one))
}

/** The case that a unit's word takes behind that text: «в статье», «пункта 1 статьи», «статью 5 дополнить». */
function caseBehind(text: string): GrammaticalCase {
  const before = /(?<!\p{L})(\p{L}{2,14})\s$/u.exec(text)
  if (/(?:^|[^\p{L}])во?\s$/iu.test(text)) return 'prepositional'
  if (/[»\d]\s$/u.test(text) || genitive.has(before?.[1]?.toLowerCase() ?? '')) return 'genitive'
  return 'accusative'
}

const genitive: ReadonlySet<string> = new Set(['после', 'из', 'от', 'для', 'текст', 'наименование', 'наименовании'])
