import type { Citation } from '../../../../citation/types.ts'
import { labelOfBlock } from '../block-label.ts'
import type { Frame } from '../frame.ts'
import { narrowed, type Scope } from '../scope.ts'

/** What a text that is put in at an edge is, where the bill only says “the following”: the text itself tells. */
export function blockKind({ announced, block, placement }: Frame): 'sentences' | 'words' | 'unit' {
  const isAtEnd = placement?.kind !== 'edge' || placement.at === 'end'
  const unit = announced?.unit ?? null
  if (unit === 'sentence' && isAtEnd) return 'sentences'
  if (block === undefined || unit !== null || announced?.isFlush || labelOfBlock(block.text) !== null) return 'unit'
  if (/^[\p{Ll}\p{P}]/u.test(block.text) && !/^[“"(]/.test(block.text)) return 'words'
  return block.isInline && isAtEnd && /[.?!][”’)]*$/.test(block.text) ? 'sentences' : 'unit'
}

/** The sentences that a new text is put beside; null where it goes beside something else, or is no sentence itself. */
export function sentencesCited({ besideUnit, announced }: Frame, scope: Scope): readonly Citation[] | null {
  if (besideUnit === undefined || (announced?.unit ?? 'sentence') !== 'sentence') return null
  const { context } = narrowed(scope, besideUnit.where)
  return context.every(({ steps }) => steps.at(-1)?.unit === 'sentence') ? context : null
}
