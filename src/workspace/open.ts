import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { readWorkspaceFile } from './disk.ts'
import { effectBetween } from './effect.ts'
import { GitMissing, NotAWorkspace, NotFound, UnreadableFile } from './errors.ts'
import { askInCrowd } from './facts.ts'
import { type Git, gitIn } from './git.ts'
import { GitFailed } from './git-program.ts'
import { keptGit, watchFiles } from './kept-git.ts'
import { commitLog, fileOrigin, type LogAsked, pathsLog } from './log.ts'
import { fileOf, folders, isTextOfWorkspace, roleOf } from './paths.ts'
import { readCommit } from './read-commit.ts'
import { reader as readerOf } from './reading/reader.ts'
import { openSearch } from './search/open-search.ts'
import { snapshotWith } from './snapshot.ts'
import type { Environment } from './store/cache-folder.ts'
import { openStore } from './store/open-store.ts'
import { keepStore } from './store/store-of.ts'
import { decode } from './text.ts'
import { readTreeFile } from './tree.ts'
import type { FileHistory, GitMissingReason, GitState, HistoryOptions, Snapshot, Workspace } from './types.ts'
import { unreadFiles } from './unread.ts'
import { readPart, workingTree } from './working-tree.ts'

/**
 * Opens a folder of laws and amendments; throws `NotAWorkspace`. Git may be absent: `git()` says what is missing. What is
 * worked out is kept where the environment says (`ENGROSS_CACHE`); without one, in memory.
 */
export async function openWorkspace(folder: string, { env = {}, room }: OpenOptions = {}): Promise<Workspace> {
  const root = await rootOf(folder)
  const store = await openStore(root, env)
  const watched = watchFiles(root)
  const git = keptGit(gitIn(root), watched)
  const reader = readerOf(store, room)
  const inputs = askInCrowd(async () => {
    const [files, git] = await Promise.all([watched.files(), watched.facts()])
    return { letters: `${files.letters} ${git.letters}`, isFresh: files.isFresh, count: files.count + git.count }
  })
  const pulse = askInCrowd(watched.files)
  const present = workingTree(root, watched.files, reader, store)
  const commits = new LRUCache<string, Promise<Snapshot>>({ max: 8 })

  const { state, answered, answeredOr } = carefully(git, root)

  const resolveRevision = async (revision: string): Promise<string> => {
    const there = await state()
    if (there.kind === 'missing') throw new GitMissing(there.reason, root)
    return answered(git.resolve(revision))
  }

  const atCommit = (hash: string): Promise<Snapshot> => {
    const known = commits.get(hash)
    if (known !== undefined) return known
    const reading = answered(readCommit(git, hash, reader, store))
    commits.set(hash, reading)
    // What failed once (a full disk, a killed process) is tried again the next time.
    reading.catch(() => commits.delete(hash))
    return reading
  }

  const snapshot = async (revision: string | null = null): Promise<Snapshot> =>
    isGiven(revision) ? atCommit(await resolveRevision(revision)) : present.snapshot()

  const originOf = async (asked: LogAsked): Promise<FileHistory> =>
    fileOrigin(git, store, (await watched.facts()).lasting, { root, ...asked })

  const origin = async (file: string, { limit = 100, revision = null }: HistoryOptions = {}): Promise<FileHistory> => {
    if (!isTextOfWorkspace(file)) throw new NotFound('file', file)
    if (isGiven(revision)) return answered(originOf({ file, from: await resolveRevision(revision), limit }))
    const there = await state()
    return there.kind === 'ready' ? answeredOr(originOf({ file, from: there.head, limit }), noHistory) : noHistory
  }

  const fileHistory = async (file: string, options: HistoryOptions = {}) => (await origin(file, options)).commits

  const namesOf = async (file: string, revision: string | null): Promise<readonly string[]> => {
    const commits = await fileHistory(file, { revision })
    return [...new Set(commits.map((commit) => commit.file))]
  }

  return {
    root,
    store,
    search: await openSearch(store),
    partOf: (file, start, length) => readPart(root, file, start, length),
    tree: present,
    git: state,
    resolveRevision,
    commit: async (revision) => answered(commitLog(git, await resolveRevision(revision))),
    snapshot,
    snapshotWith: async (file, text) => {
      if (!isTextOfWorkspace(file)) throw new NotFound('file', file)
      return keepStore(snapshotWith(await present.snapshot(), decode(file, Buffer.from(text, 'utf8')), reader), store)
    },
    lawHistory: async (id, options) => fileHistory(mustBeId('law', id), options),
    amendmentHistory: async (id, options) => fileHistory(mustBeId('amendment', id), options),
    fileHistory,
    lawOrigin: async (id, options) => origin(mustBeId('law', id), options),
    sourceAt: async (file, revision = null) => {
      if (!isTextOfWorkspace(file)) throw new NotFound('file', file)
      const text = isGiven(revision)
        ? await answered(readTreeFile(git, await resolveRevision(revision), file))
        : await readWorkspaceFile(root, file)
      if (text === null) throw new NotFound('file', file)
      if (text.kind === 'bad') throw new UnreadableFile(text.problem)
      return text.text
    },
    lawOf: (file, text) => {
      const role = roleOf(file)
      return role?.kind === 'law' ? reader.reading({ kind: 'text', file, text }).law : null
    },
    recentCommits: async (limit = 10) =>
      (await state()).kind === 'ready' ? answeredOr(pathsLog(git, folders, limit), []) : [],
    uncommitted: async () => ((await state()).kind === 'ready' ? answeredOr(uncommitted(git), []) : []),
    unread: () => unreadFiles(root),
    pulse: async () => (await pulse.ask()).pulse,
    inputs: async () => (await inputs.ask()).letters,
    changed: () => {
      inputs.forget()
      pulse.forget()
    },
    effectBetween: async (amendment, before, after) =>
      effectBetween(amendment, await snapshot(before), await snapshot(after), namesOf),
  }
}

