import { createHash } from 'node:crypto'
import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Facts, FactsBook } from './facts.ts'
import { folders, isHidden, roleOf } from './paths.ts'

/** What the disk says of a workspace's files: of all together, and of each by its path in the workspace. */
export interface FolderFacts extends Facts {
  readonly files: ReadonlyMap<string, string>
  /** A few letters that are others once a law, an amendment or a note has changed. */
  readonly pulse: string
}

/** Looks at every file and folder that `readFolder` would read, or say something of; reads none. */
export function factsOfFolder(root: string): FolderFacts {
  const book = new FactsBook()
  const files = new Map<string, string>()
  const texts = createHash('sha256')
  // Texts that somebody has put beside the folders are told of by name.
  book.note(root)
  for (const folder of folders) {
    book.note(join(root, folder))
    walk(folder, 0)
  }
  return { ...book.facts(), files, pulse: texts.digest('hex').slice(0, 16) }

  function walk(folder: string, depth: number): void {
    for (const entry of entriesIn(join(root, folder))) {
      const path = `${folder}/${entry.name}`
      // Hidden files are not read, but these decide what git says of the others.
      if (isHidden(entry.name) && !attributes.has(entry.name)) continue
      const facts = book.note(join(root, path))
      if (entry.isSymbolicLink()) book.noteText(realOf(join(root, path)))
      if (entry.isFile()) files.set(path, facts)
      if (roleOf(path) !== null) texts.update(`${path}\0${facts}\0`)
      if (entry.isDirectory() && depth < depthLimit) walk(path, depth + 1)
    }
  }
}

/** The same of one file; null where the disk's clock could not tell a second change from the first. */
export function factsOfFile(root: string, file: string): string | null {
  const book = new FactsBook()
  const facts = book.note(join(root, file))
  return book.facts().isFresh ? null : facts
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // What cannot be listed cannot be seen to change; the pages say what is wrong with it.
    return []
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return ''
  }
}

const attributes: ReadonlySet<string> = new Set(['.gitignore', '.gitattributes'])

/** One more than is read. */
const depthLimit = 17
