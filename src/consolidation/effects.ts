import type { Law } from '../law/types.ts'
import { textOf } from './edits.ts'
import { oneLine } from './one-line.ts'
import type { Change, Plan } from './plan.ts'
import type { Effect } from './types.ts'

/** What a plan's changes do, in lines: what goes and what comes, at which provision. */
export function effectsOf(law: Law, { changes }: Plan): readonly Effect[] {
  return changes.map((change) => ({
    place: change.place,
    before: change.before ?? oneLine(removed(law, change)),
    after: change.after ?? oneLine(change.edits.map(({ text }) => text).join(' … ')),
  }))
}

function removed(law: Law, { edits }: Change): string {
  return edits.map(({ passage, start, end }) => textOf(law, passage).slice(start, end)).join(' … ')
}
