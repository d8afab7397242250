import { BuilderElement, type InsertedTextRun, TextRun } from 'docx'
import type { RedlinePiece } from '../../redline/types.ts'
import type { TrackedBlock } from '../layout/tracked.ts'
import type { Revision } from './revision.ts'

/** What is told of the moves of a document: Word has words that move apart from those that go and come. */
export interface Moves {
  /** Whether a piece is an end of a move; one whose other end is not in the document is a change like any other. */
  readonly isEnd: (piece: RedlinePiece) => boolean
  /** The runs of an end, between the marks that name its move; `revision` makes a new one for each. */
  readonly wrapped: (
    piece: RedlinePiece,
    parts: readonly object[],
    revision: () => Revision,
  ) => readonly InsertedTextRun[]
}

/** The moves of a document's paragraphs. */
export function movesIn(blocks: readonly TrackedBlock[]): Moves {
  const left = new Map<string, number>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    for (const piece of block.pieces) {
      const end = endOf(piece)
      if (end !== null) left.set(end.key, (left.get(end.key) ?? 0) + 1)
    }
  }
  const totals = new Map(left)
  const names = new Map<string, number>()

  const isEnd = (piece: RedlinePiece): boolean => {
    const end = endOf(piece)
    return end !== null && totals.has(end.other)
  }
  return { isEnd, wrapped }

  function wrapped(
    piece: RedlinePiece,
    parts: readonly object[],
    revision: () => Revision,
  ): readonly InsertedTextRun[] {
    const end = endOf(piece)
    if (end === null) return []
    const { key, tag, name } = end
    const remaining = (left.get(key) ?? 0) - 1
    const isFirst = left.get(key) === totals.get(key)
    left.set(key, remaining)
    const runs = parts.map((part) => element(tag, revision(), {}, [new TextRun(part)]))
    const range = isFirst ? revision() : null
    if (range !== null) names.set(key, range.id)
    const id = names.get(key) as number
    return [
      ...(range === null ? [] : [element(`${tag}RangeStart`, range, { name: { key: 'w:name', value: name } })]),
      ...runs,
      ...(remaining === 0 ? [built(`${tag}RangeEnd`, { id: { key: 'w:id', value: id } })] : []),
    ]
  }
}

interface End {
  readonly name: string
  readonly tag: 'w:moveFrom' | 'w:moveTo'
  readonly key: string
  readonly other: string
}

function endOf(piece: RedlinePiece): End | null {
  if (piece.kind === 'kept' || piece.move === undefined) return null
  const [tag, other] =
    piece.kind === 'deleted' ? (['w:moveFrom', 'w:moveTo'] as const) : (['w:moveTo', 'w:moveFrom'] as const)
  return { name: piece.move, tag, key: `${tag} ${piece.move}`, other: `${other} ${piece.move}` }
}

type Attributes = Readonly<Record<string, { readonly key: string; readonly value: string | number }>>

function element(
  name: string,
  { id, author, date }: Revision,
  more: Attributes,
  children: readonly TextRun[] = [],
): InsertedTextRun {
  const attributes = {
    id: { key: 'w:id', value: id },
    author: { key: 'w:author', value: author },
    date: { key: 'w:date', value: date },
    ...more,
  }
  return built(name, attributes, children)
}

/** The library writes elements that it has no type for; in a paragraph they stand where runs do. */
function built(name: string, attributes: Attributes, children: readonly TextRun[] = []): InsertedTextRun {
  return new BuilderElement({ name, attributes, children }) as unknown as InsertedTextRun
}
