import type { Law } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'
import type { Change, Edit } from './plan.ts'

/** Changes that leave the text of a footnote where it is as long as something that stays cites it. */
export function withCitedFootnotes(law: Law, changes: readonly Change[]): readonly Change[] {
  const edits = changes.flatMap((change) => change.edits)
  const kept = new Map<number, readonly Span[]>()
  for (const passage of new Set(edits.map((edit) => edit.passage))) {
    const cited = takenNotes(law, passage, edits).filter((note) => isCited(law, passage, note, edits))
    if (cited.length > 0) kept.set(passage, cited)
  }
  if (kept.size === 0) return changes
  return changes.map((change) => ({
    ...change,
    edits: change.edits.flatMap((edit) => around(law, edit, kept.get(edit.passage) ?? [])),
  }))
}

/** The texts of footnotes that edits take whole. */
function takenNotes(law: Law, passage: number, edits: readonly Edit[]): readonly Span[] {
  const { text = '', notes = [] } = law.passages[passage] ?? {}
  return notes.filter((note) => text.startsWith('[^', note.start) && edits.some((edit) => covers(edit, passage, note)))
}

function covers({ passage: of, start, end }: Edit, passage: number, span: Span): boolean {
  return of === passage && start <= span.start && end >= span.end
}

function isCited(law: Law, passage: number, note: Span, edits: readonly Edit[]): boolean {
  const source = law.passages[passage]?.text ?? ''
  const mark = source.slice(note.start, source.indexOf(']', note.start) + 1)
  return law.passages.some(({ text }, index) => {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const span = { start: at, end: at + mark.length }
      const isItself = text[span.end] === ':' && (index !== passage || at === note.start)
      if (!isItself && !edits.some((edit) => covers(edit, index, span))) return true
    }
    return false
  })
}

/** The edit but for these spans: what comes stands where it stood. */
function around(law: Law, edit: Edit, kept: readonly Span[]): readonly Edit[] {
  const inside = kept.filter((span) => covers(edit, edit.passage, span))
  const text = law.passages[edit.passage]?.text ?? ''
  // Where the edit takes the passage to its end, the blank line behind a footnote parts it from what follows.
  const behind = (at: number): number =>
    edit.end < text.length ? at : at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)
  const starts = [edit.start, ...inside.map(({ end }) => behind(end))]
  const ends = [...inside.map(({ start }) => start), edit.end]
  // What comes in place of text keeps the blank line behind that.
  const before = text.slice(0, ends[0]).trimEnd().length
  if (inside.length > 0 && edit.text !== '') ends[0] = Math.max(edit.start, before)
  return starts
    .map((start, index) => ({ ...edit, start, end: ends[index] as number, text: index === 0 ? edit.text : '' }))
    .filter(({ start, end, text }) => start < end || text !== '')
}
