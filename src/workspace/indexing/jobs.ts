import { notYetRun, ranAlone } from '../analysis/alone.ts'
import { conflictsOn, notYetCompared, rivalsAmong } from '../analysis/conflicts.ts'
import { addWords, filesMissing } from '../search/missing-words.ts'
import type { LearntFile } from '../store/rows.ts'
import { amendmentsNaming, isOpen } from '../touches.ts'
import type { Snapshot, Workspace } from '../types.ts'

/** A part of the work of an index that a thread does at one time. */
export type IndexJob =
  /** What there is to read. */
  | { readonly kind: 'survey' }
  | { readonly kind: 'learn'; readonly files: readonly string[] }
  /** What there is to run, once everything is read; `learnt` are the files that other threads have read. */
  | { readonly kind: 'plan'; readonly learnt: readonly LearntFile[] }
  | ({ readonly kind: 'run' } & RunUnit)
  /** Which texts cannot be searched yet; then to put the words of some in. */
  | { readonly kind: 'wordless' }
  | { readonly kind: 'words'; readonly files: readonly string[] }

/** Bills to run, each by itself, and laws whose bills are to be compared: those of one law, which is read once for all of them. */
export interface RunUnit {
  readonly bills: readonly string[]
  readonly laws: readonly string[]
}

export type IndexAnswer =
  | { readonly kind: 'survey'; readonly unknown: readonly string[]; readonly isKept: boolean }
  | { readonly kind: 'learnt'; readonly files: readonly LearntFile[] }
  | { readonly kind: 'plan'; readonly units: readonly RunUnit[] }
  | { readonly kind: 'wordless'; readonly files: readonly string[] }
  | { readonly kind: 'done' }

/** Does a part of the work: what it finds is in the workspace's store. */
export async function doIndexJob(workspace: Workspace, job: IndexJob): Promise<IndexAnswer> {
  switch (job.kind) {
    case 'survey':
      return { kind: 'survey', unknown: await workspace.tree.unknown(), isKept: workspace.store.file !== null }
    case 'learn':
      return { kind: 'learnt', files: workspace.tree.learn(job.files) }
    case 'plan':
      workspace.tree.adopt(job.learnt)
      return { kind: 'plan', units: unitsOf(await workspace.snapshot()) }
    case 'run':
      run(await workspace.snapshot(), job)
      workspace.store.flush()
      return { kind: 'done' }
    case 'wordless':
      return {
        kind: 'wordless',
        files: workspace.search === null ? [] : filesMissing(workspace.search, await workspace.snapshot()),
      }
    case 'words':
      if (workspace.search !== null) addWords(workspace.search, await workspace.snapshot(), job.files)
      return { kind: 'done' }
  }
}

/** What was not run yet, law by law; a bill of several laws is run with the first of them. */
function unitsOf(snapshot: Snapshot): readonly RunUnit[] {
  const bills = new Set(notYetRun(snapshot, snapshot.amendments))
  const laws = new Set(notYetCompared(snapshot, rivalsAmong(snapshot, open(snapshot))).map(({ law }) => law))
  const units = snapshot.laws.flatMap(({ id }): readonly RunUnit[] => {
    const its = amendmentsNaming(snapshot, id).filter((one) => bills.delete(one))
    return its.length > 0 || laws.has(id) ? [{ bills: its.map((one) => one.id), laws: laws.has(id) ? [id] : [] }] : []
  })
  return [...units, ...[...bills].map(({ id }) => ({ bills: [id], laws: [] }))]
}

function run(snapshot: Snapshot, { bills, laws }: RunUnit): void {
  const asked = new Set(bills)
  for (const amendment of snapshot.amendments) if (asked.has(amendment.id)) ranAlone(snapshot, amendment)
  for (const law of laws) conflictsOn(snapshot, { law, amendments: open(snapshot, amendmentsNaming(snapshot, law)) })
}

function open(snapshot: Snapshot, amendments = snapshot.amendments) {
  return amendments.filter((one) => isOpen(one))
}
