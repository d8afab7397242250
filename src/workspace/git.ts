import { stat } from 'node:fs/promises'
import { resolve as resolvePath } from 'node:path'
import { RevisionUnknown } from './errors.ts'
import { GitFailed, runGit, runGitNow } from './git-program.ts'
import type { GitMissingReason, GitState } from './types.ts'

/** The few questions that a workspace asks git. Nothing here writes, and what comes from outside never stands where an option could. */
export interface Git {
  state(): Promise<GitState>
  /** Path from the repository's top to the workspace, `''` or ending in `/`. */
  prefix(): Promise<string>
  /** Full hash of the commit; throws `RevisionUnknown`. */
  resolve(revision: string): Promise<string>
  /** Runs git with these arguments and gives what it prints; for paths, every one is taken literally. */
  run(args: readonly string[]): Promise<string>
  /** The same of a command that depends on one commit alone, whose full hash is among the arguments. */
  runOn(hash: string, args: readonly string[]): Promise<string>
  /** The same of a command that reads files of the working tree: no filter that the repository names is run on them. */
  runOnFiles(args: readonly string[]): Promise<string>
  /** Contents of blobs by their hashes, in that order. */
  blobs(hashes: readonly string[]): Promise<readonly Buffer[]>
  /** Contents of one blob, at once. */
  blobNow(hash: string): Buffer
  /** Whether history ends before the first commit: the repository was cloned without all of it. */
  isShallow(): Promise<boolean>
}

/** Git in a folder. The folder need not be in a repository, nor git be installed: `state` tells. */
export function gitIn(root: string): Git {
  const said = async (args: readonly string[]): Promise<string> => (await runGit(root, args)).toString('utf8')
  const run = (args: readonly string[]) => said(['--literal-pathspecs', ...args])
  return {
    state: () => stateOf(root, said),
    prefix: async () => (await said(['rev-parse', '--show-prefix'])).replace(/\n$/, ''),
    resolve: (revision) => resolve(revision, said),
    run,
    runOn: (_hash, args) => run(args),
    runOnFiles: async (args) => run([...(await filtersOff(root)), ...args]),
    blobs: (hashes) => blobs(root, hashes),
    blobNow: (hash) => runGitNow(root, ['cat-file', 'blob', hash]),
    isShallow: async () => (await said(['rev-parse', '--is-shallow-repository'])).trim() === 'true',
  }
}

type Said = (args: readonly string[]) => Promise<string>

async function stateOf(root: string, said: Said): Promise<GitState> {
  try {
    await said(['rev-parse', '--show-prefix'])
  } catch (error) {
    return { kind: 'missing', reason: await reasonOf(error, root) }
  }
  const head = await lineOf(said, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  const name = await lineOf(said, ['symbolic-ref', '--quiet', 'HEAD'])
  if (head === null) return { kind: 'missing', reason: (await isUnborn(root, name, said)) ? 'no-commits' : 'damaged' }
  // A commit without its files is no history to show.
  if ((await lineOf(said, ['rev-parse', '--verify', '--quiet', `${head}^{tree}`])) === null)
    return { kind: 'missing', reason: 'damaged' }
  return { kind: 'ready', head, branch: name === null ? null : name.replace(/^refs\/heads\//, '') }
}

/** One line that git prints; null where it prints none, or says no. A git that does not answer is no answer. */
async function lineOf(said: Said, args: readonly string[]): Promise<string | null> {
  try {
    return (await said(args)).trim() || null
  } catch (error) {
    if (error instanceof GitFailed && error.how === 'failed') return null
    throw error
  }
}

/** Why git will not work in a folder. */
async function reasonOf(error: unknown, root: string): Promise<GitMissingReason> {
  if (!(error instanceof GitFailed)) throw error
  if (error.how === 'absent') return 'no-git'
  if (error.how === 'slow') return 'silent'
  // git's words name these settings.
  if (/safe\.directory|safe\.bareRepository/.test(error.said)) return 'refused'
  if (/not a git repository/i.test(error.said) && !(await isThere(resolvePath(root, '.git')))) return 'no-repository'
  return 'damaged'
}

/** A branch on which nothing was committed yet is not there at all; one that is there and leads nowhere is broken. */
async function isUnborn(root: string, branch: string | null, said: Said): Promise<boolean> {
  if (branch === null) return false
  const file = await lineOf(said, ['rev-parse', '--git-path', branch])
  return file !== null && !(await isThere(resolvePath(root, file)))
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function resolve(revision: string, said: Said): Promise<string> {
  if (!looksLikeRevision(revision)) throw new RevisionUnknown(revision)
  const hash = await lineOf(said, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (hash === null || !/^[0-9a-f]{40,64}$/.test(hash)) throw new RevisionUnknown(revision)
  return hash
}

/** Names, hashes, `~2`, `^`, `@{1}`; not what reads a path of a tree (`:`), searches messages (`^{/…}`), or holds spaces or control characters. */
function looksLikeRevision(revision: string): boolean {
  return revision.length > 0 && revision.length <= 200 && !/[\p{Cc}\s:?*[\\]|\^\{\//u.test(revision)
}

/** `-c filter.NAME.clean=` for every filter that the settings have: they are programs, and would be run on files that changed. */
export async function filtersOff(root: string): Promise<readonly string[]> {
  const names = (await runGit(root, ['config', '--list', '--name-only', '-z'])).toString('utf8').split('\0')
  const programs = names.filter((name) => /^filter\..*\.(?:clean|smudge|process|required)$/is.test(name))
  return programs.flatMap((name) => ['-c', `${name}=${/\.required$/i.test(name) ? 'false' : ''}`])
}

/** All at once through one process: a workspace of a thousand files must not start a thousand. */
async function blobs(root: string, hashes: readonly string[]): Promise<readonly Buffer[]> {
  if (hashes.length === 0) return []
  const output = await runGit(root, ['cat-file', '--batch'], { input: `${hashes.join('\n')}\n` })
  const contents: Buffer[] = []
  let at = 0
  for (const hash of hashes) {
    const lineEnd = output.indexOf(0x0a, at)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, lineEnd))?.[1]
    if (lineEnd === -1 || size === undefined)
      throw new GitFailed('failed', ['cat-file'], `there is no blob ${hash}`, undefined)
    contents.push(output.subarray(lineEnd + 1, lineEnd + 1 + Number(size)))
    at = lineEnd + 1 + Number(size) + 1
  }
  return contents
}
