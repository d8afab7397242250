import { access, constants, lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { codeOf, readWorkspaceFile } from '../disk.ts'
import { isTextOfWorkspace, roleOf } from '../paths.ts'
import type { FileText } from '../text.ts'

/** A file of the workspace as it is on the disk now, and where it really stands. */
export interface Place {
  /** Absolute, no link. */
  readonly path: string
  /** The same in the workspace: what a link of it names, where the order named a link. */
  readonly file: string
  /** What it says; null: it is not there. */
  readonly text: FileText | null
  /** The rights of the file; null: it is not there. */
  readonly mode: number | null
}

/**
 * Where a law, an amendment or a note is to be written; null for any other path, and for one that leads out of the workspace.
 * A folder on the way that is not there is made. Throws what the system says.
 */
export async function placeOf(root: string, file: string): Promise<Place | null> {
  if (!isTextOfWorkspace(file)) return null
  const text = await readWorkspaceFile(root, file)
  if (text === null) return newPlace(root, file)
  if (text.kind === 'bad') return { path: join(root, file), file, text, mode: null }
  const path = await realpath(join(root, file))
  await access(path, constants.W_OK)
  return { path, file: inWorkspace(root, path), text, mode: (await stat(path)).mode & 0o7777 }
}

async function newPlace(root: string, file: string): Promise<Place | null> {
  const real = await realFolder(join(root, dirname(file)))
  const path = join(real, basename(file))
  const target = inWorkspace(root, path)
  if (target.startsWith('..') || roleOf(target) === null) return null
  await mkdir(real, { recursive: true })
  return { path, file: target, text: null, mode: null }
}

/** Where a folder really is, or would be: none is made before it is known that no link leads out of the workspace. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    return join(await realFolder(dirname(folder)), basename(folder))
  }
}

/** Whether a file lies in a repository of its own inside of the workspace: a submodule, or a clone put there. */
export async function isInOtherRepository(root: string, file: string): Promise<boolean> {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const found = await lstat(join(root, folder, '.git')).catch(() => null)
    if (found !== null) return true
  }
  return false
}

function inWorkspace(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
