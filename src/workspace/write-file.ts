import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface ReplaceOptions {
  /** The rights that the file had; null: it is new, and has those that the system gives. */
  readonly mode: number | null
  /** Asked when all is written and nothing is changed yet; false: the file stays as it is. */
  readonly isStill?: () => Promise<boolean>
}

/**
 * Puts a text in the place of a file, whole or not at all, whatever ends the program in between: a reader sees the former text
 * or this one. `path` is no link. Gives false where `isStill` said no. Throws what the system says.
 */
export async function replaceFile(
  path: string,
  text: string | Uint8Array,
  { mode, isStill }: ReplaceOptions,
): Promise<boolean> {
  // The name is of a length of its own: the file's may be as long as the system takes.
  const draft = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    await closing(handle, async () => {
      if (mode !== null) await handle.chmod(mode)
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    })
    if (isStill !== undefined && !(await isStill())) {
      await rm(draft, { force: true })
      return false
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
  return true
}

/** A name in a folder is only safe from a power cut when the folder is, too. Not every system can be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await closing(handle, () => handle.sync())
  } catch {
    // Windows and some network disks cannot; the file itself is on the disk.
  }
}

async function closing(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await handle.close()
  }
}
