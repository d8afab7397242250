import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Example } from '../language/drafting.ts'
import { codeOf } from './disk.ts'
import { FolderNotEmpty } from './errors.ts'
import { runGit } from './git-program.ts'

/** A workspace that was made. `uncommitted`: git is there and would not commit (it does not know the person's name). */
export interface Made {
  /** Absolute path. */
  readonly root: string
  readonly files: readonly string[]
  readonly git: 'committed' | 'uncommitted' | 'missing'
}

/** Makes a workspace with an example in a folder (absolute path) that is new or empty; else throws `FolderNotEmpty`. */
export async function makeWorkspace(root: string, example: Example): Promise<Made> {
  if (!(await isFree(root))) throw new FolderNotEmpty(root)
  const files = Object.keys(example.files)
  for (const [file, text] of Object.entries(example.files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text, { flag: 'wx' })
  }
  return { root, files, git: await commit(root, files, example.commit) }
}

async function isFree(root: string): Promise<boolean> {
  try {
    return (await readdir(root)).length === 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

async function commit(root: string, files: readonly string[], subject: string): Promise<Made['git']> {
  const git = (args: readonly string[]) => runGit(root, args, { environment: names })
  try {
    await git(['init', '--quiet', '--initial-branch=main'])
  } catch {
    // No git, or one that will not work here: the workspace is whole without it, and the caller says what is missing.
    return 'missing'
  }
  try {
    await git(['add', '--', ...files])
    await git(['commit', '--quiet', '--no-gpg-sign', '-m', subject])
    return 'committed'
  } catch {
    return 'uncommitted'
  }
}

/** Who commits may be said in the environment, as git itself takes it. */
const names = ['GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL']
