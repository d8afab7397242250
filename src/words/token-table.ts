import { charClass, SPACE } from '../text/chars.ts'
import { frontMatterEnd } from '../text/front-matter.ts'
import { mayHaveMarks } from '../text/running-text.ts'
import { isWordStart, tokenEnd } from '../text/tokens.ts'
import { markedTokens } from './marked-tokens.ts'
import { isPhraseWord, LONGEST_PHRASE_WORD } from './phrase-words.ts'
import type { Tokens } from './token-types.ts'

const SPACE_CODE = 32
const NEWLINE = 10
const RETURN = 13
const TAB = 9
const NO_BREAK_SPACE = 160

/** Gives equal tokens equal numbers, over any number of texts. White space inside a token (`§ 5`) counts as one space. */
export interface TokenTable {
  /** Tokens of `text` from `start` to `end`. None goes over a stop (offsets, rising): a heading ends with its line, even after «§». */
  read(text: string, start?: number, end?: number, stops?: readonly number[]): Tokens
}

/**
 * A new, empty table.
 *
 * It is the interning of a compiler: an open hash table from a token's characters to its number, over the texts themselves, so
 * that no string is made for a token. All that comes after compares numbers. Per token number, `samples` knows a place where
 * the token stands. A token broken over a line (`§` and `5`, or a compound at its hyphen) has the number of the token that is
 * not. A paragraph with marks in it is read by its running text: `го\u00adд` is «год», `**год**` has the token «год», a footnote
 * mark is one token. Cost: linear in the text.
 */
export function tokenTable(): TokenTable {
  let slots = new Int32Array(1 << 14).fill(-1)
  const texts: string[] = []
  const samples = {
    text: new Int32Array(1 << 12),
    start: new Int32Array(1 << 12),
    length: new Int32Array(1 << 12),
    hash: new Int32Array(1 << 12),
  }
  // By number.
  const leading: boolean[] = []
  const frontMatters: { readonly text: string; readonly end: number }[] = []
  let count = 0

  function read(text: string, start = 0, end = text.length, stops: readonly number[] = []): Tokens {
    let buffers = emptyBuffers(((end - start) >> 2) + 16)
    let tokens = 0
    const source = texts.push(text) - 1
    const frontMatter = frontMatterOf(text)
    let passed = 0
    let next = start
    for (let at = start; at < end; ) {
      while (at < end && charClass(text.charCodeAt(at)) === SPACE) at++
      if (at >= end) break
      while (passed < stops.length && (stops[passed] as number) <= at) passed++
      const limit = Math.min(end, stops[passed] ?? end)
      // Front matter is no Markdown.
      if (at >= next && at >= frontMatter) {
        const from = Math.max(next, frontMatter, stops[passed - 1] ?? start)
        next = limit
        if (mayHaveMarks(text, from, limit)) {
          const marked = markedTokens(text, from, limit)
          if (marked !== null) {
            const its = texts.push(marked.words) - 1
            for (const token of marked.tokens) add(its, marked.words, token.at, token.stop, token.start, token.end)
            at = limit
            continue
          }
        }
      }
      const stop = tokenEnd(text, at, limit)
      add(source, text, at, stop, at, stop)
      at = stop
    }
    return { text, count: tokens, ...buffers, frontMatter }

    function add(its: number, words: string, at: number, stop: number, tokenStart: number, tokenEnd: number): void {
      if (tokens === buffers.starts.length) buffers = doubledBuffers(buffers)
      buffers.starts[tokens] = tokenStart
      buffers.ends[tokens] = tokenEnd
      const id = idOf(its, at, stop)
      buffers.ids[tokens] = id
      buffers.leads[tokens] = Number(leading[id])
      buffers.words[tokens] = stop - at > 1 || isWordStart(words.charCodeAt(at)) ? wordMark(words, at, stop) : 0
      tokens++
    }
  }

  // The same two texts are read stretch by stretch.
  function frontMatterOf(text: string): number {
    const known = frontMatters.find((other) => other.text === text)
    if (known !== undefined) return known.end
    if (frontMatters.length === 2) frontMatters.shift()
    const end = frontMatterEnd(text)
    frontMatters.push({ text, end })
    return end
  }

  function idOf(source: number, start: number, end: number): number {
    const text = texts[source] as string
    let hash = end - start
    let wrapped = false
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      wrapped ||= code === NEWLINE
      // FNV-1a; all white space is one.
      const isOtherSpace = code === NEWLINE || code === RETURN || code === TAB || code === NO_BREAK_SPACE
      hash = Math.imul(hash ^ (isOtherSpace ? SPACE_CODE : code), 0x01000193)
    }
    if (wrapped) {
      // A compound broken at its hyphen is the compound.
      const word = text.slice(start, end).replace(/([-\u2010\u2011])\s+/g, '$1')
      if (word.length < end - start) return idOf(texts.push(word) - 1, 0, word.length)
    }
    hash ^= hash >>> 15
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number
      if (id < 0) {
        slots[slot] = count
        return intern(source, start, end, hash)
      }
      if (samples.hash[id] === hash && same(id, text, start, end)) return id
    }
  }

  function same(id: number, text: string, start: number, end: number): boolean {
    const length = end - start
    if (samples.length[id] !== length) return false
    const sample = texts[samples.text[id] as number] as string
    const sampleStart = samples.start[id] as number
    for (let at = 0; at < length; at++) {
      const expected = sample.charCodeAt(sampleStart + at)
      const code = text.charCodeAt(start + at)
      if (code !== expected && !(charClass(code) === SPACE && charClass(expected) === SPACE)) return false
    }
    return true
  }

  function intern(source: number, start: number, end: number, hash: number): number {
    if (count === samples.text.length) {
      for (const key of ['text', 'start', 'length', 'hash'] as const) samples[key] = doubled(samples[key])
    }
    samples.text[count] = source
    samples.start[count] = start
    samples.length[count] = end - start
    samples.hash[count] = hash
    leading.push(end - start <= LONGEST_PHRASE_WORD && isPhraseWord((texts[source] as string).slice(start, end)))
    count++
    if (count * 2 > slots.length) rehash()
    return count - 1
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 4).fill(-1)
    const mask = slots.length - 1
    for (let id = 0; id < count; id++) {
      let slot = (samples.hash[id] as number) & mask
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask
      slots[slot] = id
    }
  }

  return { read }
}

interface Buffers {
  readonly starts: Int32Array<ArrayBuffer>
  readonly ends: Int32Array<ArrayBuffer>
  readonly ids: Int32Array<ArrayBuffer>
  readonly words: Uint8Array<ArrayBuffer>
  readonly leads: Uint8Array<ArrayBuffer>
}

const emptyBuffers = (size: number): Buffers => ({
  starts: new Int32Array(size),
  ends: new Int32Array(size),
  ids: new Int32Array(size),
  words: new Uint8Array(size),
  leads: new Uint8Array(size),
})

function doubledBuffers(buffers: Buffers): Buffers {
  const larger = emptyBuffers(buffers.starts.length * 2)
  for (const key of ['starts', 'ends', 'ids', 'words', 'leads'] as const) larger[key].set(buffers[key])
  return larger
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

/** 1 for a word, 0 for a mark. `(a)` starts with a mark and is a word; `###` is not. */
function wordMark(text: string, start: number, end: number): number {
  return isWordStart(text.charCodeAt(start)) || (end - start > 2 && isWordStart(text.charCodeAt(start + 1))) ? 1 : 0
}
