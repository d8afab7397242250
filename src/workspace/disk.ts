import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { folders, isHidden, isSafePath, roleOf, sizeLimit } from './paths.ts'
import { badFile, decode, type FileText, tooLarge } from './text.ts'

/**
 * Every law, amendment and note in the folder, as it is on the disk, in order of path; what cannot be read is `bad` and hides
 * nothing. `known` gives a file that was read before and has not changed since.
 */
export async function readFolder<Known = never>(
  root: string,
  known: (file: string) => Known | undefined = () => undefined,
): Promise<readonly (FileText | Known)[]> {
  const found: (FileText | Known)[] = []
  for (const folder of folders) await walk(root, folder, 0, found, known)
  return found
}

/** One file of the folder by its safe path; null where it is not there. Links that lead out of the folder are `bad`. */
export async function readWorkspaceFile(root: string, file: string): Promise<FileText | null> {
  const outside = await leadsOutside(root, file)
  if (outside !== null) return outside.reason === 'missing' ? null : outside.bad
  return readFileText(join(root, file), file)
}

/** One file wherever it is, `file` being its name in messages; null where it is not there. */
export async function readFileText(path: string, file: string): Promise<FileText | null> {
  try {
    // A pipe with the name of a law must not hold the reader up for ever: opened without waiting, and looked at before it is read.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const facts = await handle.stat()
      if (facts.isDirectory()) return badFile(file, 'folder')
      if (!facts.isFile()) return badFile(file, 'not-a-file')
      if (facts.size > sizeLimit) return tooLarge(file)
      return decode(file, await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    return badFile(file, reasonOf(error))
  }
}

/** The system's code of a failed call (`ENOENT`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

async function walk<Known>(
  root: string,
  folder: string,
  depth: number,
  found: (FileText | Known)[],
  known: (file: string) => Known | undefined,
): Promise<void> {
  if (depth > depthLimit) return void found.push(badFile(folder, 'too-deep'))
  const names = await namesIn(root, folder)
  if (!Array.isArray(names)) return void found.push(names)
  for (const name of names.filter((name) => !isHidden(name)).sort(byCodeUnit)) {
    const path = `${folder}/${name}`
    const unchanged = known(path)
    if (unchanged !== undefined) {
      found.push(unchanged)
      continue
    }
    if (!isSafePath(path) || name.includes('\uFFFD')) {
      found.push(badFile(path, 'odd-name'))
      continue
    }
    const isDirectory = await isFolder(join(root, path))
    if (isDirectory && (await isLink(join(root, path))))
      found.push((await leadsOutside(root, path))?.bad ?? badFile(path, 'link-folder'))
    else if (isDirectory && name.endsWith('.md')) found.push(badFile(path, 'folder'))
    else if (isDirectory) await walk(root, path, depth + 1, found, known)
    else if (roleOf(path) !== null) found.push((await readWorkspaceFile(root, path)) ?? badFile(path, 'missing'))
  }
}

/** Names in a folder; a folder that is absent holds none; one that cannot be listed, or leads out of the workspace, is `bad`. */
async function namesIn(root: string, folder: string): Promise<string[] | FileText> {
  const outside = await leadsOutside(root, folder)
  if (outside !== null) return outside.reason === 'missing' ? [] : outside.bad
  try {
    return await readdir(join(root, folder))
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? []
      : badFile(folder, codeOf(error) === 'ENOTDIR' ? 'not-a-file' : reasonOf(error))
  }
}

/** Links are followed as long as they stay in the workspace: what they lead to decides. */
async function leadsOutside(root: string, path: string): Promise<{ reason: string; bad: FileText } | null> {
  try {
    const real = await realpath(join(root, path))
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
      return { reason: 'link-outside', bad: badFile(path, 'link-outside') }
    // A link with the name of a bill may lead to .git/config, or to a file of passwords beside it.
    const target = relative(root, real).split(sep).join('/')
    return roleOf(path) === null || roleOf(target) !== null || (await isFolder(real))
      ? null
      : { reason: 'link-to-other', bad: badFile(path, 'link-to-other') }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR')
      return { reason: 'error', bad: badFile(path, reasonOf(error)) }
    const link = await isLink(join(root, path))
    return { reason: link ? 'link-broken' : 'missing', bad: badFile(path, link ? 'link-broken' : 'missing') }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Broken and circular links: reading them as files says what is wrong with them.
    return false
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch {
    return false
  }
}

function reasonOf(error: unknown): 'no-permission' | 'link-broken' | 'not-a-file' | 'cannot-read' {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission'
  if (code === 'ELOOP') return 'link-broken'
  return code === 'ENXIO' ? 'not-a-file' : 'cannot-read'
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Deeper folders are a mistake (or a link that goes round). */
const depthLimit = 16
