import type { Git } from './git.ts'
import type { Commit, FileCommit } from './types.ts'

/** Commits that changed a file (path in the workspace), newest first, followed through renames, from a commit on. */
export async function fileLog(git: Git, file: string, from: string, limit: number): Promise<readonly FileCommit[]> {
  // Paths go in as seen from the workspace, and come out as seen from the repository's top.
  const prefix = await git.prefix()
  const output = await git.run(['log', ...options(limit), '--follow', '--name-only', from, '--', file])
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

/** One commit by its hash. */
export async function commitLog(git: Git, hash: string): Promise<Commit> {
  return commitOf(await git.run(['log', ...options(1), hash, '--']))
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
