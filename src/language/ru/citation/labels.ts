import type { Labels } from '../../../citation/types.ts'
import { is, listOf, type Read, read } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { normaliseLabel } from '../../../text/label.ts'
import { type Gender, readLastOf, readOrdinal } from './ordinals.ts'
import { listSeparator } from './tokens.ts'

/**
 * What stands behind a unit's word: `1, 3 и 5`, `2 - 4`, `«а» - «в»`, `второй – четвертый`, `II`, `№ 2`. Figures and ordinals
 * do not mix, and an ordinal in the neuter belongs to a word that is: «статьи 1 и первое предложение», «абзац второй и
 * третье предложение».
 */
export function readLabels(tokens: readonly Token[], at: number, gender?: Gender): Read<readonly Labels[]> {
  const ordinals = listOf(
    (all, start) => (isOfGender(all[start], gender) ? readOrdinalOrRange(all, start) : null),
    listSeparator,
  )
  return ordinals(tokens, at) ?? listOf(readLabelOrRange, listSeparator)(tokens, at)
}

/** Ordinals before the unit's word: `первое`, `первое и второе`, `второй – четвертый`, `последний`. */
export function readOrdinals(tokens: readonly Token[], at: number): Read<readonly Labels[]> {
  return listOf(readOrdinalOrRange, listSeparator)(tokens, at)
}

/**
 * The index that makes a label one of its own, glued to what stands before it: `.1`, `¹`, `^1`, `<sup>1</sup>`, `_1`; behind a
 * letter `1` alone, too (`а1`).
 */
function readIndex(tokens: readonly Token[], at: number, mayBePlain: boolean): Read<string> {
  const start = is(tokens[at], '.') && tokens[at]?.opens === 'tight' ? at + 1 : at
  const token = tokens[start]
  if (token?.kind !== 'number' || token.opens !== 'tight') return null
  const isPlain = /^\d/.test(token.text)
  if (isPlain && start === at && !mayBePlain) return null
  const index = normaliseLabel(token.text.replace('_', '.')).replace(/^\./, '')
  return /^\d+(?:\.\d+)*$/.test(index) ? read(index, start + 1) : null
}

/** An ordinal with its index: `четвертую.1`, `третьей_1`. */
export function readIndexedOrdinal(tokens: readonly Token[], at: number): Read<string> {
  const ordinal = readOrdinal(tokens, at)
  if (ordinal === null || ordinal.value === 'last') return ordinal
  const index = readIndex(tokens, ordinal.next, false)
  return index === null ? ordinal : read(`${ordinal.value}.${index.value}`, index.next)
}

/** «второй-четвертой», written as one word. */
function readHyphenedRange(token: Token | undefined): Labels | null {
  const [from, to, ...more] = token?.kind === 'word' ? token.text.split(/[-‑]/) : []
  if (token === undefined || from === undefined || to === undefined || more.length > 0) return null
  const [first, last] = [from, to].map((text) => readOrdinal([{ ...token, text }], 0)?.value)
  return first === undefined || last === undefined ? null : { kind: 'range', from: first, to: last }
}

/** One label, printed with a dash in singular texts (`статья 44-1`): the label 44.1. */
export function readDashedLabel(tokens: readonly Token[], at: number): Read<readonly Labels[]> {
  const [number, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!isFigure(number) || dash?.kind !== 'dash' || !isFigure(second)) return null
  if (number?.span.end !== dash.span.start || dash.span.end !== second?.span.start) return null
  return read([{ kind: 'one', label: `${normaliseLabel(number.text)}.${normaliseLabel(second.text)}` }], at + 3)
}

/** How many, where the labels are the last ones («последние два»); else null. */
export function lastOf(labels: readonly Labels[]): number | null {
  const [run] = labels
  const behind = run?.kind === 'range' && labels.length === 1 ? /^last-(\d)$/.exec(run.from) : null
  return behind === null ? null : Number(behind[1]) + 1
}

/** Whether two labels are the same: `«А»` is `«а»`, `44.1` is `44¹`. */
export function sameLabels(one: string, other: string): boolean {
  const same = (label: string): string => normaliseLabel(label).toLowerCase().replace(/ё/g, 'е')
  return same(one) === same(other)
}

