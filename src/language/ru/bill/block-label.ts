import { type BillInput, placeIn, type UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { QuotedBlock } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import { problem } from '../../../problem/problem.ts'
import type { Problem } from '../../../problem/types.ts'
import { russianFederal } from '../../../text/schemes/ru-federal.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { sameLabels } from '../citation/labels.ts'

const labelled: ReadonlySet<CitedUnit> = new Set([
  'annex',
  'division',
  'subdivision',
  'chapter',
  'subchapter',
  'article',
  'part',
  'point',
  'subpoint',
])

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
    const announced = announcedLabel(instruction)
    const actual = announced === null ? null : labelOf(announced.text)
    if (announced === null || actual === null || sameLabels(announced.label, actual)) return []
    const at = placeIn(input, {
      start: announced.text.span.start,
      end: announced.text.span.start + announced.text.text.length,
    })
    return [
      problem('label-mismatch', {
        at,
        expected: announced.label,
        actual,
        details: { instruction: String(first + index) },
      }),
    ]
  })
}

function announcedLabel(
  instruction: UnnumberedInstruction,
): { readonly label: string; readonly text: QuotedBlock } | null {
  if (instruction.kind === 'insert-unit')
    return instruction.unit === null ? null : first(instruction.unit, instruction.labels, instruction.text)
  const step =
    instruction.kind === 'replace-unit' && !instruction.underHeading ? instruction.targets[0]?.steps.at(-1) : undefined
  return step === undefined || instruction.kind !== 'replace-unit'
    ? null
    : first(step.unit, step.labels, instruction.text)
}

function first(unit: CitedUnit, labels: readonly Labels[], text: QuotedBlock) {
  const one = labels[0]
  if (one === undefined || !labelled.has(unit)) return null
  return { label: one.kind === 'one' ? one.label : one.from, text }
}

/** The label that a text begins with. */
function labelOf({ text }: QuotedBlock): string | null {
  const words = text.replace(/^#{1,6}\s+/u, '').slice(0, 200)
  const read = russianFederal.heading(words) ?? russianFederal.paragraph(words)
  return read === null || read.label === '' ? null : read.label
}
