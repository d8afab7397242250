import type { BadFileReason } from '../../problem/messages/parts.ts'
import type { GitMissingReason } from '../types.ts'

/** Who a change is recorded as. */
export interface Author {
  readonly name: string
  readonly email: string
}

/** What is to be saved: the whole text of one law, amendment or note. */
export interface SaveOrder {
  /** Path in the workspace (`amendments/calls.md`). */
  readonly file: string
  /** The blob of the text that was read; null: there was no such file. */
  readonly base: string | null
  /** What was read, where the one who saves has kept it: history may not have it. */
  readonly baseText?: string | undefined
  /** The text after, to the byte. */
  readonly text: string
  /** What the commit says, in one line. */
  readonly message: string
  /** Given by a person who was asked; left out, git's settings say it, or what was remembered. */
  readonly author?: Author | undefined
  /** ISO date that the change itself has, as a law's edition: the commit bears it as its author's date. Left out: now. */
  readonly date?: string | undefined
  /** False: the file is written and git is left alone (`true`). */
  readonly record?: boolean
}

/** What is to be begun: a file whose name the program makes of the title. */
export interface CreateOrder extends Omit<SaveOrder, 'file' | 'base'> {
  readonly kind: 'law' | 'amendment'
  readonly title: string
}

/** A text of a file, with the blob that it is. */
export interface Version {
  readonly blob: string
  readonly text: string
}

/**
 * How saving ended. A blob is the hash that git has for a text, worked out here: it is the same without git.
 * `saved`: the file says it now; `commit` is null where git does not keep it, and `unrecorded` says why.
 * `nothing-to-save`: the file says it already.
 * `changed-meanwhile`: somebody else has saved since `base` was read. Nothing was written; `theirs` is what the file says
 * now (null: it is gone), `base` what was read (null: it is not known any more).
 * `refused`: nothing was written, and `refusal` says why.
 */
export type SaveResult =
  | {
      readonly kind: 'saved'
      readonly file: string
      readonly blob: string
      readonly commit: string | null
      readonly unrecorded: Unrecorded | null
    }
  | { readonly kind: 'nothing-to-save'; readonly file: string; readonly blob: string }
  | {
      readonly kind: 'changed-meanwhile'
      readonly file: string
      readonly base: string | null
      readonly theirs: Version | null
      readonly yours: string
    }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: Refusal }

/** Why a file was written and not committed. */
export type Unrecorded =
  | { readonly reason: Exclude<GitMissingReason, 'no-commits'> }
  /** `not-asked`: the order said so; `ignored`: `.gitignore` names the file; `other-repository`: it lies in another one. */
  | { readonly reason: 'not-asked' | 'ignored' | 'other-repository' }
  /** git said no after the file was written; `said` is its own first line. */
  | { readonly reason: 'git-failed'; readonly said: string }

/** Why nothing was written. */
export type Refusal =
  /** The path is not one that the program writes. */
  | { readonly reason: 'bad-path' }
  /** The text is none that could be read back: NUL, an unfinished merge, too large. */
  | { readonly reason: 'bad-text'; readonly fault: BadFileReason }
  /** The fields at the file's beginning are none that can be read, so that none can be set. */
  | { readonly reason: 'front-matter' }
  /** The file is there and cannot be read, so nobody can tell what would be lost. */
  | { readonly reason: 'unreadable'; readonly fault: BadFileReason }
  | { readonly reason: 'read-only' | 'no-permission' | 'disk-full' | 'cannot-write'; readonly code: string }
  /** Another process is saving the same file, and does not come to an end. */
  | { readonly reason: 'being-saved' }
  /** git is in the middle of something, and a commit would become a part of it. */
  | { readonly reason: 'under-way'; readonly what: UnderWay }
  | { readonly reason: 'detached-head' }
  /** Another git works on the repository, or one that was killed has left its lock. */
  | { readonly reason: 'git-locked' }
  | { readonly reason: 'no-author' }

export const underWay = ['merge', 'rebase', 'cherry-pick', 'revert', 'bisect'] as const
export type UnderWay = (typeof underWay)[number]

/** What is known before anything is saved. */
export interface SavingState {
  /** Where commits go; null: nothing is committed here. */
  readonly branch: string | null
  /** Who commits would be by; null: nobody has said. */
  readonly author: Author | null
  /** Why git would not take a commit now; null: it would, or there is none. */
  readonly refusal: Refusal | null
  /** Why there is no git to commit to; null: there is. */
  readonly missing: Exclude<GitMissingReason, 'no-commits'> | null
}

/** A text that was typed and not saved. */
export interface UnsavedText {
  readonly text: string
  /** The blob that was being edited; null: a file that is not there yet. */
  readonly base: string | null
  /** ISO date and time, with the server's time zone, at which it was kept. */
  readonly kept: string
}

/** What may be done to the files of a workspace. Nothing here throws for what the disk, git or others do. */
export interface Saving {
  /** Saves a text if the file still says what was read; of several at once exactly one does. */
  save(order: SaveOrder): Promise<SaveResult>
  /** Begins a file under a name that is free. */
  create(order: CreateOrder): Promise<SaveResult>
  state(): Promise<SavingState>
  /** What a file said when its text was this blob, if history has it; null where it does not. */
  formerText(file: string, blob: string): Promise<string | null>
  /** Half-typed texts: kept beside the workspace, never in its history. */
  unsaved(file: string): Promise<UnsavedText | null>
  /** False where it could not be kept. */
  keepUnsaved(file: string, unsaved: Omit<UnsavedText, 'kept'>): Promise<boolean>
  discardUnsaved(file: string): Promise<void>
}
