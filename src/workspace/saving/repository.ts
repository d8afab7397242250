import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { GitFailed, runGit } from '../git-program.ts'
import type { Author, Refusal, UnderWay } from './types.ts'

/** Where a commit would go. */
export interface Head {
  /** `refs/heads/main`; null: HEAD is at no branch. */
  readonly ref: string | null
  /** Full hash of the last commit; null: there is none yet. */
  readonly commit: string | null
}

/** The branch and its last commit, asked of git each time: others commit, too. Throws `GitFailed`. */
export async function headOf(root: string): Promise<Head> {
  return {
    ref: await lineOf(root, ['symbolic-ref', '--quiet', 'HEAD']),
    commit: await lineOf(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
  }
}

/** Why a commit cannot be made at this moment, as git's own files say it; null where it can. */
export async function hindranceOf(root: string): Promise<Refusal | null> {
  const names = [...Object.keys(signs), 'index.lock']
  const asked = names.flatMap((name) => ['--git-path', name])
  const paths = (await runGit(root, ['rev-parse', ...asked])).toString('utf8').trimEnd().split('\n')
  const there = await Promise.all(paths.map((path) => isThere(resolve(root, path))))
  const met = names.find((_name, index) => there[index])
  if (met === 'index.lock') return { reason: 'git-locked' }
  return met === undefined ? null : { reason: 'under-way', what: signs[met] as UnderWay }
}

/** What git leaves in its folder while it is in the middle of something. */
const signs: Readonly<Record<string, UnderWay>> = {
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
  MERGE_HEAD: 'merge',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
  BISECT_LOG: 'bisect',
}

/** Who the environment or git's settings say commits are by; null where they do not: nothing is guessed from the computer's name. */
export async function configuredAuthor(root: string): Promise<Author | null> {
  const args = ['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT']
  try {
    const ident = (await runGit(root, args, { environment: identity })).toString('utf8')
    const [, name = '', email = ''] = /^([^<>]*) <([^<>]*)> \d+ [+-]\d{4}$/.exec(ident.trimEnd()) ?? []
    return name === '' ? null : { name, email }
  } catch (error) {
    if (error instanceof GitFailed && error.how === 'failed') return null
    throw error
  }
}

const identity = ['GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL']

/** The folder of the repository's own files, in which those of the program may stand. Throws `GitFailed`. */
export async function gitFolderOf(root: string): Promise<string> {
  return (await runGit(root, ['rev-parse', '--absolute-git-dir'])).toString('utf8').replace(/\n$/, '')
}

/** Whether `.gitignore` and the like keep a file out of history; one that is in it already is kept on. */
export async function isIgnored(root: string, file: string): Promise<boolean> {
  try {
    await runGit(root, ['check-ignore', '--quiet', '--', file])
    return true
  } catch (error) {
    // “No” is an exit of 1 without a word.
    if (error instanceof GitFailed && error.how === 'failed' && error.said === '') return false
    throw error
  }
}

/** One line that git prints; null where it prints none, or says no. Throws `GitFailed` where it does not answer. */
export async function lineOf(root: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await runGit(root, args)).toString('utf8').trim() || null
  } catch (error) {
    if (error instanceof GitFailed && error.how === 'failed') return null
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
