import type { Amendment, Instruction } from '../../../amendment/types.ts'
import type { Citation, LawReference } from '../../../citation/types.ts'
import { findLaw } from '../../../consolidation/law-text/find-law.ts'
import { draftingOf } from '../../../language/languages.ts'
import { readAmendment } from '../../../language/read-amendment.ts'
import type { Law, Place } from '../../../law/types.ts'
import { resolve, type Target } from '../../../resolution/resolve.ts'
import type { Language } from '../../../text/languages.ts'
import type { Snapshot } from '../../../workspace/types.ts'

/** What a place in a bill speaks of: a law, and the units in it; no steps: the law itself. */
export interface BillContext {
  readonly law: Law
  readonly citations: readonly Citation[]
}

/** What an instruction speaks of; null where its law is not in the workspace. */
export function contextOf(snapshot: Snapshot, instruction: Instruction, language: Language): BillContext | null {
  const law = lawNamed(snapshot, instruction.common.law, language)
  return law === null ? null : { law, citations: citationsOf(instruction) }
}

/**
 * What the leads before an offset say, for an item that begins there; null where they name no law. The grammar itself tells:
 * it reads the bill up to there with an instruction put behind it that has no address of its own.
 */
export function leadContext(
  snapshot: Snapshot,
  source: string,
  offset: number,
  language: Language,
): BillContext | null {
  let best: BillContext | null = null
  for (const item of draftingOf(language).writing.items) {
    const text = `${source.slice(0, offset).trimEnd()}\n\n${item}\n`
    const instruction = instructionBehind(read(text), text.length - item.length - 1)
    const context = instruction === null ? null : contextOf(snapshot, instruction, language)
    if (context !== null && (best === null || depthOf(context) > depthOf(best))) best = context
  }
  return best
}

/** The instruction whose quotation is open at an offset, were it closed there; null where no end of a sentence makes one. */
export function quotingInstruction(source: string, offset: number, language: Language): Instruction | null {
  const { quotationEnds, quotes } = draftingOf(language).writing
  const isEmpty = source[offset - 1] === quotes.open
  for (const end of quotationEnds) {
    const text = `${source.slice(0, offset)}${isEmpty ? '…' : ''}${end}\n`
    const amendment = read(text)
    const found = amendment.instructions.findLast(
      ({ common: { at } }) => at.span.start < offset && at.span.end >= offset,
    )
    if (found !== undefined) return found
  }
  return null
}

/** The instruction that announces the block of law which is empty at an offset yet; null where none does. */
export function blockInstruction(source: string, offset: number): Instruction | null {
  const { instructions } = read(`${source.slice(0, offset)}…\n`)
  const last = instructions.at(-1)
  return last !== undefined && last.common.at.span.end >= offset ? last : null
}

/** The units that a citation names in a law; none where one of its steps is not there. */
export function placesOf(law: Law, citation: Citation): readonly Place[] {
  const found = resolve(law, citation)
  if (found.kind !== 'found') return []
  return found.targets.flatMap((target) => (target.kind === 'unit' ? [target] : []))
}

/** The places that a citation names, or those of the nearest unit around them that is there. */
export function targetsOf({ law, citations }: BillContext): readonly Target[] {
  return citations.flatMap((citation) => {
    for (let length = citation.steps.length; length > 0; length -= 1) {
      const found = resolve(law, { steps: citation.steps.slice(0, length) })
      if (found.kind === 'found') return found.targets
    }
    return []
  })
}

function lawNamed(snapshot: Snapshot, reference: LawReference, language: Language): Law | null {
  const found = findLaw(snapshot.laws, reference, language)
  return 'passages' in found ? found : null
}

function read(text: string): Amendment {
  return readAmendment(text, { id: 'edited', file: 'amendments/edited.md' })
}

function instructionBehind({ instructions }: Amendment, offset: number): Instruction | null {
  return instructions.findLast(({ common }) => common.at.span.start >= offset) ?? null
}

function depthOf({ citations }: BillContext): number {
  return Math.max(0, ...citations.map(({ steps }) => steps.length))
}

function citationsOf(instruction: Instruction): readonly Citation[] {
  if (instruction.kind === 'repeal-law') return []
  if (instruction.kind !== 'insert-unit') return instruction.targets
  const { place, parent } = instruction
  return place.kind === 'after' || place.kind === 'before' ? [place.unit] : [parent]
}
