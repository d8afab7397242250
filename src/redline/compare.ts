import { readLaw } from '../law/law.ts'
import type { Law } from '../law/types.ts'
import { alignBlocks, type Section } from '../pairing/align.ts'
import { type Blocks, blocksOf } from '../pairing/blocks.ts'
import { phrasesOf } from '../pairing/phrases.ts'
import { partRelabelled } from '../pairing/relabelled.ts'
import { type MatchedSection, matchSection, type RawRow, rowsOfSection } from '../pairing/section.ts'
import { tokenTable } from '../words/token-table.ts'
import { finishRow } from './drawing/row.ts'
import { textKeys } from './keys.ts'
import { markMoves } from './moves/moves.ts'
import { statsOf } from './stats.ts'
import type { Redline } from './types.ts'

/**
 * The difference of two texts: provisions (paragraphs, headings) are lined up first, then words inside those that differ.
 * Exact to the byte, and the same for the same pair always. Any text will do; a law with a numbering scheme in its front
 * matter also has its rows named by provision. Past a budget the comparison is coarser, and says so.
 * `read` reads such a text as a law: who needs the law, too, gives a reader that remembers it.
 */
export function compare(before: string, after: string, read: (text: string) => Law = lawOf): Redline {
  const one = blocksOf(before)
  const two = blocksOf(after)
  const { sections, coarse: coarseBlocks } = alignBlocks(one, two)
  const table = tokenTable()
  const matched = sections
    .flatMap((section) => partRelabelled(one, two, section))
    .map((section) => (section.kind === 'equal' ? section : matchSection(one, two, section, table)))
  const phrases = phrasesOf(matched.filter(isMatched))
  const keys = { before: textKeys(before, read), after: textKeys(after, read) }
  const finished = matched.flatMap((section) => {
    const raw = isMatched(section)
      ? rowsOfSection(one, two, section, phrases.get(section) ?? [])
      : equalRows(one, two, section)
    return raw.map((row) => finishRow(one, two, row, keys))
  })
  const rows = markMoves(finished)
  const coarse = coarseBlocks || matched.some((section) => isMatched(section) && section.coarse)
  return { rows, stats: statsOf(rows), coarse }
}

const lawOf = (text: string): Law => readLaw(text, { id: '', file: '' }).law

const isMatched = (section: Section | MatchedSection): section is MatchedSection => 'section' in section

// The words are the same; the white space after them may differ.
function equalRows(before: Blocks, after: Blocks, section: Section): readonly RawRow[] {
  const rows: RawRow[] = []
  for (let at = 0; at < section.beforeEnd - section.beforeStart; at++) {
    const row = section.beforeStart + at
    const column = section.afterStart + at
    const text = before.text.slice(before.starts[row], before.starts[row + 1])
    const same = text === after.text.slice(after.starts[column], after.starts[column + 1])
    const place = { beforeStart: row, beforeEnd: row + 1, afterStart: column, afterEnd: column + 1 }
    rows.push({ ...place, pieces: same ? [{ kind: 'kept', text }] : spacedPieces(before, after, row, column) })
  }
  return rows
}

function spacedPieces(before: Blocks, after: Blocks, row: number, column: number): RawRow['pieces'] {
  const kept = before.text.slice(before.starts[row], before.ends[row])
  const one = before.text.slice(before.ends[row], before.starts[row + 1])
  const two = after.text.slice(after.ends[column], after.starts[column + 1])
  let shared = 0
  while (shared < one.length && one[shared] === two[shared]) shared++
  const pieces: RawRow['pieces'] = [
    { kind: 'kept', text: kept + one.slice(0, shared) },
    { kind: 'deleted', text: one.slice(shared) },
    { kind: 'inserted', text: two.slice(shared) },
  ]
  return pieces.filter((piece) => piece.text !== '')
}
