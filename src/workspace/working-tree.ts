import { refusalsMet } from '../guard/steps.ts'
import { readFolder } from './disk.ts'
import type { FolderFacts } from './folder-facts.ts'
import type { Parsed } from './parsed.ts'
import { snapshotOf } from './snapshot.ts'
import type { FileText } from './text.ts'
import type { Snapshot } from './types.ts'

/**
 * The working tree as it is now. A file that has not changed since it was read, as the disk says, is not read again; where
 * none has, the snapshot is the same value.
 */
export function workingTree(root: string, facts: () => Promise<FolderFacts>, parsed: Parsed): () => Promise<Snapshot> {
  let last: Read | null = null
  let underway: { readonly letters: string; readonly read: Promise<Read> } | null = null
  return async () => {
    const now = await facts()
    if (last?.facts.letters === now.letters) return last.snapshot
    if (underway?.letters !== now.letters) underway = { letters: now.letters, read: readAt(now, last) }
    const read = await underway.read
    // What was left out for once may be there the next time.
    last = read.isPassing ? null : read
    return read.snapshot
  }

  async function readAt(now: FolderFacts, before: Read | null): Promise<Read> {
    // What was read while it changed may be half of it.
    const former = before === null || before.facts.isFresh ? null : before
    const files = await readFolder(root, (file) =>
      former?.facts.files.get(file) === now.files.get(file) ? former?.files.get(file) : undefined,
    )
    const met = refusalsMet()
    const snapshot = snapshotOf(null, files, parsed)
    const texts = files.filter(({ kind, file }) => kind === 'text' && now.files.has(file))
    return {
      facts: now,
      files: new Map(texts.map((one) => [one.file, one])),
      snapshot,
      isPassing: refusalsMet() !== met,
    }
  }
}

interface Read {
  readonly facts: FolderFacts
  readonly files: ReadonlyMap<string, FileText>
  readonly snapshot: Snapshot
  readonly isPassing: boolean
}
