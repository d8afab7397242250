import type { Span } from '../problem/types.ts'

const doubleQuotes = '["«»„“”‟]'
const singleQuotes = "['‘’]"
// Bills and laws set their dashes differently: «абонент – лицо», «абонент - лицо».
const hyphens = '[-\u2010-\u2015\u2212]'

/**
 * Where the words stand in the text: whole words only, with any run of space, ё = е, and all styles of quotation marks
 * and of dashes alike. Letters match in their own case, but at the start of a sentence a capital may stand for a small letter
 * (`ignoreCase` lets them differ anywhere). Offsets in UTF-16 code units; found runs do not overlap.
 */
export function findWords(
  text: string,
  words: string,
  options: { readonly ignoreCase?: boolean } = {},
): readonly Span[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const ignoreCase = options.ignoreCase === true
  const pattern = wordsPattern(wanted, ignoreCase)
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!standsAlone(text, span, wanted)) pattern.lastIndex = span.start + 1
    else if (ignoreCase || sameCase(match[0], wanted) || startsSentence(text, span.start)) found.push(span)
  }
  return found
}

const patterns = new Map<string, RegExp>()

/** A phrase is looked for in many provisions in a row: its pattern is kept, and only so many of them. */
function wordsPattern(wanted: string, ignoreCase: boolean): RegExp {
  const key = `${ignoreCase ? 'i' : 's'}${wanted}`
  const kept = patterns.get(key)
  if (kept !== undefined) return kept
  if (patterns.size > 500) patterns.clear()
  // Classes of letters would be compiled anew for every phrase, which takes milliseconds: `standsAlone` looks around it.
  const made = new RegExp(firstLetter(wanted, ignoreCase), ignoreCase ? 'giu' : 'gu')
  patterns.set(key, made)
  return made
}

function firstLetter(wanted: string, ignoreCase: boolean): string {
  const [first = ''] = wanted
  const upper = first.toUpperCase()
  const letters = [...wanted.replace(/\s+/g, ' ')]
  const body = letters.map((letter, at) => characterPattern(letter) + gapPattern(letter, wordsBehind(letters, at)))
  if (!ignoreCase && upper !== first && [...upper].length === 1) body[0] = `(?:${body[0]}|${characterPattern(upper)})`
  return body.join('')
}

function wordsBehind(letters: readonly string[], at: number): string {
  return (letters[at + 1] ?? '') + (letters[at + 2] ?? '')
}

/** Copies of the Code print `( 47 U.S.C. 151 )` and `1996 , the`: a space may stand inside brackets and before a closing mark. */
function gapPattern(letter: string, behind: string): string {
  if (letter === ' ') return ''
  // What is looked for ends with its last character, whatever space follows that.
  if (behind === '') return ''
  return (letter === '(' && !behind.startsWith(' ')) || /^(?:[,;:)]|\.(?![\p{L}\p{N}]))/u.test(behind)
    ? '[^\\S\\n]?'
    : ''
}

function characterPattern(character: string): string {
  if (character === ' ') return '\\s+'
  if (/[её]/.test(character)) return '[её]'
  if (/[ЕЁ]/.test(character)) return '[ЕЁ]'
  if (/["«»„“”‟]/.test(character)) return doubleQuotes
  if (/['‘’]/.test(character)) return singleQuotes
  if (/[-\u2010-\u2015\u2212]/.test(character)) return hyphens
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}

const word = /[\p{L}\p{N}]/u
const hyphen = /[-\u2010\u2011]/
const digit = /\d/

/** A word does not begin or end inside another one, a number not inside a number, a part of a hyphened word not inside it. */
function standsAlone(text: string, { start, end }: Span, wanted: string): boolean {
  const [before = '', after = ''] = [text[start - 1], text[end]]
  if (word.test(wanted[0] ?? '')) {
    if (word.test(before)) return false
    const outer = text[start - 2] ?? ''
    if (hyphen.test(before) && word.test(outer)) return false
    if ((before === '.' || before === ',') && digit.test(outer) && digit.test(text[start] ?? '')) return false
  }
  if (word.test(wanted.at(-1) ?? '')) {
    if (word.test(after)) return false
    const outer = text[end + 1] ?? ''
    if (hyphen.test(after) && word.test(outer)) return false
    if ((after === '.' || after === ',') && digit.test(outer) && digit.test(text[end - 1] ?? '')) return false
  }
  return true
}

function sameCase(found: string, wanted: string): boolean {
  return (
    found[0] === wanted[0] ||
    found[0]?.toUpperCase() !== found[0] ||
    wanted[0]?.toLowerCase() !== wanted[0] ||
    !/\p{L}/u.test(found[0] ?? '')
  )
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  return /(?:^|[.!?…:][»”"’')\]]*\s+|\n)[«„“"‘'([]*$/u.test(at <= 12 ? before : `x${before}`)
}

/**
 * The run of words in the text that is most like the one looked for: the compound that it is a part of («call-handling» for
 * «handling»), or what shares most letters with it. Null where nothing is like it.
 */
export function nearestWords(text: string, words: string): string | null {
  const wanted = tokensOf(words)
  if (wanted.length === 0) return null
  const stems = new Set(wanted.map((token) => stemOf(token.word)))
  const tokens = tokensOf(text.length > 400_000 ? text.slice(0, 400_000) : text)
  const compound = compoundAround(tokens, text, words)
  if (compound !== null) return compound
  const target = pairsOf(words)
  let best: { readonly score: number; readonly start: number; readonly end: number } | null = null
  const tried = new Set<number>()
  for (const [index, token] of tokens.entries()) {
    if (!stems.has(stemOf(token.word))) continue
    for (let first = Math.max(0, index - wanted.length + 1); first <= index; first += 1) {
      if (tried.has(first)) continue
      tried.add(first)
      const last = tokens[Math.min(first + wanted.length - 1, tokens.length - 1)] as Token
      const start = (tokens[first] as Token).start
      const inPlace = wanted.filter((token, at) => stemOf(token.word) === stemOf(tokens[first + at]?.word ?? '')).length
      const score = likeness(target, pairsOf(text.slice(start, last.end))) + (0.3 * inPlace) / wanted.length
      if (best === null || score > best.score) best = { score, start, end: last.end }
    }
    if (tried.size > 20_000) break
  }
  return best === null || best.score < 0.45 ? null : text.slice(best.start, best.end)
}

/** Whole words would have been found; what stands in a text all the same stands inside longer words. */
function compoundAround(tokens: readonly Token[], text: string, words: string): string | null {
  const wanted = words.trim().toLowerCase()
  // Shorter ones stand inside many words by chance.
  if (wanted.length < 5) return null
  const at = text.toLowerCase().indexOf(wanted)
  if (at === -1) return null
  const first = tokens.find(({ end }) => end > at)
  const last = tokens.findLast(({ start }) => start < at + wanted.length)
  if (first === undefined || last === undefined || first.end < at || last.start < first.start) return null
  return text.slice(Math.min(first.start, at), Math.max(last.end, at + wanted.length))
}

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-‑–.,][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function stemOf(token: string): string {
  return token.length <= 4 ? token : token.slice(0, Math.max(4, token.length - 3))
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < plain.length; index += 1) {
    const pair = plain.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient over pairs of letters: 1 alike, 0 nothing in common. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  let total = 0
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0)
  for (const count of [...one.values(), ...other.values()]) total += count
  return total === 0 ? 0 : (2 * shared) / total
}
