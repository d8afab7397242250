import { type BillInput, placeIn, plain, type UnnumberedInstruction } from '../../../amendment/bill.ts'
import type { QuotedBlock } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import { announcedLabel } from '../../../grammar/block-label.ts'
import { problem, remark } from '../../../problem/problem.ts'
import type { Problem } from '../../../problem/types.ts'
import { russianFederal } from '../../../text/schemes/ru-federal.ts'
import { sameLabels } from '../citation/labels.ts'
import type { Frame } from './frame.ts'

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

/**
 * The `label-mismatch` of paragraphs that are more or fewer than announced: «абзацами вторым и третьим» brings two, «абзацами»
 * at least two. One «абзацем» may bring the list that it opens.
 */
export function paragraphCountProblem(input: BillInput, { units, block }: Frame, first: number): readonly Problem[] {
  if (units?.unit !== 'alinea' || block === undefined) return []
  const count = block.text.split('\n\n').length
  const announced = units.labels.reduce((sum, labels) => sum + lengthOf(labels), 0)
  const isRight = announced > 1 ? count === announced : !units.isPlural || count > 1
  if (isRight) return []
  const at = placeIn(input, block.span)
  const expected = announced === 0 ? null : String(announced)
  const details = { instruction: String(first), reason: 'paragraphs' }
  return [problem('label-mismatch', { at, expected, actual: String(count), details })]
}

const endsAndBegins = /^.*\.["»”]?[ \t]*\r?\n(?:>[ \t]?)?[ \t]*(?<next>["«„]?\p{Lu}.*)$/gmu

/** The remark on lines of a quoted text that were joined though each is a sentence: they may have been meant as paragraphs. */
export function joinedLinesRemark(input: BillInput, { block }: Frame): readonly Problem[] {
  if (block === undefined) return []
  const { start, end } = block.span
  for (const { 0: lines, index, groups } of input.source.slice(start, end).matchAll(endsAndBegins)) {
    const next = groups?.next ?? ''
    if ((russianFederal.heading(next) ?? russianFederal.paragraph(next)) !== null) continue
    const at = placeIn(input, { start: start + index, end: start + index + lines.length })
    return [remark('lines-joined', { at, actual: plain(lines), details: { reason: 'sentences' } })]
  }
  return []
}

function lengthOf(labels: Labels): number {
  return labels.kind === 'one' ? 1 : Number(labels.to) - Number(labels.from) + 1
}

/** The label that a text begins with. */
function labelOf({ text }: QuotedBlock): string | null {
  const words = text.replace(/^#{1,6}\s+/u, '').slice(0, 200)
  const read = russianFederal.heading(words) ?? russianFederal.paragraph(words)
  return read === null || read.label === '' ? null : read.label
}
