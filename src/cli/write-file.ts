import { lstat, mkdir, readlink, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { codeOf } from '../workspace/disk.ts'
import { wrongUse } from '../workspace/errors.ts'
import { replaceFile } from '../workspace/write-file.ts'

/**
 * Writes a file whole or not at all: a reader sees the former text or this one. Folders on the way are made; a link stays a
 * link; a pipe or a device is written to. Throws `WrongUse` where the system does not let it be written.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const target = await targetOf(path)
    const there = await stat(target).catch(() => null)
    if (there === null) await replaceFile(target, text, { mode: null })
    // A file of several names stays one: it is written where it is.
    else if (there.isFile() && there.nlink === 1) await replaceFile(target, text, { mode: there.mode & 0o7777 })
    else await writeFile(target, text)
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    throw wrongUse('not-writable', { path, code })
  }
}

/** Where a name leads: through links, and to the place that a link names where nothing is yet. */
async function targetOf(path: string, steps = 0): Promise<string> {
  const isLink = (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false
  if (!isLink || steps > 40) return path
  return targetOf(resolve(dirname(path), await readlink(path)), steps + 1)
}
