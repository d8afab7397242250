import type { Amendment } from '../amendment/types.ts'
import type { Consolidation } from '../consolidation/types.ts'
import type { Law, LawStatus } from '../law/types.ts'
import type { GitMissingReason } from '../locales/errors/parts.ts'
import type { Problem } from '../problem/types.ts'
import type { Commit, FileCommit } from './commits.ts'
import type { SearchIndex } from './search/search-index.ts'
import type { LearntFile } from './store/rows.ts'
import type { Store } from './store/store.ts'
import type { UnreadFile } from './unread.ts'

/** Everything that the folder says at one moment. One broken file is a problem here and hides none of the others. */
export interface Snapshot {
  /** The commit's full hash; null: the working tree, as the files are now. */
  readonly revision: string | null
  /** In order of their ids. */
  readonly laws: readonly Law[]
  /** In order of their ids; each carries its own problems. */
  readonly amendments: readonly Amendment[]
  /** Markdown of the explanatory notes, by amendment id. A note whose amendment is absent is here too. */
  readonly notes: ReadonlyMap<string, string>
  /** Files that cannot be read, and what is wrong with the laws' own text. Not the amendments' problems: they carry them. */
  readonly problems: readonly Problem[]
  /** Text of every file that could be read, by its path in the workspace (`laws/126-fz.md`). */
  readonly sources: ReadonlyMap<string, string>
}

export type { Commit, FileCommit, GitMissingReason }

/** The files of the working tree, read once for as long as they stay as they are. */
export interface WorkingTree {
  snapshot(): Promise<Snapshot>
  /** Files that are not known yet: what the next snapshot would have to read. */
  unknown(): Promise<readonly string[]>
  /** Reads some of them, so that they are known to all who have the same store. */
  learn(files: readonly string[]): readonly LearntFile[]
  /** Takes over what others have learnt. */
  adopt(learnt: readonly LearntFile[]): void
}

/**
 * Whether history can be had. `no-git`: no program; `no-repository`: the folder is in none; `no-commits`: nothing committed
 * yet; `refused`: git does not trust the folder (its owner, or a repository that came with the files); `damaged`: git cannot
 * read what is there; `silent`: git does not answer in time.
 */
export type GitState =
  | { readonly kind: 'ready'; readonly head: string; readonly branch: string | null }
  | { readonly kind: 'missing'; readonly reason: GitMissingReason }

/** A law as an amendment would have left it at one revision, and would leave it at another. */
export interface LawEffect {
  readonly law: string
  /** The draft's whole source; empty where the law is not there at that revision. */
  readonly before: string
  readonly after: string
}

/** What an amendment would have done at one revision and would do at another; null where it is not there. */
export interface EffectBetween {
  readonly amendment: string
  /** Full hashes; null: the working tree. */
  readonly revisions: { readonly before: string | null; readonly after: string | null }
  readonly before: Consolidation | null
  readonly after: Consolidation | null
  /** What was not carried out at each of the two, and why. */
  readonly problems: { readonly before: readonly Problem[]; readonly after: readonly Problem[] }
  /** Every law that it touches at one of the two, in order of ids. */
  readonly laws: readonly LawEffect[]
}

