import type { Law } from '../../law/types.ts'
import { withCitedFootnotes } from './cited-footnotes.ts'
import { textOf } from './edits.ts'
import type { Change, Edit } from './plan.ts'

/** Changes that take whole blocks away, so completed that a law whose last blocks go ends as it ended before. */
export function withLawEnd(law: Law, planned: readonly Change[]): readonly Change[] {
  const changes = withCitedFootnotes(law, planned)
  const edits = changes.flatMap((change) => change.edits)
  const end = lastKept(law, edits)
  if (end === null) return changes
  const { passage, offset } = end
  const isBehind = (edit: Edit): boolean => edit.passage > passage || (edit.passage === passage && edit.end > offset)
  if (!edits.some(isBehind)) return changes
  const whole = textOf(law, law.passages.length - 1)
  const tail = whole.slice(whole.trimEnd().length)
  const text = textOf(law, passage)
  const space = text.slice(offset)
  const kept = space.startsWith(tail) ? tail.length : 0
  const closing: Edit[] = [{ passage, start: offset + kept, end: text.length, text: kept === 0 ? tail : '' }]
  for (let index = passage + 1; index < law.passages.length; index += 1) {
    closing.push({ passage: index, start: 0, end: textOf(law, index).length, text: '' })
  }
  const first = changes.findIndex((change) => change.edits.some(isBehind))
  return changes.map((change, index) => {
    const before = change.edits.filter((edit) => !isBehind(edit))
    return {
      ...change,
      edits:
        index === first
          ? [...before, ...closing.filter(({ start, end: to, text: put }) => start < to || put !== '')]
          : before,
    }
  })
}

/** Behind the last character but white space that the deletions leave; null where they leave nothing. */
function lastKept(law: Law, edits: readonly Edit[]): { readonly passage: number; readonly offset: number } | null {
  for (let passage = law.passages.length - 1; passage >= 0; passage -= 1) {
    const text = textOf(law, passage)
    const deletions = edits.filter((edit) => edit.passage === passage)
    let offset = text.length
    for (;;) {
      const next = text.slice(0, offset).trimEnd().length
      const deletion = deletions.find(({ start, end }) => start < next && next <= end)
      if (deletion === undefined) {
        offset = next
        break
      }
      offset = deletion.start
    }
    if (offset > 0) return { passage, offset }
  }
  return null
}
