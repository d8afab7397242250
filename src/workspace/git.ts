import { type SimpleGit, simpleGit } from 'simple-git'
import { codeOf } from './disk.ts'
import { RevisionUnknown } from './errors.ts'
import type { GitState } from './types.ts'

/** The few questions that a workspace asks git. Nothing here writes, and what comes from outside never stands where an option could. */
export interface Git {
  state(): Promise<GitState>
  /** Path from the repository's top to the workspace, `''` or ending in `/`. */
  prefix(): Promise<string>
  /** Full hash of the commit; throws `RevisionUnknown`. */
  resolve(revision: string): Promise<string>
  /** Runs git with these arguments and gives what it prints; for paths, every one is taken literally. */
  run(args: readonly string[]): Promise<string>
  /** Contents of blobs by their hashes, in that order. */
  blobs(hashes: readonly string[]): Promise<readonly Buffer[]>
}

/** Git in a folder. The folder need not be in a repository, nor git be installed: `state` tells. */
export function gitIn(root: string): Git {
  const git = simpleGit({ baseDir: root, maxConcurrentProcesses: 4 })
  return {
    state: () => stateOf(git),
    prefix: async () => (await git.raw(['rev-parse', '--show-prefix'])).replace(/\n$/, ''),
    resolve: (revision) => resolve(git, revision),
    run: (args) => git.raw(['--no-optional-locks', '--literal-pathspecs', ...args]),
    blobs: (hashes) => blobs(root, hashes),
  }
}

async function stateOf(git: SimpleGit): Promise<GitState> {
  try {
    await git.raw(['rev-parse', '--show-prefix'])
  } catch (error) {
    return { kind: 'missing', reason: isAbsent(error) ? 'no-git' : isRefused(error) ? 'refused' : 'no-repository' }
  }
  const head = (await git.raw(['rev-parse', '--verify', '--quiet', 'HEAD'])).trim()
  if (head === '') return { kind: 'missing', reason: 'no-commits' }
  const branch = (await git.raw(['symbolic-ref', '--quiet', '--short', 'HEAD'])).trim()
  return { kind: 'ready', head, branch: branch === '' ? null : branch }
}

function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || (error instanceof Error && error.message.includes('ENOENT'))
}

/** Git will not read a repository that another user owns; its words name the setting in every language. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && error.message.includes('safe.directory')
}

async function resolve(git: SimpleGit, revision: string): Promise<string> {
  if (!looksLikeRevision(revision)) throw new RevisionUnknown(revision)
  let hash: string
  try {
    hash = (await git.raw(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim()
  } catch (error) {
    throw new RevisionUnknown(revision, error)
  }
  if (!/^[0-9a-f]{40,64}$/.test(hash)) throw new RevisionUnknown(revision)
  return hash
}

/** Names, hashes, `~2`, `^`, `@{1}`; not what reads a path of a tree (`:`), searches messages (`^{/…}`), or holds spaces or control characters. */
function looksLikeRevision(revision: string): boolean {
  return revision.length > 0 && revision.length <= 200 && !/[\p{Cc}\s:?*[\\]|\^\{\//u.test(revision)
}

/** All at once through one process: a workspace of a thousand files must not start a thousand. */
async function blobs(root: string, hashes: readonly string[]): Promise<readonly Buffer[]> {
  if (hashes.length === 0) return []
  const git = simpleGit({ baseDir: root, input: () => `${hashes.join('\n')}\n` })
  const output: Buffer = await git.binaryCatFile(['--batch'])
  const contents: Buffer[] = []
  let at = 0
  for (const hash of hashes) {
    const lineEnd = output.indexOf(0x0a, at)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, lineEnd))?.[1]
    if (lineEnd === -1 || size === undefined) throw new Error(`git cat-file has no blob ${hash}`)
    contents.push(output.subarray(lineEnd + 1, lineEnd + 1 + Number(size)))
    at = lineEnd + 1 + Number(size) + 1
  }
  return contents
}