export interface OpenOptions {
  readonly env?: Environment
  /** How much text of laws is at hand at one time, in UTF-16 code units. */
  readonly room?: number
}

async function rootOf(folder: string): Promise<string> {
  let root: string
  try {
    root = await realpath(folder)
  } catch (error) {
    throw new NotAWorkspace(folder, error)
  }
  const there = await Promise.all(folders.map((name) => isFolder(join(root, name))))
  if (!there.some(Boolean)) throw new NotAWorkspace(folder)
  return root
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Absent, or not to be looked at: either way there is no folder to read.
    return false
  }
}

/**
 * What is asked of git, with its failures taken for what they are to a reader: a repository that is damaged, or a git that
 * does not answer. Working files are shown without it, and for a while `state` says why they are shown without history.
 */
function carefully(git: Git, root: string) {
  let trouble: { readonly reason: GitMissingReason; readonly until: number } | null = null
  const failed = (error: unknown): GitMissingReason => {
    if (!(error instanceof GitFailed)) throw error
    const reason = error.how === 'absent' ? 'no-git' : error.how === 'slow' ? 'silent' : 'damaged'
    trouble = { reason, until: Date.now() + trustAgain }
    return reason
  }
  const answeredOr = async <Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
    try {
      return await asked
    } catch (error) {
      failed(error)
      return otherwise
    }
  }
  return {
    state: async (): Promise<GitState> => {
      if (trouble !== null && Date.now() < trouble.until) return { kind: 'missing', reason: trouble.reason }
      trouble = null
      try {
        const state = await git.state()
        if (state.kind === 'missing' && state.reason === 'silent')
          trouble = { reason: 'silent', until: Date.now() + trustAgain }
        return state
      } catch (error) {
        return { kind: 'missing', reason: failed(error) }
      }
    },
    answered: async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
      try {
        return await asked
      } catch (error) {
        throw new GitMissing(failed(error), root)
      }
    },
    answeredOr,
  }
}

/** After how many milliseconds a git that failed is asked again. */
const trustAgain = 5000

const noHistory: FileHistory = { commits: [], cut: null }

function isGiven(revision: string | null): revision is string {
  return revision !== null && revision !== ''
}

function mustBeId(kind: 'law' | 'amendment', id: string): string {
  const file = fileOf(kind, id)
  if (file === null) throw new NotFound(kind, id)
  return file
}

/** Paths of `git status`, of the folders that are read; a renamed file under its present name. */
async function uncommitted(git: Git): Promise<readonly string[]> {
  const prefix = await git.prefix()
  const output = await git.runOnFiles([
    'status',
    '--porcelain',
    '-z',
    // What is in a submodule is another repository's, whose settings may name programs.
    '--ignore-submodules=all',
    '--no-renames',
    '--untracked-files=all',
    '--',
    ...folders,
  ])
  return output
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3 + prefix.length))
}
