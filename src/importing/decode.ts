import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { Refusal } from './refusal.ts'

/** A text and the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/**
 * The text of bytes whose encoding is told by themselves: a byte order mark, then UTF-8, then `declared` (what an HTML or
 * XML file says of itself), then the statistics of letters. Throws `Refusal` for bytes that are no text in any of them.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = markedEncoding(buffer)
  if (marked !== null) return checked(iconv.decode(buffer, marked), marked)
  const wide = wideEncoding(buffer)
  if (wide !== null) return checked(iconv.decode(buffer, wide), wide)
  if (isUtf8(buffer)) return checked(buffer.toString('utf8'), 'UTF-8')
  // Saved as one thing and labelled as another: a label counts only where its letters make words.
  const guessed = chardet.detect(buffer.subarray(0, sampleSize))
  const candidates = [declared, guessed, 'windows-1251', 'KOI8-R', 'windows-1252'].filter(
    (name): name is string => name !== null && iconv.encodingExists(name) && !/^utf-?8$/i.test(name),
  )
  const sample = buffer.subarray(0, sampleSize)
  const scored = candidates.map((name, index) => ({ name, score: oddity(iconv.decode(sample, name)) + index * 0.001 }))
  const best = scored.reduce((one, other) => (other.score < one.score ? other : one))
  return checked(iconv.decode(buffer, best.name), best.name)
}

const sampleSize = 64 * 1024

function markedEncoding(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf && isUtf8(buffer)) return 'UTF-8'
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'UTF-16LE'
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'UTF-16BE' : null
}

/** UTF-16 without its mark: every other byte of Latin letters, blanks and line ends is 0, of Cyrillic ones 4. */
function wideEncoding(buffer: Buffer): string | null {
  const size = Math.min(buffer.length, 4096) & ~1
  if (size < 16) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < size; at += 2) {
    if ((buffer[at] as number) === 0 || (buffer[at] as number) === 4) even += 1
    if ((buffer[at + 1] as number) === 0 || (buffer[at + 1] as number) === 4) odd += 1
  }
  if (odd > (size / 2) * 0.9 && even < odd) return 'UTF-16LE'
  return even > (size / 2) * 0.9 && odd < even ? 'UTF-16BE' : null
}

/** How little a text looks like one: capitals within words, marks of other alphabets, controls. The share of odd signs. */
function oddity(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  // KOI8-R read as windows-1251 turns the case around; windows-1251 read as Latin-1 gives accented vowels in rows.
  const turned = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0
  const accented = text.match(/[\u00a1-\u00ff]{3,}/gu)?.join('').length ?? 0
  const strange = text.match(/[\u0080-\u009f\ufffd\u2500-\u259f\u0402\u0403\u0409\u040a\u040c\u040f]/gu)?.length ?? 0
  return (turned * 2 + accented + strange * 3) / Math.max(1, letters)
}

/** NUL is in no text; a file that is full of controls is a program or a picture. */
function checked(text: string, encoding: string): Decoded {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const sample = plain.slice(0, sampleSize)
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls > Math.max(2, sample.length / 200)) throw new Refusal('undecodable')
  return { text: plain, encoding }
}
