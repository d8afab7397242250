import type { LawReference } from '../../../citation/types.ts'
import { is, oneOf, phrase, type Read, type Reader, read } from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { declineCode, readCode } from './codes.ts'
import { printDate, readDate } from './dates.ts'
import { kindForms, readKind } from './law-kinds.ts'
import { printOrdinal, readOrdinal } from './ordinals.ts'
import { tokensOf } from './tokens.ts'
import { cases, unitWord } from './units.ts'

/** The law that a bill names; `law` null where it only points back («указанного Федерального закона»). */
export interface ReadLawReference {
  readonly law: LawReference | null
  /** What stands in brackets beside it: «(в редакции …)», «(далее – Закон)»; official citations are not kept. */
  readonly remarks: readonly string[]
}

/** Reads a law by kind, date, number and name, or a code by its name, in any case, with the brackets behind it. */
export const readLawReference: Reader<ReadLawReference> = (tokens, at) => {
  const found = readRelative(tokens, at) ?? readNamedCode(tokens, at) ?? readNumbered(tokens, at)
  if (found === null) return null
  const brackets = readBrackets(tokens, found.next)
  return read({ law: found.value, remarks: brackets.value }, brackets.next)
}

/** Brackets from `at` on (line breaks and all), in any number: the remarks in them, without official citations. */
export function readBrackets(
  tokens: readonly Token[],
  at: number,
): { readonly value: readonly string[]; readonly next: number } {
  const remarks: string[] = []
  let next = at
  for (let end = bracketEnd(tokens, next); end !== null; end = bracketEnd(tokens, next)) {
    const inside = tokens.slice(next + 1, end - 1)
    if (narrows(inside)) break
    if (!isOfficialCitation(inside))
      remarks.push(textOf(inside.filter((token) => token.kind !== 'break' && token.kind !== 'soft')))
    next = end
  }
  return { value: remarks, next }
}

/** «(за исключением пункта 3)», «(кроме абзаца второго)» change what is cited: no remark that could be left aside. */
function narrows(inside: readonly Token[]): boolean {
  return is(inside[0], 'кроме') || (is(inside[0], 'за') && is(inside[1], 'исключением'))
}

/** A law in a case: «Федерального закона от 7 июля 2003 года № 126-ФЗ «О связи»»; what has no number is printed as it was written. */
export function printRussianLawReference(law: LawReference, grammaticalCase: GrammaticalCase): string {
  const part = /^часть (\S+) /.exec(law.text)
  if (part !== null) return printCodePart(law, part[1] as string, grammaticalCase)
  const code = law.title === null ? null : declineCode(law.title, grammaticalCase)
  const name = code ?? kindForms(law.text)?.[cases.indexOf(grammaticalCase)]
  if (name === undefined || (code === null && law.number === null && law.title === null)) return law.text
  const date = law.date === null ? '' : ` от ${printDate(law.date)}`
  const number = law.number === null ? '' : ` №\u00A0${law.number}`
  const title = law.title === null || code !== null ? '' : ` «${law.title}»`
  return `${name}${date}${number}${title}`
}

/** «часть первую Налогового кодекса Российской Федерации». */
function printCodePart(law: LawReference, ordinal: string, grammaticalCase: GrammaticalCase): string {
  const label = readOrdinal(tokensOf(ordinal, { start: 0, end: ordinal.length }), 0)?.value ?? ordinal
  const code = printRussianLawReference({ ...law, text: law.text.replace(/^часть \S+ /, '') }, 'genitive')
  return `${unitWord('part', 'singular', grammaticalCase)} ${printOrdinal(label, 'feminine', grammaticalCase)} ${code}`
}

const readPointer = oneOf(phrase('настоящ*|указанн*|названн*|данн*|этот'), phrase('этого [же]'), phrase('того|тот же'))
const readKindWord = oneOf(readKind, phrase('кодекс*'))

/** «указанный Федеральный закон», «настоящего Кодекса»: the law of the context. */
function readRelative(tokens: readonly Token[], at: number): Read<null> {
  const pointer = readPointer(tokens, at)
  const noun = pointer === null ? null : readKindWord(tokens, pointer.next)
  if (noun === null || readNumber(tokens, noun.next) !== null || is(tokens[noun.next], 'от')) return null
  return read(null, noun.next)
}

