import type { Git } from './git.ts'
import { folders, isHidden, isSafePath, roleOf, sizeLimit } from './paths.ts'
import { badFile, decode, type FileText, tooLarge } from './text.ts'

/**
 * Every law, amendment and note of a commit (a full hash), in order of path; what cannot be read is `bad`. `known` gives files
 * that need not be read, by their path and blob.
 */
export async function readTree<Known = never>(
  git: Git,
  hash: string,
  known: (blobs: readonly Blob[]) => ReadonlyMap<string, Known> = () => new Map(),
): Promise<readonly (FileText | Known)[]> {
  const prefix = await git.prefix()
  const entries = await entriesOf(
    git,
    hash,
    folders.map((folder) => prefix + folder),
    prefix,
  )
  const readable = entries.filter((entry) => refusal(entry) === null)
  const before = known(readable)
  const news = readable.filter(({ path }) => !before.has(path))
  const contents = new Map(
    zip(
      news.map((entry) => entry.path),
      await git.blobs(news.map((entry) => entry.blob)),
    ),
  )
  return entries.map(
    (entry) =>
      before.get(entry.path) ?? refusal(entry) ?? decode(entry.path, contents.get(entry.path) ?? new Uint8Array()),
  )
}

/** A file of a commit. */
export interface Blob {
  readonly path: string
  readonly blob: string
}

/** One file of a commit (a full hash) by its safe path in the workspace; null where it was not there. */
export async function readTreeFile(git: Git, hash: string, file: string): Promise<FileText | null> {
  const prefix = await git.prefix()
  const entry = (await listTree(git, hash, [prefix + file], prefix)).find((entry) => entry.path === file)
  if (entry === undefined) return null
  const refused = refusal(entry)
  if (refused !== null) return refused
  const [content] = await git.blobs([entry.blob])
  return decode(file, content ?? new Uint8Array())
}

interface Entry extends Blob {
  readonly mode: string
  readonly size: number
}

/** What of the tree is the workspace's: files with a role, and folders that look like one. */
async function entriesOf(git: Git, hash: string, paths: readonly string[], prefix: string): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (const entry of await listTree(git, hash, paths, prefix)) {
    const folder = folderLikeFile(entry.path)
    if (folder === null && (roleOf(entry.path) !== null || entry.mode === modes.module)) found.push(entry)
    if (folder !== null && found.at(-1)?.path !== folder) found.push({ ...entry, path: folder, mode: modes.folder })
  }
  return found
}

async function listTree(git: Git, hash: string, paths: readonly string[], prefix: string): Promise<readonly Entry[]> {
  const output = await git.runOn(hash, ['ls-tree', '-r', '-z', '-l', '--full-tree', hash, '--', ...paths])
  const lines = output.split('\0').filter((line) => line !== '')
  return lines.flatMap((line) => {
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line)
    if (match === null) throw new Error(`git ls-tree gave a line that is no entry: ${line}`)
    const [, mode = '', blob = '', size = '', path = ''] = match
    return [{ path: path.slice(prefix.length), mode, blob, size: Number(size) || 0 }]
  })
}

/** `laws/x.md` of `laws/x.md/y`: a folder with the name of a law; null where there is none. */
function folderLikeFile(path: string): string | null {
  const segments = path.split('/')
  if (segments.some(isHidden)) return null
  const at = segments.slice(0, -1).findIndex((segment, index) => index > 0 && segment.endsWith('.md'))
  return at === -1 ? null : segments.slice(0, at + 1).join('/')
}

/** Why an entry is not read, or null. Links are not followed here: where they lead is not part of the commit. */
function refusal(entry: Entry): FileText | null {
  if (!isSafePath(entry.path)) return badFile(entry.path, 'odd-name')
  if (entry.mode === modes.folder) return badFile(entry.path, 'folder')
  if (entry.mode === modes.link) return badFile(entry.path, 'link-in-commit')
  if (entry.mode === modes.module) return badFile(entry.path, 'submodule')
  return entry.size > sizeLimit ? tooLarge(entry.path) : null
}

function zip<One, Other>(ones: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] {
  return ones.map((one, index) => [one, others[index] as Other] as const)
}

/** Git's file modes. */
const modes = { folder: '040000', link: '120000', module: '160000' } as const
