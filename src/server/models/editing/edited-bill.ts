import type { Amendment, Instruction } from '../../../amendment/types.ts'
import type { Consolidation, LawConsolidation } from '../../../consolidation/types.ts'
import { readAmendment } from '../../../language/read-amendment.ts'
import type { Problem } from '../../../problem/types.ts'
import { redlineOf } from '../../../redline/consolidated.ts'
import type { Redline } from '../../../redline/types.ts'
import { consolidateGuarded } from '../../../workspace/guarded.ts'
import type { Snapshot } from '../../../workspace/types.ts'
import { outcomeOf } from '../bill.ts'
import { lawName, problemsOf } from '../home.ts'
import { lawsOf } from '../touches.ts'
import type { InstructionAnswer } from './answers.ts'

/** A bill that is being written, and what it does to the laws of the workspace. */
export interface EditedBill {
  readonly amendment: Amendment
  readonly consolidation: Consolidation
  readonly problems: readonly Problem[]
}

/** Reads and runs the text. It is kept for the questions that follow: the cursor moves more often than the text changes. */
export function editedBill(snapshot: Snapshot, text: string): EditedBill {
  const known = lastOf.get(snapshot.laws)
  if (known?.amendment.source === text) return known
  const amendment = readAmendment(text, { id: 'edited', file: 'amendments/edited.md' })
  const consolidation = consolidateGuarded(snapshot.laws, [amendment], { mode: { kind: 'sequence' }, asked: [] })
  const made = { amendment, consolidation, problems: problemsOf(amendment, consolidation) }
  lastOf.set(snapshot.laws, made)
  return made
}

const lastOf = new WeakMap<Snapshot['laws'], EditedBill>()

/** What became of each instruction. */
export function instructionAnswers({ amendment, consolidation }: EditedBill): readonly InstructionAnswer[] {
  return amendment.instructions.map(({ common: { index, at, address } }) => {
    const its = consolidation.reports.filter(({ origin }) => origin.instruction === index)
    const places = its.flatMap(({ effects }) => effects.map(({ place }) => place.citation))
    return { index, span: at.span, outcome: outcomeOf(its), address, places: [...new Set(places)] }
  })
}

export function lawsAmended(snapshot: Snapshot, { consolidation }: EditedBill) {
  return lawsOf(consolidation.reports).map((id) => ({ id, name: lawName(snapshot, id) }))
}

/**
 * The instruction that the cursor is in: of several in one another the innermost; behind an instruction's last word, on its
 * line, it is still that one. Null outside of all.
 */
export function instructionAt({ instructions, source }: Amendment, caret: number): Instruction | null {
  const line = source.lastIndexOf('\n', caret - 1) + 1
  const holds = ({ common: { at } }: Instruction): boolean =>
    at.span.start <= caret && Math.max(at.span.end, source.indexOf('\n', at.span.end)) >= caret
  const begins = ({ common: { at } }: Instruction): boolean => at.span.start >= line && at.span.start <= caret
  const around = instructions.findLast(holds)
  if (around !== undefined) return around
  // The label before an instruction is no part of it.
  const end = source.indexOf('\n', caret)
  return (
    instructions.find(({ common: { at } }) => at.span.start >= line && (end === -1 || at.span.start <= end)) ??
    instructions.findLast(begins) ??
    null
  )
}

/** The rows of the law's redline that show what one instruction changes. */
export function effectRows(run: LawConsolidation, instruction: number): Redline {
  const touched = run.passages.filter(({ pieces }) =>
    pieces.some((piece) => piece.kind !== 'kept' && piece.origin.instruction === instruction),
  )
  const redline = redlineOf({ ...run, passages: touched })
  const rows = redline.rows.filter(({ pieces }) =>
    pieces.some((piece) => piece.kind !== 'kept' && piece.origin?.instruction === instruction),
  )
  // Beside the bill's text a heading of the law is no heading of the page.
  const shown = rows
    .slice(0, mostRows)
    .map((row) => (row.dress === 'heading' ? { ...row, dress: 'paragraph' as const } : row))
  return { ...redline, rows: shown }
}

/** A new wording of a chapter is read on the redline's own page. */
const mostRows = 60
