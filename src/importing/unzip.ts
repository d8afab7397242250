import { unzipSync } from 'fflate'
import { Refusal } from './refusal.ts'

/** How much the parts that are read may take unpacked, in MB: a code of 5 MB of words takes 60 as Word's XML. */
const most = 192

/**
 * Unpacks those parts of an archive that `wanted` names. What they take is counted before anything is unpacked, and no part
 * gets more room than it declared, so that a small file cannot fill the memory. Throws `Refusal`; `format` is for its message.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  format: string,
): ReadonlyMap<string, Uint8Array> {
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        total += originalSize
        if (total > most * 1024 * 1024) throw new Refusal('unpacks-too-large', { limit: most })
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The list of an archive's parts stands at its end: it is what a file that breaks off lacks.
    throw new Refusal('truncated', { format })
  }
}

/** The names of all parts of an archive. */
export function partNames(bytes: Uint8Array, format: string): readonly string[] {
  const names: string[] = []
  unzip(
    bytes,
    (name) => {
      names.push(name)
      return false
    },
    format,
  )
  return names
}