/** A folder of laws and amendments. Methods that take a revision throw `RevisionUnknown` or `GitMissing` where it cannot be had. */
export interface Workspace {
  /** Absolute path, symbolic links resolved. */
  readonly root: string
  /** What was worked out about its texts. */
  readonly store: Store
  /** Where the words of its texts are looked up; null where nothing may be kept on the disk. */
  readonly search: SearchIndex | null
  /** A run of bytes of a file as it is now, as text; null where it cannot be had. */
  partOf(file: string, start: number, length: number): string | null
  /** The files as they are now, for who reads them part by part. */
  readonly tree: Pick<WorkingTree, 'unknown' | 'learn' | 'adopt'>
  /** Asked anew each time: a folder may become a repository while the server runs. */
  git(): Promise<GitState>
  /** A revision as a person writes it (hash, tag, branch, `HEAD~1`) → the commit's full hash. */
  resolveRevision(revision: string): Promise<string>
  /** The commit that a revision names. */
  commit(revision: string): Promise<Commit>
  /** No revision, null or an empty one: the working tree. Snapshots are kept; of the working tree, what has changed is read. */
  snapshot(revision?: string | null): Promise<Snapshot>
  /** The working tree with a file of it (`amendments/calls.md`) saying this text, which is saved nowhere. */
  snapshotWith(file: string, text: string): Promise<Snapshot>
  /** Commits that changed a law, newest first, through renames; `[]` without git. */
  lawHistory(id: string, options?: HistoryOptions): Promise<readonly FileCommit[]>
  amendmentHistory(id: string, options?: HistoryOptions): Promise<readonly FileCommit[]>
  /** The same of any file of the workspace (`laws/126-fz.md`). */
  fileHistory(file: string, options?: HistoryOptions): Promise<readonly FileCommit[]>
  /** A law's commits, and whether they end before the law's first one. */
  lawOrigin(id: string, options?: HistoryOptions): Promise<FileHistory>
  /** Text of a file then; throws `NotFound`, or `UnreadableFile` where it is no text. */
  sourceAt(file: string, revision?: string | null): Promise<string>
  /** A law's file and a text of it → the law; null for another file. What has been read before is not read again. */
  lawOf(file: string, text: string): Law | null
  /** The last commits that changed laws or amendments, newest first; `[]` without git. */
  recentCommits(limit?: number): Promise<readonly Commit[]>
  /** A few letters that are others once a file of the working tree has changed. */
  pulse(): Promise<string>
  /** A few letters that are others once anything has changed that pages are made of: files, branches, settings of git. */
  inputs(): Promise<string>
  /** To be told of a file that was just written: what is asked from now on is looked at anew, however lately it was. */
  changed(): void
  /** Files that lie in the folder, may be meant as laws or amendments, and are not read. */
  unread(): Promise<readonly UnreadFile[]>
  /** Files of laws and amendments that differ from the last commit; `[]` without git. */
  uncommitted(): Promise<readonly string[]>
  /** Throws `NotFound` where the amendment is at neither revision. */
  effectBetween(amendment: string, before: string | null, after: string | null): Promise<EffectBetween>
}

/** What was read of a file's history. */
export interface FileHistory {
  /** Newest first. */
  readonly commits: readonly FileCommit[]
  /** Why the oldest commit here may not be the one that brought the file in; null: it is. */
  readonly cut: 'limit' | 'shallow' | null
}

export interface HistoryOptions {
  /** At most so many commits (100). */
  readonly limit?: number
  /** History up to this revision (HEAD). */
  readonly revision?: string | null
}

/** A law's edition on a day: the base text, then one for each day on which adopted (or proposed) amendments take effect. */
export interface TimelineEdition {
  /** ISO date; null for a base text that does not say of which day it is. */
  readonly date: string | null
  /** `base`: the text of the file; `adopted`: adopted amendments; `proposed`: drafts that name a day, each by itself on the adopted text. */
  readonly kind: 'base' | 'adopted' | 'proposed'
  /** Amendments that bring something on this day, with the bill articles that do (null: the bill has no articles). */
  readonly brings: readonly {
    readonly amendment: string
    readonly articles: readonly (string | null)[]
    readonly instructions: number
  }[]
  /** What is no longer in force from this day on, in the same form; left out where nothing ends. */
  readonly ends?: TimelineEdition['brings']
}

export interface Timeline {
  readonly law: string
  /** In order of date, the base first; `proposed` ones after adopted ones of the same day. */
  readonly editions: readonly TimelineEdition[]
  /** Proposals on the law that name no day, and adopted amendments whose day is stated in words only. */
  readonly undated: readonly string[]
}

/** What a text is, said on its face. */
export interface Face {
  readonly law: string
  readonly title: string
  readonly status: LawStatus
  /** The day that the text is of (ISO); null where the file does not say. */
  readonly edition: string | null
  /** `in-force`: the text of the edition; `proposed`: with amendments worked in that are not adopted, or not
   * yet in force; `behind`: the text of the file, into which an act that is in force today has not been worked. */
  readonly standing: 'in-force' | 'proposed' | 'behind'
  readonly revision: string | null
  /** Amendments worked into this text. */
  readonly amendments: readonly string[]
  /** Amendments of the law that are not in this text and may come: drafts, introduced ones, adopted ones not yet in force. */
  readonly pending: readonly string[]
}
