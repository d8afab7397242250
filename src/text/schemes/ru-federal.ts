import { normaliseLabel } from '../label.ts'
import { saysOnlyRepealed } from '../repeal.ts'
import type { UnitKind } from '../types.ts'
import { russianWords } from './kinds.ts'
import {
  articlesLabel,
  headingLabel,
  inArticles,
  letterIndex,
  number,
  type ReadLabel,
  readAs,
  roman,
  type Scheme,
} from './scheme.ts'

/** Laws of the Russian Federation: «Раздел II», «Глава 3», «Статья 44.1», `1.`, `1)`, `а)`, «Примечание.». */
export const russianFederal: Scheme = {
  ...inArticles,
  heading: (text) => headingLabel(text, heading, headings, headingNumber) ?? annexWithoutNumber(text),
  paragraph: (text) => noteLabel(text) ?? articlesLabel(text, letter) ?? goneLabel(text),
  goneArticles,
  isNoPartOf: (line) => 'Сс'.includes(line.charAt(0)) && /^статьи\s/i.test(line) && goneArticles(line) !== null,
  kinds: russianWords,
  citesBy: 'articles',
}

const ordinals = 'первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая'.split(' ')
const masculine = 'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый'.split(' ')

const headings: Readonly<Record<string, UnitKind>> = {
  приложение: 'annex',
  часть: 'division',
  раздел: 'division',
  подраздел: 'subdivision',
  глава: 'chapter',
  параграф: 'subchapter',
  '§': 'subchapter',
  статья: 'article',
}

const heading = new RegExp(
  String.raw`^(\**(приложение|часть|раздел|подраздел|глава|параграф|статья|§)\s*(?:№\s*)?(${number}|${roman}|${[...ordinals, ...masculine].join('|')}|четвёрт(?:ая|ый))(?:\.|(?=[\s—–*-])|$)\**)\s*`,
  'iu',
)
const bareAnnex = /^(приложение)(?=$|\s)\s*/iu
const letter = new RegExp(String.raw`^(([а-яё]${letterIndex})\s?\\?\))\s*`, 'iu')
const note = new RegExp(String.raw`^((?:Примечание|Примечания)(?:\s+(${number}))?(?:[.:]|$))\s*`, 'u')

function headingNumber(label: string): string {
  const word = label.toLowerCase().replace('ё', 'е')
  const ordinal = Math.max(ordinals.indexOf(word), masculine.indexOf(word))
  return ordinal === -1 ? normaliseLabel(label) : String(ordinal + 1)
}

function annexWithoutNumber(text: string): ReadLabel | null {
  const found = bareAnnex.exec(text)
  return found === null ? null : { units: ['annex'], label: '', printed: found[1] as string, length: found[0].length }
}

/** «Примечание.», «Примечания:», «Примечание 2.» */
function noteLabel(text: string): ReadLabel | null {
  if (!text.startsWith('Примечани')) return null
  const found = note.exec(text)
  if (found === null) return null
  const label = normaliseLabel(found[2] ?? '')
  return { units: ['note'], label, printed: found[1] as string, length: found[0].length }
}

const goneNumbered = /^((\d+(?:\.\d+)*)\s*[-–—]\s*\d+(?:\.\d+)*\.)\s+/iu
const goneItem = /^((\d+(?:\.\d+)*)\s*[-–—]\s*\d+(?:\.\d+)*\))\s*/iu

/** «4 - 5. Утратили силу.»: one paragraph stands for several units; it goes by the first one's label. */
function goneLabel(text: string): ReadLabel | null {
  const code = text.charCodeAt(0)
  if (code < 48 || code > 57) return null
  const read = readAs(text, goneNumbered, 'numbered') ?? readAs(text, goneItem, 'item')
  return read !== null && saysOnlyRepealed(text.slice(read.length)) ? read : null
}

const goneHeads = /^(Стать[ия]\s+\d[^\n]{0,60}?\.)\s+(?=\p{L})/iu

function goneArticles(line: string): string | null {
  const found = goneHeads.exec(line)
  return found !== null && saysOnlyRepealed(line.slice(found[0].length)) ? (found[1] as string) : null
}
