import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Git } from './git.ts'
import { GitFailed } from './git-program.ts'
import type { Store } from './store/store.ts'
import type { Commit, FileCommit, FileHistory } from './types.ts'

/** Commits that changed a file (path in the workspace), newest first, followed through renames, from a commit on. */
export async function fileLog(git: Git, file: string, from: string, limit: number): Promise<readonly FileCommit[]> {
  // Paths go in as seen from the workspace, and come out as seen from the repository's top.
  const prefix = await git.prefix()
  const output = await git.runOn(from, [
    'log',
    ...options(limit),
    '-O/dev/null',
    '--follow',
    '--name-only',
    from,
    '--',
    file,
  ])
  const commits: FileCommit[] = []
  for (const token of output.split('\0')) {
    // With --name-only the file's name follows its commit, after a newline.
    const last = commits.at(-1)
    if (token.startsWith('\n') && last !== undefined)
      commits[commits.length - 1] = { ...last, file: token.slice(1 + prefix.length) }
    else if (token !== '') commits.push({ ...commitOf(token), file })
  }
  return commits
}

/**
 * The same, walked once for each repository and kept: as long as no later commit changes the file its history is what it was,
 * and a thousand commits need not be walked again after each one.
 */
export async function keptFileLog(
  git: Git,
  store: Store,
  lasting: string,
  asked: LogAsked,
): Promise<readonly FileCommit[]> {
  const { file, from, limit } = asked
  const key = `${lasting} ${limit} ${file}`
  const known = store.get('history', key)
  if (known?.from === from) return known.commits
  const isSame = known !== null && (await isUnchanged(git, file, known.from, from))
  const commits = isSame ? known.commits : await fileLog(git, file, from, limit)
  store.put('history', key, { from, commits })
  store.flush()
  return commits
}

export interface LogAsked {
  readonly file: string
  readonly from: string
  readonly limit: number
}

/** Whether a commit comes after another one, and no commit between them touches the file. */
async function isUnchanged(git: Git, file: string, before: string, after: string): Promise<boolean> {
  try {
    await git.runOn(after, ['merge-base', '--is-ancestor', before, after])
    return (await git.runOn(after, ['log', '--format=%H', '--max-count=1', `${before}..${after}`, '--', file])) === ''
  } catch (error) {
    // It is on another branch, or is there no more.
    if (error instanceof GitFailed && error.how === 'failed') return false
    throw error
  }
}

/** The same, and whether the file has older commits than these: beyond the limit, or beyond what a shallow clone holds. */
export async function fileOrigin(
  git: Git,
  store: Store,
  lasting: string,
  { root, limit, ...asked }: LogAsked & { readonly root: string },
): Promise<FileHistory> {
  const commits = await keptFileLog(git, store, lasting, { ...asked, limit: limit + 1 })
  if (commits.length > limit) return { commits: commits.slice(0, limit), cut: 'limit' }
  const oldest = commits.at(-1)
  const isEdge = oldest !== undefined && (await shallowEdge(git, root)).has(oldest.hash)
  return { commits, cut: isEdge ? 'shallow' : null }
}

/** The commits whose parents a shallow clone left out; to git they look like first ones. */
async function shallowEdge(git: Git, root: string): Promise<ReadonlySet<string>> {
  if (!(await git.isShallow())) return new Set()
  const path = (await git.run(['rev-parse', '--git-path', 'shallow'])).trim()
  return new Set((await readFile(resolve(root, path), 'utf8')).split('\n'))
}

/** One commit by its hash. */
export async function commitLog(git: Git, hash: string): Promise<Commit> {
  return commitOf(await git.runOn(hash, ['log', ...options(1), hash, '--']))
}

/** The last commits that changed any of these paths (of the workspace), newest first. */
export async function pathsLog(git: Git, paths: readonly string[], limit: number): Promise<readonly Commit[]> {
  const output = await git.run(['log', ...options(limit), 'HEAD', '--', ...paths])
  return output
    .split('\0')
    .filter((token) => token !== '')
    .map(commitOf)
}

function options(limit: number): readonly string[] {
  return [
    '-z',
    `--max-count=${limit}`,
    '--encoding=UTF-8',
    '--no-show-signature',
    '--no-color',
    `--format=%H%x1f%aI%x1f%an%x1f%s`,
  ]
}

function commitOf(token: string): Commit {
  const [hash = '', date = '', author = '', ...subject] = token.replace(/\0/g, '').trim().split('\u001F')
  return { hash, author, date, subject: subject.join(' ') }
}
