import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { codeOf } from '../workspace/disk.ts'
import { wrongUse } from '../workspace/errors.ts'

/**
 * Writes a file whole or not at all: a reader sees the former text or this one. Folders on the way are made; a link stays a
 * link; a pipe or a device is written to. Throws `WrongUse` where the system does not let it be written.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const target = await targetOf(path)
    const there = await stat(target).catch(() => null)
    if (there === null) await replace(target, text, null)
    // A file of several names stays one: it is written where it is.
    else if (there.isFile() && there.nlink === 1) await replace(target, text, there.mode & 0o7777)
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

/** @param mode the rights that the file had; null: it is new, and has those that the system gives */
async function replace(path: string, text: string | Uint8Array, mode: number | null): Promise<void> {
  // The name is of a length of its own: the file's may be as long as the system takes.
  const draft = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      if (mode !== null) await handle.chmod(mode)
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
