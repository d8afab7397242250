import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Facts, FactsBook } from './facts.ts'

/** What the disk says of the repository that a folder is in. */
export interface GitFacts extends Facts {
  /** Others once what a hash leads to may be another: another repository stands here, or more of its history. */
  readonly lasting: string
}

/**
 * Looks at what git's answers depend on, and runs no git: where HEAD, branches and tags lead, what is staged, settings. One
 * that is found too much costs a few answers asked anew; the rest is git's to judge.
 */
export function factsOfRepository(root: string): GitFacts {
  const book = new FactsBook()
  const lasting = new FactsBook()
  for (const path of personal()) book.note(path)
  const { folder, above } = repositoryOf(root)
  for (const path of above) {
    book.note(join(path, '.git'))
    for (const name of ['.gitignore', '.gitattributes']) book.note(join(path, name))
  }
  lasting.noteText(folder ?? '')
  if (folder !== null) {
    const common = commonOf(folder)
    for (const name of ['HEAD', 'index', 'config.worktree', 'logs/HEAD']) book.note(join(folder, name))
    for (const name of ['packed-refs', 'config', 'info/exclude', 'info/attributes', 'reftable/tables.list', ...objects])
      book.note(join(common, name))
    for (const name of ['objects/info/alternates', 'shallow']) {
      book.note(join(common, name))
      lasting.noteText(lasting.note(join(common, name)))
    }
    noteAll(join(common, 'refs'), book, 0)
    if (folder !== common) noteAll(join(folder, 'refs'), book, 0)
    lasting.noteText(bornOf(common))
  }
  return { ...book.facts(), lasting: lasting.facts().letters }
}

const objects = ['objects', 'objects/pack'] as const

/** The folder with HEAD in it (null: there is none), and the folders from the workspace up to the one that has it. */
function repositoryOf(root: string): { readonly folder: string | null; readonly above: readonly string[] } {
  const above: string[] = []
  for (let path = root; ; path = dirname(path)) {
    above.push(path)
    const found = gitFolderIn(path)
    if (found !== null) return { folder: found, above }
    if (dirname(path) === path) return { folder: null, above }
  }
}

/** `.git`, or where a file of that name says that it is (a worktree, a submodule). */
function gitFolderIn(path: string): string | null {
  const git = join(path, '.git')
  const found = kindOf(git)
  if (found === 'folder') return git
  if (found === null) return null
  const named = /^gitdir: (.+)/.exec(textOf(git))?.[1]
  return named === undefined ? git : resolve(path, named.trimEnd())
}

/** Where branches, tags and objects are: a worktree shares them with its repository. */
function commonOf(folder: string): string {
  const named = textOf(join(folder, 'commondir')).trim()
  return named === '' ? folder : resolve(folder, named)
}

function noteAll(folder: string, book: FactsBook, depth: number): void {
  book.note(folder)
  let entries: ReturnType<typeof entriesOf>
  try {
    entries = entriesOf(folder)
  } catch {
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < deepest) noteAll(path, book, depth + 1)
    else book.note(path)
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
}

const deepest = 16

function kindOf(path: string): 'folder' | 'file' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** A small file; empty where it cannot be read. A pipe of that name must not hold the reader up. */
function textOf(path: string): string {
  try {
    const found = statSync(path)
    return found.isFile() && found.size <= 4096 ? readFileSync(path, 'utf8') : ''
  } catch {
    return ''
  }
}

function bornOf(path: string): string {
  try {
    const { dev, ino, birthtimeMs } = statSync(path)
    return [dev, ino, birthtimeMs].join(' ')
  } catch {
    return ''
  }
}

/** The person's own settings. */
function personal(): readonly string[] {
  const { GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM, XDG_CONFIG_HOME, HOME } = process.env
  const home = HOME ?? homedir()
  const more = XDG_CONFIG_HOME ?? join(home, '.config')
  return [
    GIT_CONFIG_GLOBAL ?? join(home, '.gitconfig'),
    GIT_CONFIG_SYSTEM ?? '/etc/gitconfig',
    ...['config', 'ignore', 'attributes'].map((name) => join(more, 'git', name)),
  ]
}
