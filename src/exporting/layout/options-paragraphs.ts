import type { WordPiece } from '../../words/diff.ts'

/** A paragraph of a cell, or a gap where paragraphs that nobody changes are passed over. */
export type CellParagraph =
  | { readonly kind: 'paragraph'; readonly pieces: readonly WordPiece[] }
  | { readonly kind: 'gap' }

/** A row's texts cut down to what is asked about: the first paragraph, and those that any of the proposals changes. */
export interface CellParagraphs {
  readonly before: readonly CellParagraph[]
  readonly cells: readonly (readonly CellParagraph[] | null)[]
}

/** Lays out the text in force beside what each proposal makes of it (null: leaves it alone), paragraph by paragraph. */
export function cellParagraphs(before: string, cells: readonly (readonly WordPiece[] | null)[]): CellParagraphs {
  const split = cells.map((pieces) => (pieces === null ? null : paragraphsOf(pieces)))
  const wanted = new Set([0])
  for (const one of split.flatMap((paragraphs) => paragraphs ?? []))
    if (one.isChanged && one.index !== null) wanted.add(one.index)
  const base =
    before === ''
      ? []
      : before
          .split(/\n{2,}/)
          .map((text, index) => ({ index, isChanged: false, pieces: [{ kind: 'kept' as const, text }] }))
  return {
    before: withGaps(base, wanted),
    cells: split.map((paragraphs) => (paragraphs === null ? null : withGaps(paragraphs, wanted))),
  }
}

interface Split {
  /** Its number in the text in force; null for one that is all new. */
  readonly index: number | null
  readonly isChanged: boolean
  readonly pieces: readonly WordPiece[]
}

function paragraphsOf(pieces: readonly WordPiece[]): readonly Split[] {
  const paragraphs: Split[] = []
  let current: WordPiece[] = []
  let index = 0
  for (const { kind, text } of pieces) {
    for (const part of text.split(/(\n{2,})/)) {
      if (!/^\n{2,}$/.test(part)) {
        if (part !== '') current.push({ kind, text: part })
        continue
      }
      close()
      if (kind !== 'inserted') index += 1
    }
  }
  close()
  return paragraphs

  function close(): void {
    if (current.length === 0) return
    const isNew = current.every((piece) => piece.kind === 'inserted')
    paragraphs.push({
      index: isNew ? null : index,
      isChanged: current.some((piece) => piece.kind !== 'kept'),
      pieces: current,
    })
    current = []
  }
}

function withGaps(paragraphs: readonly Split[], wanted: ReadonlySet<number>): readonly CellParagraph[] {
  const shown: CellParagraph[] = []
  for (const { index, isChanged, pieces } of paragraphs) {
    if (isChanged || index === null || wanted.has(index)) shown.push({ kind: 'paragraph', pieces })
    else if (shown.at(-1)?.kind !== 'gap') shown.push({ kind: 'gap' })
  }
  return shown
}
