import type { Commit } from '../../workspace/types.ts'
import type { Page } from '../types.ts'

/** A revision as a person knows it: its day, what its author said of it, and the beginning of its hash; null: the working folder. */
export function revisionName(commit: Commit | null, { t, day }: Pick<Page, 't' | 'day'>): string {
  if (commit === null) return t('common.working')
  return t('common.revision', {
    date: day(commit.date),
    subject: commit.subject,
    revision: commit.hash.slice(0, 10),
  })
}

/** What a list of revisions offers, the working folder first; `value` is what an address holds. */
export interface RevisionChoice {
  readonly value: string
  readonly name: string
}

/** The commits of a history to choose from, and with them those that the address names besides. */
export function revisionChoices(
  history: readonly Commit[],
  named: readonly (Commit | null)[],
  page: Page,
): readonly RevisionChoice[] {
  const known = new Set(history.map((commit) => commit.hash))
  const besides = named.filter((commit) => commit !== null && !known.has(commit.hash))
  return [null, ...besides, ...history].map((commit) => ({
    value: commit?.hash ?? '',
    name: revisionName(commit, page),
  }))
}
