import type { Conflict } from '../../consolidation/types.ts'
import { type CellParagraph, cellParagraphs } from '../../exporting/layout/options-paragraphs.ts'
import { ownTexts } from '../../exporting/layout/own-texts.ts'
import type { Law } from '../../law/types.ts'
import { diffWords, type WordPiece } from '../../words/diff.ts'

/** What a place would say under each of two amendments, with what each changes there marked. */
export interface ConflictSides {
  readonly first: readonly CellParagraph[]
  readonly second: readonly CellParagraph[]
}

/** `draftOf`: the law as an amendment alone would leave it. Where that does not show the conflict, the two texts are set against each other. */
export function conflictSides(
  { place, first, second }: Conflict,
  law: Law,
  draftOf: (amendment: string) => Law,
): ConflictSides {
  const before = ownTexts(law).get(place.key)?.text
  const after = [first, second].map((side) => ownTexts(draftOf(side.origin.amendment)).get(place.key)?.text ?? '')
  if (before !== undefined && after.every((text) => text !== before)) {
    const { cells } = cellParagraphs(
      before,
      after.map((text) => diffWords(before, text)),
    )
    return { first: cells[0] ?? [], second: cells[1] ?? [] }
  }
  return { first: plain(first.text), second: plain(second.text) }
}

function plain(text: string): readonly CellParagraph[] {
  const pieces: readonly WordPiece[] = [{ kind: 'kept', text }]
  return text === '' ? [] : [{ kind: 'paragraph', pieces }]
}
