import { placeAt } from '../consolidation/law-text/edits.ts'
import { passageStarts } from '../consolidation/law-text/state.ts'
import { problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import { nearestUnit, type Slot, sourceOf } from './passages.ts'
import type { Desk } from './trial.ts'

/** The problem that no instruction makes a change: where it is, and both texts where they begin to differ. */
export function undraftable({ law }: Desk, { before, splice }: Slot): Problem {
  const source = sourceOf(law)
  const text = source.slice(splice.start, splice.end)
  let same = 0
  while (same < text.length && text[same] === splice.text[same]) same += 1
  const passage = Math.min(before.start, law.passages.length - 1)
  const at = splice.start + same - (passageStarts(law)[passage] ?? 0)
  return problem('not-draftable', {
    law: placeAt(law, nearestUnit(law, passage), Math.max(at, 0)),
    actual: shown(text, same),
    expected: shown(splice.text, same),
  })
}

/** What a text says where it begins to differ, its spaces and line ends made visible where it is nothing else. */
function shown(text: string, from: number): string {
  const start = Math.max(0, from - 20)
  return JSON.stringify(text.slice(start, from + 60)).slice(1, -1)
}
