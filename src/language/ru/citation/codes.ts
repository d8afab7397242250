import { is, oneOf, phrase, type Read, type Reader, read } from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { cases } from './units.ts'

/** Adjectives before «кодекс Российской Федерации», in the masculine nominative. */
const adjectives = [
  'Налоговый',
  'Гражданский',
  'Уголовный',
  'Трудовой',
  'Бюджетный',
  'Жилищный',
  'Земельный',
  'Лесной',
  'Водный',
  'Воздушный',
  'Градостроительный',
  'Семейный',
  'Таможенный',
  'Гражданский процессуальный',
  'Арбитражный процессуальный',
  'Уголовно-процессуальный',
  'Уголовно-исполнительный',
] as const

/** Acts called by what follows their noun. */
const named = [
  'Кодекс Российской Федерации об административных правонарушениях',
  'Кодекс административного судопроизводства Российской Федерации',
  'Кодекс внутреннего водного транспорта Российской Федерации',
  'Кодекс торгового мореплавания Российской Федерации',
  'Кодекс законов о труде Российской Федерации',
  'Основы законодательства Российской Федерации о нотариате',
  'Конституция Российской Федерации',
] as const

const nouns: Readonly<Record<string, readonly string[]>> = {
  кодекс: ['кодекс', 'кодекса', 'кодексу', 'кодекс', 'кодексом', 'кодексе'],
  основы: ['основы', 'основ', 'основам', 'основы', 'основами', 'основах'],
  конституция: ['конституция', 'конституции', 'конституции', 'конституцию', 'конституцией', 'конституции'],
}
const adjectiveEndings = ['ый', 'ого', 'ому', 'ый', 'ым', 'ом']

const readers: readonly Reader<string>[] = [
  ...adjectives.map((adjective) => codeReader(`${adjective} кодекс Российской Федерации`)),
  ...named.map((name) => codeReader(name)),
]

/** Reads a code (or another act with a name of its own) in any case: the name in the nominative, `КоАП РФ` as it stands. */
export const readCode: Reader<string> = oneOf(...readers, readShortCode, readRegionalCode)

/** The name of a code in another case: «Налогового кодекса Российской Федерации». Null for a name that is none. */
export function declineCode(title: string, grammaticalCase: GrammaticalCase): string | null {
  const index = cases.indexOf(grammaticalCase)
  const adjective = adjectives.find((one) => title === `${one} кодекс Российской Федерации`)
  if (adjective !== undefined) {
    const declined = adjective.split(' ').map((word) => word.replace(/[ыио]й$/, adjectiveEnding(word, index)))
    return `${declined.join(' ')} ${nouns.кодекс?.[index]} Российской Федерации`
  }
  if (!named.some((one) => one === title) && !/^Кодекс \p{Lu}/u.test(title)) return null
  const [noun = '', ...rest] = title.split(' ')
  const form = nouns[noun.toLowerCase()]?.[index] ?? noun
  return [form.charAt(0).toUpperCase() + form.slice(1), ...rest].join(' ')
}

function adjectiveEnding(word: string, index: number): string {
  const ending = adjectiveEndings[index] as string
  if (index !== 0 && index !== 3) return /кий$/.test(word) && ending === 'ым' ? 'им' : ending
  return word.slice(-2)
}

/** A reader of the name in any case: adjectives and the noun by their stems, what follows as it stands. */
function codeReader(name: string): Reader<string> {
  const words = name.toLowerCase().split(' ')
  const noun = words.findIndex((word) => word in nouns)
  const patterns = words.map((word, index) => {
    if (index > noun) return word
    return index === noun
      ? `${word.replace(/[ыа-я]$/, (last) => ('ыя'.includes(last) ? '' : last))}*`
      : `${word.slice(0, -2)}*`
  })
  const full = phrase(patterns.join(' '))
  const short = phrase(patterns.join(' ').replace('российской федерации', 'рф'))
  return (tokens, at) => {
    const found = full(tokens, at) ?? short(tokens, at)
    return found === null ? null : read(name, found.next)
  }
}

/** «Кодекса Волгоградской области об административной ответственности»: a region's code, its name in the nominative. */
function readRegionalCode(tokens: readonly Token[], at: number): Read<string> {
  if (!/^кодекс/.test(tokens[at]?.text ?? '')) return null
  let next = at + 1
  while (/^\p{Lu}/u.test(tokens[next]?.raw ?? '') || is(tokens[next], 'области', 'края', 'республики', 'города'))
    next += 1
  if (next < at + 3 || !is(tokens[next], 'о', 'об')) return null
  next += 1
  while (tokens[next]?.kind === 'word' && !isOver(tokens[next])) next += 1
  return read(`Кодекс ${textOf(tokens.slice(at + 1, next))}`, next)
}

/** Words that begin the rest of an instruction, behind a law's name. */
function isOver(token: Token | undefined): boolean {
  return is(token, 'следующие', 'следующее', 'изменение', 'изменения', 'от')
}

/** `КоАП РФ`, `ГК РФ`. */
function readShortCode(tokens: readonly Token[], at: number): Read<string> {
  const token = tokens[at]
  if (token === undefined || !/^(?:КоАП|ГК|УК|НК|ТК|БК|ЖК|ЗК|ГПК|АПК|УПК|УИК|КАС|ГрК|СК|ВК)$/.test(token.raw))
    return null
  const next = is(tokens[at + 1], 'рф') ? at + 2 : at + 1
  return read(textOf(tokens.slice(at, next)), next)
}