function readNamedCode(tokens: readonly Token[], at: number): Read<LawReference> {
  const code = readCode(tokens, at)
  if (code === null) return null
  const { date, number, next } = readParticulars(tokens, code.next, code.value)
  return read({ text: textOf(tokens.slice(at, next)), number, date, title: code.value }, next)
}

function readNumbered(tokens: readonly Token[], at: number): Read<LawReference | null> {
  const noun = readKind(tokens, at)
  if (noun === null) return null
  const before = readBrackets(tokens, noun.next)
  const { date, number, title, next } = readParticulars(tokens, before.next)
  if (number === null && date === null && title === null) {
    // «пункт 3 статьи 5 Закона»: the law that «(далее – Закон)» named.
    return is(tokens[at], 'федеральн') ? null : read(null, noun.next)
  }
  return read({ text: textOf(tokens.slice(at, next)), number, date, title }, next)
}

/** Date, number and name, each once and in any order: «от 7 июля 2003 года № 126-ФЗ «О связи»», «"О связи" от 07.07.2003 N 126-ФЗ». */
function readParticulars(tokens: readonly Token[], at: number, name: string | null = null) {
  let date: string | null = null
  let number: string | null = null
  let title: string | null = name
  let next = at
  for (;;) {
    const dated: Read<string> = date === null && is(tokens[next], 'от') ? readDate(tokens, next + 1) : null
    const numbered: Read<string> = number === null ? readNumber(tokens, next) : null
    const named: Read<string> = title === null ? readTitle(tokens, next) : null
    const found = dated ?? numbered ?? named
    if (found === null) return { date, number, title, next }
    date = dated?.value ?? date
    number = numbered?.value ?? number
    title = named?.value ?? title
    next = found.next
  }
}

function readNumber(tokens: readonly Token[], at: number): Read<string> {
  if (!is(tokens[at], '№', 'n', 'no')) return null
  const start = is(tokens[at + 1], '.') ? at + 2 : at + 1
  const [number, dash, tail] = [tokens[start], tokens[start + 1], tokens[start + 2]]
  if (number?.kind !== 'number') return null
  const isDashed = dash?.kind === 'dash' && dash.span.start === number.span.end && tail?.span.start === dash.span.end
  if (!isDashed || tail?.kind === 'mark') return read(number.raw.replace('‑', '-'), start + 1)
  return read(`${number.raw}-${tail?.raw}`, start + 3)
}

/** The name in quotation marks. Two marks that close together are often printed as one: then the first that closes ends it. */
function readTitle(tokens: readonly Token[], at: number): Read<string> {
  if (tokens[at]?.kind !== 'open') return null
  const balanced = balancedEnd(tokens, at)
  const end = balanced ?? firstClose(tokens, at)
  if (end === null) return null
  const inside = tokens.slice(at + 1, end)
  const isShared = balanced === null && inside.some(({ kind }) => kind === 'open')
  return read(textOf(inside) + (isShared ? (tokens[end]?.raw ?? '') : ''), end + 1)
}

function balancedEnd(tokens: readonly Token[], at: number): number | null {
  let depth = 0
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    if (
      token.kind === 'break' ||
      token.kind === 'block' ||
      is(token, ':', ';') ||
      (is(token, '(') && is(tokens[index + 1], 'собрание'))
    )
      return null
    if (token.kind === 'open') depth += 1
    if (token.kind === 'close') depth -= 1
    if (depth === 0) return index
  }
  return null
}

function firstClose(tokens: readonly Token[], at: number): number | null {
  const end = tokens.findIndex(
    (token, index) => index > at && (token.kind === 'close' || token.kind === 'break' || token.kind === 'block'),
  )
  return tokens[end]?.kind === 'close' ? end : null
}

/** The index behind the bracket that opens at `at`, brackets in it counted; null where none opens or it never closes. */
function bracketEnd(tokens: readonly Token[], at: number): number | null {
  if (!is(tokens[at], '(')) return null
  let depth = 0
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    if (token.kind === 'block') return null
    if (is(token, '(')) depth += 1
    if (is(token, ')') && !isListLabel(tokens, index)) depth -= 1
    if (depth === 0) return index + 1
  }
  return null
}

/** `1)` at the start of a paragraph is no closing bracket. */
function isListLabel(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.kind === 'break'
}

function isOfficialCitation(inside: readonly Token[]): boolean {
  return (
    is(inside[0], 'собрание', 'ведомости', 'российская', 'сз', 'бюллетень', 'официальный') ||
    is(inside[1], 'законодательства')
  )
}
