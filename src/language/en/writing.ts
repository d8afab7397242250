import type { CitedUnit } from '../../text/types.ts'
import type { UnitAtEnd, Writing } from '../drafting.ts'
import { parseCitationEn } from './citation/index.ts'

export const writing: Writing = {
  items: ['(1) by striking “word”;', '(A) by striking “word”;', '(i) by striking “word”;'],
  quotationEnds: ['”;', '” and inserting “words”;'],
  quotes: { open: '“', close: '”' },
  unitAtEnd,
}

const units: Readonly<Record<string, CitedUnit>> = {
  section: 'article',
  article: 'article',
  chapter: 'chapter',
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  clause: 'clause',
  subclause: 'subclause',
}

/** What stands in a unit whose labels are in brackets, by how many of them are before. */
const levels: readonly CitedUnit[] = ['subsection', 'paragraph', 'subparagraph', 'clause', 'subclause']

/** `in sec`, `section 4`, `subsection (`, `section 230(c)(`. */
function unitAtEnd(text: string): UnitAtEnd | null {
  const tail = text.slice(-80)
  const bracketed = /(?<![\p{L}\d])(section \d[\w-]{0,9}((?:\(\w{1,6}\)){0,4})) ?\((\w{0,6})$/iu.exec(tail)
  if (bracketed !== null) return inBrackets(text, bracketed)
  const found = /(?<![\p{L}\d])(\p{L}{3,12})(?: (\(?[\w.-]{0,9}))?$/u.exec(tail)
  if (found === null) return null
  const [whole, typed = '', label] = found
  const word = wordOf(typed.toLowerCase(), label !== undefined)
  const unit = word === null ? undefined : units[word]
  if (word === null || unit === undefined) return null
  const written = /^\p{Lu}/u.test(typed) ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word
  return {
    unit,
    from: text.length - whole.length,
    label: (label ?? '').replace('(', ''),
    outer: null,
    withLabel: (its) => `${written} ${its}`,
  }
}

function inBrackets(text: string, [whole, cited = '', before = '', label = '']: RegExpExecArray): UnitAtEnd | null {
  const unit = levels[before.split('(').length - 1]
  const outer = parseCitationEn(cited.toLowerCase())?.citations[0]
  if (unit === undefined || outer === undefined) return null
  return { unit, from: text.length - whole.length, label, outer, withLabel: (its) => `${cited}${its}` }
}

function wordOf(typed: string, isComplete: boolean): string | null {
  if (typed in units) return typed
  return isComplete ? null : (Object.keys(units).find((word) => word.startsWith(typed)) ?? null)
}
