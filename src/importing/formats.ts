import { extname } from 'node:path'
import { readAkomaNtoso } from './readers/akoma-ntoso.ts'
import { readDoc } from './readers/doc.ts'
import { readDocx } from './readers/docx.ts'
import { readHtml } from './readers/html.ts'
import { readMarkdown } from './readers/markdown.ts'
import { readOdt } from './readers/odt.ts'
import { readPdf } from './readers/pdf.ts'
import { readRtf } from './readers/rtf.ts'
import { readText } from './readers/text.ts'
import { readUslm } from './readers/uslm.ts'
import { Refusal } from './refusal.ts'
import type { Reader } from './types.ts'
import { partNames } from './unzip.ts'

/** The formats that documents come in. */
export type Format = 'html' | 'text' | 'uslm' | 'docx' | 'odt' | 'akoma-ntoso' | 'pdf' | 'rtf' | 'doc' | 'markdown'

/** A format is a file in `readers/` and a line here. */
export const readers: Readonly<Record<Format, Reader>> = {
  html: readHtml,
  text: readText,
  uslm: readUslm,
  docx: readDocx,
  odt: readOdt,
  pdf: readPdf,
  rtf: readRtf,
  doc: readDoc,
  markdown: readMarkdown,
  'akoma-ntoso': readAkomaNtoso,
}

/** Larger files are no acts: the longest codes have 5 MB. */
export const mostBytes = 48 * 1024 * 1024

/**
 * The format of a file: its first bytes tell it, and its name only where they leave it open. Throws `Refusal` for formats
 * that are known and not read, and for those that are not known.
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new Refusal('empty')
  const head = Buffer.from(bytes.subarray(0, 2048))
  const ascii = head.toString('latin1').replace(/\0/g, '')
  const extension = extname(name).toLowerCase()
  const binary = binaryFormat(head)
  if (binary === 'PDF') return 'pdf'
  if (binary === 'RTF') return 'rtf'
  if (binary === 'ZIP') return packedFormat(bytes, extension)
  if (extension === '.docx')
    throw binary === 'DOC' ? new Refusal('encrypted') : new Refusal('not-this-format', { format: 'DOCX' })
  if (binary === 'DOC') return oldFormat(bytes, extension)
  if (binary !== null) throw new Refusal('unknown-format', { format: binary })
  if (
    /<(?:\w+:)?(?:bill|pLaw|uscDoc|resolution|lawDoc|amendment|statutesAtLarge)\b/i.test(ascii) &&
    /uslm/i.test(ascii)
  )
    return 'uslm'
  if (/<(?:\w+:)?akomaNtoso\b/.test(ascii)) return 'akoma-ntoso'
  if (/^\W*<(?:!doctype\shtml|html|head|body|meta|p|div|table|pre|span)\b/i.test(ascii)) return 'html'
  if (/^\.x?html?$/.test(extension) && ascii.includes('<')) return 'html'
  if (/^\.(?:md|markdown|mdown)$/.test(extension) || /^(?:ï»¿)?(?:---\r?\n|# )/.test(ascii)) return 'markdown'
  return 'text'
}

/** What an archive holds: its parts tell it. */
function packedFormat(bytes: Uint8Array, extension: string): Format {
  const names = partNames(bytes, extension.slice(1).toUpperCase() || 'ZIP')
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.includes('content.xml') && names.includes('mimetype')) return 'odt'
  if (extension === '.docx') throw new Refusal('not-this-format', { format: 'DOCX' })
  throw new Refusal('unknown-format', { format: extension.slice(1).toUpperCase() || 'ZIP' })
}

/** Microsoft's compound files hold documents, tables, mails, and whatever has a password. */
function oldFormat(bytes: Uint8Array, extension: string): Format {
  const holds = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw new Refusal('encrypted')
  if (holds('WordDocument')) return 'doc'
  throw new Refusal('unknown-format', { format: extension.slice(1).toUpperCase() || 'DOC' })
}

function binaryFormat(head: Buffer): string | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))
  return found === undefined ? null : found[0]
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
]
