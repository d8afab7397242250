import { createHash } from 'node:crypto'
import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, Mode } from '../../consolidation/types.ts'
import { consolidateGuarded } from '../../workspace/guarded.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { remembered } from './remembered.ts'

/**
 * Runs amendments (by id, in that order) on a snapshot's laws; ids that are not there are passed over. The same run is made
 * once. `asked`: the reader chose them by name, and is told of those that the laws have in their text already.
 */
export function run(snapshot: Snapshot, ids: readonly string[], mode: Mode, asked = true): Consolidation {
  return runs(JSON.stringify([fingerprint(snapshot), mode, ids, asked]), () => {
    const chosen = ids.flatMap((id) => amendmentIn(snapshot, id) ?? [])
    return consolidateGuarded(snapshot.laws, chosen, { mode, asked: asked ? ids : [], acts: snapshot.amendments })
  })
}

/** What an amendment does by itself to the laws as they are. */
export function runAlone(snapshot: Snapshot, id: string): Consolidation {
  return run(snapshot, [id], { kind: 'sequence' }, false)
}

export function amendmentIn(snapshot: Snapshot, id: string): Amendment | undefined {
  return snapshot.amendments.find((one) => one.id === id)
}

const runs = remembered<Consolidation>(({ laws }) => {
  const pieces = laws.flatMap(({ passages }) => passages.flatMap((passage) => passage.pieces))
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
})

const fingerprints = new WeakMap<Snapshot, string>()

/** What the snapshot says, in a few letters: the same files give the same ones. */
function fingerprint(snapshot: Snapshot): string {
  if (snapshot.revision !== null) return snapshot.revision
  const known = fingerprints.get(snapshot)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const [file, text] of snapshot.sources) hash.update(`${file}\0${text.length}\0`).update(text)
  const made = hash.digest('base64')
  fingerprints.set(snapshot, made)
  return made
}
