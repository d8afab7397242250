import type { Commit, Snapshot } from '../../workspace/types.ts'
import type { Page } from '../types.ts'
import { revisionName } from './revisions.ts'

/** What two pickers offer: the texts, and the times at which they may be taken. */
export interface TextChoices {
  readonly laws: readonly TextChoice[]
  readonly amendments: readonly TextChoice[]
  /** The working folder first, with an empty value. */
  readonly revisions: readonly TextChoice[]
}

export interface TextChoice {
  /** What the address holds: a file, or a commit's hash. */
  readonly value: string
  readonly name: string
}

/** The laws and bills of the workspace by their names, and its revisions by what their authors said of them. */
export function textChoices(
  snapshot: Snapshot,
  commits: readonly Commit[],
  page: Pick<Page, 't' | 'day'>,
): TextChoices {
  return {
    laws: snapshot.laws.map(({ file, meta }) => ({
      value: file,
      name: [meta.number, meta.title].filter((part) => part !== null).join(' '),
    })),
    amendments: snapshot.amendments.map(({ file, meta }) => ({ value: file, name: meta.short ?? meta.title })),
    revisions: [null, ...commits].map((commit) => ({ value: commit?.hash ?? '', name: revisionName(commit, page) })),
  }
}
