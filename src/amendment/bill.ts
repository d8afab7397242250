import type { Block } from '../markdown/block.ts'
import { filePlace, problem } from '../problem/problem.ts'
import type { FilePlace, Problem, Span } from '../problem/types.ts'
import type { BillArticle, BillPart, Commencement, Instruction, InstructionBody } from './types.ts'

/** What a grammar reads: the blocks of a bill behind its front matter; offsets count in `source`. */
export interface BillInput {
  readonly file: string
  readonly source: string
  readonly blocks: readonly Block[]
}

/** What a grammar gives; `parts` cover every block, in order, without overlaps. */
export interface BillReading {
  readonly articles: readonly BillArticle[]
  readonly parts: readonly BillPart[]
  readonly instructions: readonly Instruction[]
  readonly commencement: readonly Commencement[]
  readonly problems: readonly Problem[]
}

/** Plain `Omit` would make one object type of the union of kinds. */
type Without<Body, Key extends PropertyKey> = Body extends unknown ? Omit<Body, Key> : never

/** An instruction before it has its number in the amendment. */
export type UnnumberedInstruction = InstructionBody & {
  readonly common: Without<Instruction['common'], 'index'>
  readonly remarks: readonly string[]
}

/** Gives the instructions of a bill their numbers, in the order of the bill. */
export function numbered(instructions: readonly UnnumberedInstruction[]): readonly Instruction[] {
  return instructions.map((one, index) => ({ ...one, common: { ...one.common, index } }))
}

/** The instruction's body alone: what is run, and what a printed instruction must parse back to. */
export function bodyOf(instruction: Instruction): InstructionBody {
  const { common: _, remarks: __, ...body } = instruction
  return body as InstructionBody
}

/** Line and column of a run of the bill. */
export function placeIn({ file, source }: BillInput, span: Span): FilePlace {
  return filePlace(file, source, span)
}

/** Whether a block says nothing: rules, and comments. Other HTML is read as the words it is, so that nothing is passed over. */
export function isSilent(source: string, { kind, span }: Block): boolean {
  if (kind !== 'html') return kind === 'rule'
  const text = source.slice(span.start, span.end).trimEnd()
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3
}

/** The problem that the words at `span` are no instruction that the grammar knows; `example` is one that it does. */
export function unreadable(input: BillInput, span: Span, example?: string): Problem {
  return problem('unreadable-instruction', {
    at: placeIn(input, span),
    actual: plain(input.source.slice(span.start, span.end)),
    details: example === undefined ? {} : { example },
  })
}

/** Runs of white space made single spaces, none at the ends, and no soft hyphens. */
export function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim()
}

/** The blocks that no part covers, in order: what a reading forgot (none, if the grammar is right). */
export function uncovered(blocks: readonly Block[], parts: readonly BillPart[]): readonly Block[] {
  return blocks.filter((block) => !isCovered(block.span, parts))
}

/** Whether parts cover all of `span` (the space between two parts does not count as a gap when it is white). */
function isCovered(span: Span, parts: readonly BillPart[]): boolean {
  return parts.some((part) => part.span.start < span.end && part.span.end > span.start)
}