function readLabelOrRange(tokens: readonly Token[], at: number): Read<Labels> {
  return readRange(readLabel, tokens, is(tokens[at], 'с') ? at + 1 : at)
}

function isOfGender(token: Token | undefined, gender: Gender | undefined): boolean {
  return gender === undefined || gender === 'neuter' || !/(?:ое|ье|ее)$/.test(token?.text ?? '')
}

function readOrdinalOrRange(tokens: readonly Token[], at: number): Read<Labels> {
  const lastOf = readLastOf(tokens, at)
  if (lastOf !== null) return read({ kind: 'range', from: `last-${lastOf.value - 1}`, to: 'last' }, lastOf.next)
  const hyphened = readHyphenedRange(tokens[at])
  return hyphened === null ? readRange(readIndexedOrdinal, tokens, at) : read(hyphened, at + 1)
}

function readRange(
  readOne: (tokens: readonly Token[], at: number) => Read<string>,
  tokens: readonly Token[],
  at: number,
): Read<Labels> {
  const from = readOne(tokens, at)
  if (from === null) return null
  const to = tokens[from.next]?.kind === 'dash' || is(tokens[from.next], 'по') ? readOne(tokens, from.next + 1) : null
  if (to === null) return read({ kind: 'one', label: from.value }, from.next)
  return read({ kind: 'range', from: from.value, to: to.value }, to.next)
}

function readLabel(tokens: readonly Token[], at: number): Read<string> {
  return readFigures(tokens, at) ?? readQuotedLetter(tokens, at) ?? readBareLetter(tokens, at)
}

/** `3`, `44.1`, `II`, `№ 2`, and `3)` as some write it. */
function readFigures(tokens: readonly Token[], at: number): Read<string> {
  const start = is(tokens[at], '№', 'n', 'no') ? at + 1 : at
  const token = tokens[start]
  if (token?.kind !== 'number' || !isFigure(token)) return null
  return read(normaliseLabel(token.text), isClosingBracket(tokens, start + 1) ? start + 2 : start + 1)
}

/** `«а»`, `"а.1"`. */
function readQuotedLetter(tokens: readonly Token[], at: number): Read<string> {
  if (tokens[at]?.kind !== 'open') return null
  const letter = readLetter(tokens, at + 1)
  if (letter === null || tokens[letter.next]?.kind !== 'close') return null
  return read(letter.value, letter.next + 1)
}

/** `подпункт а)` and `подпункт а`, but not the conjunction of `а также`. */
function readBareLetter(tokens: readonly Token[], at: number): Read<string> {
  const letter = readLetter(tokens, at)
  if (letter === null) return null
  if (isClosingBracket(tokens, letter.next)) return read(letter.value, letter.next + 1)
  return is(tokens[at], 'а', 'и', 'с', 'в', 'к', 'о', 'у') ? null : letter
}

function readLetter(tokens: readonly Token[], at: number): Read<string> {
  const token = tokens[at]
  if (token === undefined || token.text.length !== 1 || !/^\p{L}$/u.test(token.text)) return null
  const label = fromLatin(token.text)
  const index = readIndex(tokens, at + 1, true)
  return index === null ? read(label, at + 1) : read(`${label}.${index.value}`, index.next)
}

/** Latin letters that look like Cyrillic ones come from careless typing. */
function fromLatin(letter: string): string {
  const at = 'aceopxy'.indexOf(letter)
  return at === -1 ? letter : ('асеорху'[at] as string)
}

/** Figures and Roman numerals that can be a label (`126-ФЗ` and dates cannot). */
function isFigure(token: Token | undefined): boolean {
  if (token?.kind !== 'number') return false
  return (
    /^[\dIVXLCDM]/.test(token.text) &&
    !/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(token.text) &&
    !/\p{Script=Cyrillic}/u.test(token.text)
  )
}

function isClosingBracket(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], ')') && tokens[at - 1]?.span.end === tokens[at]?.span.start
}
