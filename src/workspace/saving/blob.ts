import { createHash } from 'node:crypto'

/** The name of a text as git has it for a blob (SHA-1), whether there is git or not. */
export function blobOf(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
