import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, Mode } from '../../consolidation/types.ts'
import { runKey } from '../../workspace/analysis/run-key.ts'
import { consolidateGuarded } from '../../workspace/guarded.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { amendmentIn } from './find.ts'
import { remembered } from './remembered.ts'

/**
 * Runs amendments (by id, in that order) on a snapshot's laws; ids that are not there are passed over. The same run is made
 * once. `asked`: the reader chose them by name, and is told of those that the laws have in their text already.
 */
export function run(snapshot: Snapshot, ids: readonly string[], mode: Mode, asked = true): Consolidation {
  const { laws, amendments: acts } = snapshot
  const chosen = chosenIn(snapshot, ids)
  return runs(runKey(snapshot, chosen, [JSON.stringify([mode, asked ? ids : null])]), () =>
    consolidateGuarded(laws, chosen, { mode, asked: asked ? ids : [], acts }),
  )
}

/** What an amendment does by itself to the laws as they are. */
export function runAlone(snapshot: Snapshot, id: string): Consolidation {
  return run(snapshot, [id], { kind: 'sequence' }, false)
}

function chosenIn(snapshot: Snapshot, ids: readonly string[]): readonly Amendment[] {
  return ids.flatMap((id) => amendmentIn(snapshot, id) ?? [])
}

const runs = remembered<Consolidation>(({ laws }) => {
  const pieces = laws.flatMap(({ passages }) => passages.flatMap((passage) => passage.pieces))
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
})
