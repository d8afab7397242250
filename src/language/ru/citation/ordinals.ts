import { is, type Read, read } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import type { GrammaticalCase } from '../../drafting.ts'

export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural'

/** Stems by number; the ending of the masculine nominative tells the declension. */
const simple: readonly (readonly [number, string])[] = [
  [1, 'перв-ый'],
  [2, 'втор-ой'],
  [3, 'трет-ий'],
  [4, 'четверт-ый'],
  [5, 'пят-ый'],
  [6, 'шест-ой'],
  [7, 'седьм-ой'],
  [8, 'восьм-ой'],
  [9, 'девят-ый'],
  [10, 'десят-ый'],
  [11, 'одиннадцат-ый'],
  [12, 'двенадцат-ый'],
  [13, 'тринадцат-ый'],
  [14, 'четырнадцат-ый'],
  [15, 'пятнадцат-ый'],
  [16, 'шестнадцат-ый'],
  [17, 'семнадцат-ый'],
  [18, 'восемнадцат-ый'],
  [19, 'девятнадцат-ый'],
  [20, 'двадцат-ый'],
  [30, 'тридцат-ый'],
  [40, 'сороков-ой'],
  [50, 'пятидесят-ый'],
  [60, 'шестидесят-ый'],
  [70, 'семидесят-ый'],
  [80, 'восьмидесят-ый'],
  [90, 'девяност-ый'],
  [100, 'сот-ый'],
]
/** What ordinals of one word begin with. */
export const ordinalStems = simple.map(([, word]) => word.slice(0, word.indexOf('-')))

/** What stands before the last word of a compound: «двадцать первый», «сто двадцать первый». */
const tens = new Map([
  ['двадцать', 20],
  ['тридцать', 30],
  ['сорок', 40],
  ['пятьдесят', 50],
  ['шестьдесят', 60],
  ['семьдесят', 70],
  ['восемьдесят', 80],
  ['девяносто', 90],
  ['сто', 100],
])

type Endings = Readonly<Record<Gender, Readonly<Record<GrammaticalCase, string>>>>
const row = (
  nominative: string,
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
  prepositional: string,
) => ({
  nominative,
  genitive,
  dative,
  accusative,
  instrumental,
  prepositional,
})
const hard: Endings = {
  masculine: row('ый', 'ого', 'ому', 'ый', 'ым', 'ом'),
  feminine: row('ая', 'ой', 'ой', 'ую', 'ой', 'ой'),
  neuter: row('ое', 'ого', 'ому', 'ое', 'ым', 'ом'),
  plural: row('ые', 'ых', 'ым', 'ые', 'ыми', 'ых'),
}
const stressed: Endings = { ...hard, masculine: { ...hard.masculine, nominative: 'ой', accusative: 'ой' } }
const soft: Endings = {
  masculine: row('ий', 'ьего', 'ьему', 'ий', 'ьим', 'ьем'),
  feminine: row('ья', 'ьей', 'ьей', 'ью', 'ьей', 'ьей'),
  neuter: row('ье', 'ьего', 'ьему', 'ье', 'ьим', 'ьем'),
  plural: row('ьи', 'ьих', 'ьим', 'ьи', 'ьими', 'ьих'),
}
const last: Endings = {
  masculine: row('ий', 'его', 'ему', 'ий', 'им', 'ем'),
  feminine: row('яя', 'ей', 'ей', 'юю', 'ей', 'ей'),
  neuter: row('ее', 'его', 'ему', 'ее', 'им', 'ем'),
  plural: row('ие', 'их', 'им', 'ие', 'ими', 'их'),
}

const declensions: Readonly<Record<string, Endings>> = { ый: hard, ой: stressed, ий: soft }
const byNumber = new Map(simple.map(([number, word]) => [number, split(word)]))
const byForm = new Map(
  simple.flatMap(([number, word]) => {
    const { stem, endings } = split(word)
    return formsOf(stem, endings).map((form): [string, number] => [form, number])
  }),
)
const lastForms = new Set(formsOf('последн', last))

/** Reads an ordinal in words, any gender and case: its number as text («двадцать первым» is `21`), or `last`. */
export function readOrdinal(tokens: readonly Token[], at: number): Read<string> {
  let sum = 0
  let next = at
  if (lastForms.has(wordAt(tokens, at))) return read('last', at + 1)
  for (let part = tens.get(wordAt(tokens, next)); part !== undefined; part = tens.get(wordAt(tokens, next))) {
    // «сто» before tens, tens before units: nothing may stand twice.
    if (sum % 100 !== 0 || (sum > 0 && part === 100)) return null
    sum += part
    next += 1
  }
  const unit = byForm.get(wordAt(tokens, next))
  if (unit === undefined || (sum % 100 !== 0 && unit > 9) || (sum === 100 && unit === 100)) return null
  return read(String(sum + unit), next + 1)
}

const countCases: readonly GrammaticalCase[] = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
]
const counts = [
  'два двух двум два двумя двух',
  'три трех трем три тремя трех',
  'четыре четырех четырем четыре четырьмя четырех',
  'пять пяти пяти пять пятью пяти',
].map((row) => row.split(' '))

function countAt(tokens: readonly Token[], at: number): number | null {
  const index = counts.findIndex((forms) => forms.includes(wordAt(tokens, at)))
  return index === -1 ? null : index + 2
}

/** Reads «последние два», «двух последних»: how many. */
export function readLastOf(tokens: readonly Token[], at: number): Read<number> {
  const isBehind = lastForms.has(wordAt(tokens, at))
  const count = countAt(tokens, isBehind ? at + 1 : at)
  return count !== null && (isBehind || lastForms.has(wordAt(tokens, at + 1))) ? read(count, at + 2) : null
}

/** «последние два», «последними двумя»; two to five. */
export function printLastOf(count: number, grammaticalCase: GrammaticalCase): string {
  const word = counts[count - 2]?.[countCases.indexOf(grammaticalCase)] ?? String(count)
  return `последн${last.plural[grammaticalCase]} ${word}`
}

/** An ordinal in words: `21`, feminine, genitive is «двадцать первой»; beyond 199 (none in real laws) the number itself. */
export function printOrdinal(label: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  if (label === 'last') return `последн${last[gender][grammaticalCase]}`
  const number = Number(label)
  if (!Number.isInteger(number) || number < 1 || number > 199) return label
  return ordinalWords(number, gender, grammaticalCase)
}

/** Whether the label can be printed as an ordinal in words. */
export function isOrdinal(label: string): boolean {
  return label === 'last' || (/^[1-9]\d*$/.test(label) && Number(label) < 200)
}

function ordinalWords(number: number, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const whole = byNumber.get(number)
  if (whole !== undefined) return whole.stem + whole.endings[gender][grammaticalCase]
  const size = number > 100 ? 100 : Math.floor(number / 10) * 10
  const head = [...tens].find(([, value]) => value === size)?.[0]
  return `${head} ${ordinalWords(number - size, gender, grammaticalCase)}`
}

function split(word: string): { readonly stem: string; readonly endings: Endings } {
  const [stem = '', ending = ''] = word.split('-')
  return { stem, endings: declensions[ending] as Endings }
}

function formsOf(stem: string, endings: Endings): readonly string[] {
  const forms = Object.values(endings).flatMap((cases) => Object.values(cases))
  return [...new Set([...forms, ...(endings === hard || endings === stressed ? ['ою'] : [])])].map(
    (ending) => stem + ending,
  )
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' && !is(token, '') ? token.text : ''
}
