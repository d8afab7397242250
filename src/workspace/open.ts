import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { readFolder, readWorkspaceFile } from './disk.ts'
import { effectBetween } from './effect.ts'
import { GitMissing, NotAWorkspace, NotFound, UnreadableFile } from './errors.ts'
import { type Git, gitIn } from './git.ts'
import { commitLog, fileLog, pathsLog } from './log.ts'
import { parsed } from './parsed.ts'
import { fileOf, folders, isSafePath, roleOf } from './paths.ts'
import { pulseOf } from './pulse.ts'
import { snapshotOf } from './snapshot.ts'
import { readTree, readTreeFile } from './tree.ts'
import type { HistoryOptions, Snapshot, Workspace } from './types.ts'

/** Opens a folder of laws and amendments; throws `NotAWorkspace`. Git may be absent: `git()` says what is missing. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = await rootOf(folder)
  const git = gitIn(root)
  const reader = parsed()
  const commits = new LRUCache<string, Promise<Snapshot>>({ max: 8 })

  const resolveRevision = async (revision: string): Promise<string> => {
    await mustHaveGit(git, root)
    return git.resolve(revision)
  }

  const atCommit = (hash: string): Promise<Snapshot> => {
    const known = commits.get(hash)
    if (known !== undefined) return known
    const reading = readTree(git, hash).then((files) => snapshotOf(hash, files, reader))
    commits.set(hash, reading)
    // What failed once (a full disk, a killed process) is tried again the next time.
    reading.catch(() => commits.delete(hash))
    return reading
  }

  const snapshot = async (revision: string | null = null): Promise<Snapshot> =>
    isGiven(revision) ? atCommit(await resolveRevision(revision)) : snapshotOf(null, await readFolder(root), reader)

  const fileHistory = async (file: string, { limit = 100, revision = null }: HistoryOptions = {}) => {
    if (!isReadable(file)) throw new NotFound('file', file)
    if (isGiven(revision)) return fileLog(git, file, await resolveRevision(revision), limit)
    const state = await git.state()
    return state.kind === 'ready' ? fileLog(git, file, state.head, limit) : []
  }

  const namesOf = async (file: string, revision: string | null): Promise<readonly string[]> => {
    const commits = await fileHistory(file, { revision })
    return [...new Set(commits.map((commit) => commit.file))]
  }

  return {
    root,
    git: () => git.state(),
    resolveRevision,
    commit: async (revision) => commitLog(git, await resolveRevision(revision)),
    snapshot,
    lawHistory: async (id, options) => fileHistory(mustBeId('law', id), options),
    amendmentHistory: async (id, options) => fileHistory(mustBeId('amendment', id), options),
    fileHistory,
    sourceAt: async (file, revision = null) => {
      if (!isReadable(file)) throw new NotFound('file', file)
      const text = isGiven(revision)
        ? await readTreeFile(git, await resolveRevision(revision), file)
        : await readWorkspaceFile(root, file)
      if (text === null) throw new NotFound('file', file)
      if (text.kind === 'bad') throw new UnreadableFile(text.problem)
      return text.text
    },
    lawOf: (file, text) => {
      const role = roleOf(file)
      return role?.kind === 'law' ? reader.law(role.id, file, text).law : null
    },
    recentCommits: async (limit = 10) => ((await git.state()).kind === 'ready' ? pathsLog(git, folders, limit) : []),
    uncommitted: async () => ((await git.state()).kind === 'ready' ? uncommitted(git) : []),
    pulse: () => pulseOf(root),
    effectBetween: async (amendment, before, after) =>
      effectBetween(amendment, await snapshot(before), await snapshot(after), namesOf),
  }
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

async function mustHaveGit(git: Git, root: string): Promise<void> {
  const state = await git.state()
  if (state.kind === 'missing') throw new GitMissing(state.reason, root)
}

function isGiven(revision: string | null): revision is string {
  return revision !== null && revision !== ''
}

/** Only laws, amendments and notes are given away: not `.git`, not what else lies in the folder. */
function isReadable(file: string): boolean {
  return isSafePath(file) && roleOf(file) !== null
}

function mustBeId(kind: 'law' | 'amendment', id: string): string {
  const file = fileOf(kind, id)
  if (file === null) throw new NotFound(kind, id)
  return file
}

/** Paths of `git status`, of the folders that are read; a renamed file under its present name. */
async function uncommitted(git: Git): Promise<readonly string[]> {
  const prefix = await git.prefix()
  const output = await git.run([
    'status',
    '--porcelain',
    '-z',
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
