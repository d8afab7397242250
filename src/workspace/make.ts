import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
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
  if (!(await isFree(root, example))) throw new FolderNotEmpty(root)
  const files = Object.keys(example.files)
  for (const [file, text] of Object.entries(example.files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  // What a git that was killed has left would stop this one.
  await rm(join(root, '.git/index.lock'), { force: true })
  return { root, files, git: await commit(root, files, example.commit) }
}

async function isFree(root: string, example: Example): Promise<boolean> {
  try {
    const names = await readdir(root, { recursive: true, withFileTypes: true })
    const files = names.filter((one) => !one.isDirectory())
    const paths = files.map((one) => relative(root, join(one.parentPath, one.name)).split(sep).join('/'))
    return (
      (await Promise.all(paths.map((path) => isBegun(root, path, example)))).every(Boolean) && !(await hasCommit(root))
    )
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** Whether a file is what a run of ours that was ended half-way has left: a beginning of an example's, or of a repository. */
async function isBegun(root: string, path: string, { files }: Example): Promise<boolean> {
  if (path.startsWith('.git/')) return true
  const text = Object.hasOwn(files, path) ? files[path] : undefined
  return text?.startsWith(await readFile(join(root, path), 'utf8')) ?? false
}

async function hasCommit(root: string): Promise<boolean> {
  if (!(await readdir(root)).includes('.git')) return false
  // A repository that git cannot read yet was begun, and no more.
  return runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).then(
    () => true,
    () => false,
  )
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
