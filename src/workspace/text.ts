import { isUtf8 } from 'node:buffer'
import type { BadFileReason } from '../problem/messages/parts.ts'
import { filePlace, problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import { sizeLimit } from './paths.ts'

/** A file that was looked at: its text, or why there is none. */
export type FileText =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'bad'; readonly file: string; readonly reason: BadFileReason; readonly problem: Problem }

/** Bytes → text, to the byte (a byte order mark stays in it). Not UTF-8, NUL, or too large: `bad`, with the place of the first such byte. */
export function decode(file: string, bytes: Uint8Array): FileText {
  if (bytes.length > sizeLimit) return tooLarge(file)
  if (!isUtf8(bytes)) return badFile(file, 'not-utf8', placeOfBadByte(bytes), encodingOf(bytes))
  const text = decoder.decode(bytes)
  const fault = faultIn(text)
  return fault === null
    ? { kind: 'text', file, text }
    : badFile(file, fault.reason, filePlace(file, text, { start: fault.at, end: fault.at + 1 }))
}

/** What makes a text no text to work on, and where; null in what people write. It would come out in drafts otherwise. */
function faultIn(text: string): { readonly reason: BadFileReason; readonly at: number } | null {
  const nul = text.indexOf('\0')
  if (nul !== -1) return { reason: 'nul', at: nul }
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return { reason: 'lfs-pointer', at: 0 }
  const ours = /^<{7}(?: |\r?$)/m.exec(text)
  if (ours !== null && /^={7}\r?$/m.test(text) && /^>{7}(?: |\r?$)/m.test(text))
    return { reason: 'merge-conflict', at: ours.index }
  return null
}

/** A file that cannot be taken, as a problem with its place (the file's beginning, where no better one is known). */
export function badFile(
  file: string,
  reason: BadFileReason,
  place: Place = start,
  details: Problem['details'] = {},
): FileText {
  const at = { file, line: place.line, column: place.column, span: place.span }
  return { kind: 'bad', file, reason, problem: problem('bad-file', { at, details: { reason, ...details } }) }
}

/** The problem of a file over the limit. */
export function tooLarge(file: string): FileText {
  return badFile(file, 'too-large', start, { limit: `${sizeLimit / 1024 / 1024} MB` })
}

interface Place {
  readonly line: number
  readonly column: number
  readonly span: { readonly start: number; readonly end: number }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const start: Place = { line: 1, column: 1, span: { start: 0, end: 0 } }

/** Line and column of the first byte that is no UTF-8. The span stays empty: there is no text to count in. */
function placeOfBadByte(bytes: Uint8Array): Place {
  let line = 1
  for (let from = 0; from <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, from)
    const end = feed === -1 ? bytes.length : feed
    const inLine = bytes.subarray(from, end)
    if (!isUtf8(inLine))
      return { line, column: Math.max(1, lenient.decode(inLine).indexOf('\uFFFD') + 1), span: start.span }
    from = end + 1
  }
  return start
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** What Windows saves texts in, where the bytes look like it: named in the message, and never guessed at in reading. */
function encodingOf(bytes: Uint8Array): Problem['details'] {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { encoding: 'UTF-16' }
  const sample = bytes.subarray(0, 4096)
  const letters = sample.filter((byte) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8).length
  const beyondAscii = sample.filter((byte) => byte >= 0x80).length
  // Russian letters stand from 0xC0 on; UTF-8 that is cut or damaged has as many bytes below it.
  return letters >= 4 && letters > beyondAscii * 0.9 ? { encoding: 'windows-1251' } : {}
}
