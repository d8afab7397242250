import type { Amendment, AmendmentMeta } from '../../amendment/types.ts'
import type { LawReference } from '../../citation/types.ts'
import type { Conflict, Report } from '../../consolidation/types.ts'
import type { LawMeta } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { FileCommit } from '../commits.ts'

/** What a store holds, by kind: values that are the same when they come back from JSON. */
export interface RowKinds {
  /** What a text is, by the file's name and its content (`keyOfText`). */
  readonly text: TextRow
  /** The rest of a bill, by the same key. */
  readonly bill: BillBody
  readonly note: { readonly text: string }
  /** The key of a text by its name and its blob in git. */
  readonly blob: { readonly key: string }
  /** The commits that changed a file up to one of them (`from`), by the repository, the file, and how many were asked for. */
  readonly history: { readonly from: string; readonly commits: readonly FileCommit[] }
  /** What the folder held when it was last looked at, by nothing. */
  readonly folder: FolderRow
  /** What a bill does by itself, by the bill and the laws that it names. */
  readonly run: { readonly reports: readonly Report[] }
  /** The same in short, for lists: no effects, and only reports that say something of their own. */
  readonly summary: { readonly reports: readonly Report[] }
  /** Where bills want different things of a law, by the law and the bills. */
  readonly conflicts: { readonly conflicts: readonly Conflict[] }
}

export type TextRow = LawRow | BillRow | { readonly kind: 'note' }

export interface LawRow {
  readonly kind: 'law'
  readonly meta: LawMeta
  readonly problems: readonly Problem[]
  readonly articles: number
}

export interface BillRow {
  readonly kind: 'amendment'
  readonly meta: AmendmentMeta
  /** Of the file; the bill's own are among `own`. */
  readonly problems: readonly Problem[]
  readonly own: readonly Problem[]
  readonly instructions: number
  /** The laws that its instructions name, each once, in order of first mention. */
  readonly references: readonly LawReference[]
}

export type BillBody = Pick<Amendment, 'source' | 'articles' | 'parts' | 'instructions' | 'commencement'>

/** A file that was read, by what the disk said of it and by the key of its text. */
export type LearntFile = readonly [file: string, facts: string, key: string]

/** Files by what the disk said of them; those that were changed so lately that the disk could not tell are left out. */
export interface FolderRow {
  readonly files: readonly LearntFile[]
}
