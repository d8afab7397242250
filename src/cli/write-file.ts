import { randomUUID } from 'node:crypto'
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../workspace/disk.ts'
import { WrongUse } from '../workspace/errors.ts'

/**
 * Writes a file whole or not at all: a reader sees the former text or this one. Folders on the way are made; a link stays a
 * link; a pipe or a device is written to. Throws `WrongUse` where the system does not let it be written.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const there = await stat(path).catch(() => null)
    if (there === null) await replace(path, text)
    else if (there.isFile()) await replace(await realpath(path), text)
    else await writeFile(path, text)
  } catch (error) {
    const code = codeOf(error)
    if (code === '') throw error
    throw new WrongUse(`${path} cannot be written (${code})`, { path, code })
  }
}

async function replace(path: string, text: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
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
