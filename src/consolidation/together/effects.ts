import type { Law } from '../../law/types.ts'
import type { LawPlace } from '../../problem/types.ts'
import { placeAt, textOf } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import type { Change, Edit, Plan } from '../law-text/plan.ts'
import type { Effect } from '../types.ts'

/** What a plan's changes do, in lines: what goes and what comes, at which provision; a new unit is named as it is now. */
export function effectsOf(before: Law, after: Law, { changes }: Plan): readonly Effect[] {
  const edits = changes.flatMap((change) => change.edits)
  return changes.map((change) => ({
    place: change.into === undefined ? change.place : placeOfNew(after, change, edits),
    before: change.before ?? oneLine(removed(before, change)),
    after: change.after ?? oneLine(change.edits.map(({ text }) => text).join(' … ')),
  }))
}

function removed(law: Law, { edits }: Change): string {
  return edits.map(({ passage, start, end }) => textOf(law, passage).slice(start, end)).join(' … ')
}

/** Where put-in text stands in the law after it: behind what the plan put in before it, and in a passage of its own perhaps. */
function placeOfNew(after: Law, change: Change, edits: readonly Edit[]): LawPlace {
  const edit = change.edits[0]
  if (edit === undefined) return change.place
  const earlier = edits
    .slice(0, edits.indexOf(edit))
    .filter(({ passage, start }) => passage === edit.passage && start <= edit.start)
  const shift = earlier.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  let passage = edit.passage
  let offset = edit.start + shift + (edit.text.length - edit.text.trimStart().length)
  while (passage < after.passages.length - 1 && offset >= textOf(after, passage).length) {
    offset -= textOf(after, passage).length
    passage += 1
  }
  return placeAt(after, passage, offset)
}
