import type { Git } from './git.ts'
import type { KnownText, Reader } from './reading/reader.ts'
import { snapshotOf } from './snapshot.ts'
import type { Store } from './store/store.ts'
import { keepStore } from './store/store-of.ts'
import { type Blob, readTree } from './tree.ts'
import type { Snapshot } from './types.ts'

/** The snapshot of a commit (a full hash). A blob that was read before, at whatever commit, is not read again. */
export async function readCommit(git: Git, hash: string, reader: Reader, store: Store): Promise<Snapshot> {
  const blobs = new Map<string, string>()
  const again = (path: string) => () => git.blobNow(blobs.get(path) as string).toString('utf8')
  const known = (found: readonly Blob[]): ReadonlyMap<string, KnownText> => {
    for (const { path, blob } of found) blobs.set(path, blob)
    const rows = store.getAll('blob', found.map(nameOf))
    const keys = found.flatMap((one) => {
      const row = rows.get(nameOf(one))
      return row === undefined ? [] : [{ file: one.path, key: row.key }]
    })
    return reader.knownOf(keys, again)
  }
  const files = await readTree<KnownText>(git, hash, known)
  const read = files.map((one) => {
    if (one.kind !== 'text') return one
    const made = reader.know(one.file, one.text, again(one.file))
    if (made.kind === 'known')
      store.put('blob', nameOf({ path: one.file, blob: blobs.get(one.file) ?? '' }), { key: made.key })
    return made
  })
  store.flush()
  return keepStore(snapshotOf(hash, read, reader), store)
}

function nameOf({ path, blob }: Blob): string {
  return `${blob} ${path}`
}
