import type { ImportingFacts } from '../languages/facts.ts'
import { textOf } from '../runs.ts'
import type { DocumentBlock, TextParagraph } from '../types.ts'

/** The blocks that are signatures with place, day and number, and what they say. */
export interface Signatures {
  readonly lines: ReadonlySet<number>
  readonly date: string | null
  readonly number: string | null
}

/**
 * Looks for the blocks of signatures: before annexes, or at the end. The first one's day and number are the act's.
 *
 * @param isUnit whether a paragraph opens a unit of the act: «Глава 1» signs nothing
 */
export function readSignatures(
  blocks: readonly DocumentBlock[],
  from: number,
  facts: ImportingFacts,
  isUnit: (paragraph: TextParagraph) => boolean,
): Signatures {
  const lines = new Set<number>()
  let date: string | null = null
  let number: string | null = null
  let isOpen = false
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index] as DocumentBlock
    if (block.kind === 'furniture') continue
    const text = block.kind === 'paragraph' ? textOf(block.runs) : ''
    const isLine: boolean =
      block.kind === 'paragraph' &&
      (block.role === 'signature' ||
        (text.length < 200 &&
          !isUnit(block) &&
          (facts.signature.test(text) || (isOpen && facts.signatureRest.test(text)))))
    isOpen = isLine
    if (!isLine) continue
    lines.add(index)
    date ??= facts.dayIn(text)
    number ??= /(?:№|N)\s*(\d[\p{L}\d/-]*)/u.exec(text)?.[1] ?? null
  }
  return { lines, date, number }
}
