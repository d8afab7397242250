import { type BillInput, placeIn, type UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { QuotedBlock } from '../../../amendment/types.ts'
import { announcedLabel } from '../../../grammar/block-label.ts'
import { problem } from '../../../problem/problem.ts'
import type { Problem } from '../../../problem/types.ts'
import { russianFederal } from '../../../text/schemes/ru-federal.ts'
import { sameLabels } from '../citation/labels.ts'

/**
 * The `label-mismatch` of instructions whose quoted text begins with another label than they announce; `first` is the number
 * of the first of them (in `details.instruction`). A text that brings no label is no mismatch.
 */
export function blockLabelProblem(
  input: BillInput,
  instructions: readonly UnnumberedInstruction[],
  first: number,
): readonly Problem[] {
  return instructions.flatMap((instruction, index) => {
    const expected = announcedLabel(instruction)
    const text = expected !== null && 'text' in instruction ? instruction.text : null
    const actual = text === null ? null : labelOf(text)
    if (expected === null || text === null || actual === null || sameLabels(expected, actual)) return []
    const at = placeIn(input, { start: text.span.start, end: text.span.start + text.text.length })
    return [problem('label-mismatch', { at, expected, actual, details: { instruction: String(first + index) } })]
  })
}

/** The label that a text begins with. */
function labelOf({ text }: QuotedBlock): string | null {
  const words = text.replace(/^#{1,6}\s+/u, '').slice(0, 200)
  const read = russianFederal.heading(words) ?? russianFederal.paragraph(words)
  return read === null || read.label === '' ? null : read.label
}
