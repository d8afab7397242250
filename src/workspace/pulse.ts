import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { folders, roleOf } from './paths.ts'

/** A few letters that are others once a law, an amendment or a note has changed: told by names, sizes and times, with no file read. */
export async function pulseOf(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of (await namesIn(join(root, folder))).toSorted()) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`
      if (roleOf(file) !== null) hash.update(`${file}\0${await factsOf(join(root, file))}\0`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  // What cannot be listed cannot be seen to change; the pages say what is wrong with it.
  return readdir(folder, { recursive: true }).catch(() => [])
}

async function factsOf(path: string): Promise<string> {
  return stat(path).then(
    ({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`,
    () => 'unreadable',
  )
}
