import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../write-file.ts'
import type { Author, UnsavedText } from './types.ts'

/** What is kept beside a workspace: texts that were typed and not saved, and who a person said to be. */
export interface Beside {
  unsaved(file: string): Promise<UnsavedText | null>
  keep(file: string, unsaved: UnsavedText): Promise<void>
  discard(file: string): Promise<void>
  author(): Promise<Author | null>
  rememberAuthor(author: Author): Promise<void>
}

/** Keeps things in folders of the program's own, the first of which is written to: nothing in them is history. */
export function besideIn(folders: () => Promise<readonly [string, ...string[]]>): Beside {
  const read = async <Value>(name: string, schema: z.ZodType<Value>): Promise<readonly Value[]> => {
    const found = await Promise.all((await folders()).map((folder) => readJson(join(folder, name), schema)))
    return found.filter((one) => one !== null)
  }
  const write = async (name: string, value: unknown): Promise<void> => {
    const [folder] = await folders()
    await mkdir(join(folder, 'unsaved'), { recursive: true, mode: 0o700 })
    await replaceFile(join(folder, name), JSON.stringify(value), { mode: 0o600 })
  }
  return {
    unsaved: async (file) => {
      const kept = (await read(nameOf(file), unsavedText)).filter((one) => one.file === file)
      const last = kept.toSorted((one, other) => Date.parse(other.kept) - Date.parse(one.kept))[0]
      return last === undefined ? null : { text: last.text, base: last.base, kept: last.kept }
    },
    keep: (file, unsaved) => write(nameOf(file), { file, ...unsaved }),
    discard: async (file) => {
      for (const folder of await folders()) await rm(join(folder, nameOf(file)), { force: true })
    },
    author: async () => (await read('author.json', author))[0] ?? null,
    rememberAuthor: (said) => write('author.json', said),
  }
}

/** Where the program keeps what belongs to a workspace that is in no repository: the person's folder for such things. */
export function personalFolderFor(root: string): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  const base = XDG_STATE_HOME || LOCALAPPDATA || join(homedir(), '.local', 'state')
  return join(base, 'engross', createHash('sha256').update(root).digest('hex').slice(0, 16))
}

/** File names of texts: those of the workspace may be too long, or no names in another folder. */
function nameOf(file: string): string {
  return join('unsaved', `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.json`)
}

const author = z.object({ name: z.string().min(1), email: z.string() })
const unsavedText = z.object({
  file: z.string(),
  text: z.string(),
  base: z.string().nullable(),
  kept: z.string(),
})

/** Null for what is not there, and for what is torn: it is written whole, but disks fail. */
async function readJson<Value>(path: string, schema: z.ZodType<Value>): Promise<Value | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
