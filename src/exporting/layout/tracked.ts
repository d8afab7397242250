import type { Origin } from '../../consolidation/types.ts'
import type { Span } from '../../problem/types.ts'
import type { Dress, Redline, RedlinePiece, RedlineRow } from '../../redline/types.ts'
import { type Cells, cellsOf } from './cells.ts'
import { styledPieces } from './styled.ts'

/** A block of a document that tracks its changes, as word processors do. */
export type TrackedBlock = TrackedParagraph | TrackedTable

/**
 * A paragraph with the mark that ends it. Accepting all changes takes out the deleted pieces and joins a paragraph whose mark
 * is deleted to the next one; rejecting all does the same with what is inserted.
 */
export interface TrackedParagraph {
  readonly kind: 'paragraph'
  readonly dress: Dress
  /** Depth of a heading (1–6), else 0. */
  readonly depth: number
  readonly pieces: readonly RedlinePiece[]
  readonly mark: Mark
}

export type Mark = { readonly kind: 'kept' } | { readonly kind: 'inserted' | 'deleted'; readonly origin?: Origin }

export interface TrackedTable {
  readonly kind: 'table'
  readonly cells: Cells
}

/**
 * A redline as tracked paragraphs, the front matter left out: with all changes accepted they are the paragraphs of the text
 * after, with all rejected those of the text before, word by word; white space between words is one space.
 */
export function trackedBlocks({ rows }: Redline): readonly TrackedBlock[] {
  const blocks = rows
    .filter(({ dress }) => dress !== 'front-matter')
    .flatMap((row) => blocksOf({ ...row, pieces: styledPieces(row.pieces) }))
  return withLastMarkKept(blocks)
}

function blocksOf(row: RedlineRow): readonly TrackedBlock[] {
  const cells = row.dress === 'paragraph' ? cellsOf(row.pieces.map((piece) => [piece])) : null
  return cells === null ? paragraphsOf(row) : [{ kind: 'table', cells }]
}

/** Words of a piece, or the white space between words whoever set it. */
type Token =
  | { readonly kind: 'words'; readonly piece: RedlinePiece }
  | { readonly kind: 'gap'; readonly pieces: readonly RedlinePiece[] }

function paragraphsOf(row: RedlineRow): readonly TrackedParagraph[] {
  const tokens = trimmed(tokensOf(withoutMarks(row)))
  if (tokens.length === 0) return []
  const paragraphs: TrackedParagraph[] = []
  let pieces: RedlinePiece[] = []
  const gaps = { before: gapsOf(tokens, 'inserted'), after: gapsOf(tokens, 'deleted') }
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'words') pieces.push(token.piece)
    else {
      const { mark, spaces } = gapOf(token.pieces, gaps.before.get(index) ?? '', gaps.after.get(index) ?? '')
      pieces.push(...spaces)
      if (mark !== null) close(mark)
    }
  }
  close(endOf(tokens))
  return paragraphs

  function close(mark: Mark): void {
    paragraphs.push({ kind: 'paragraph', dress: row.dress, depth: row.depth, pieces, mark })
    pieces = []
  }
}

/** A block of one text alone goes or comes with its mark. */
function endOf(tokens: readonly Token[]): Mark {
  const pieces = tokens.flatMap((token) => (token.kind === 'words' ? [token.piece] : []))
  const last = pieces.at(-1)
  if (last === undefined || last.kind === 'kept' || pieces.some(({ kind }) => kind !== last.kind))
    return { kind: 'kept' }
  return markOf(last)
}

function markOf(piece: RedlinePiece): Mark {
  if (piece.kind === 'kept') return { kind: 'kept' }
  return piece.origin === undefined ? { kind: piece.kind } : { kind: piece.kind, origin: piece.origin }
}

const blankLine = /\n[ \t]*\r?\n/

/** Whether a paragraph ends in white space, on which side, and which spaces each side has there besides. */
function gapOf(
  pieces: readonly RedlinePiece[],
  before: string,
  after: string,
): { readonly mark: Mark | null; readonly spaces: readonly RedlinePiece[] } {
  const ends = { before: blankLine.test(before), after: blankLine.test(after) }
  if (ends.before && ends.after) return { mark: { kind: 'kept' }, spaces: [] }
  const deleted = spaceOf(ends.before ? '' : before)
  const inserted = spaceOf(ends.after ? '' : after)
  const mark = ends.before || ends.after ? markOf(makerOf(pieces, ends.before ? 'deleted' : 'inserted')) : null
  if (deleted === inserted) return { mark, spaces: deleted === '' ? [] : [{ kind: 'kept', text: deleted }] }
  const spaces = [
    ...(deleted === '' ? [] : [{ ...makerOf(pieces, 'deleted'), text: deleted }]),
    ...(inserted === '' ? [] : [{ ...makerOf(pieces, 'inserted'), text: inserted }]),
  ]
  return { mark, spaces }
}

/**
 * The white space between words of one side, by the token that it begins at: where the words between two gaps are of the
 * other side alone, the two are one. What stands before the first word and behind the last is none.
 */
function gapsOf(tokens: readonly Token[], without: 'inserted' | 'deleted'): ReadonlyMap<number, string> {
  const gaps = new Map<number, string>()
  let open: number | null = null
  let isBegun = false
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'words') {
      if (token.piece.kind === without) continue
      open = null
      isBegun = true
      continue
    }
    const text = sideOf(token.pieces, without)
    if (text === '' || !isBegun) continue
    open ??= index
    gaps.set(open, (gaps.get(open) ?? '') + text)
  }
  if (open !== null) gaps.delete(open)
  return gaps
}

/** The piece that set or took out white space: its maker is told with the change. */
function makerOf(pieces: readonly RedlinePiece[], kind: 'inserted' | 'deleted'): RedlinePiece {
  const changed = pieces.find((piece) => piece.kind === kind) ?? pieces.find((piece) => piece.kind !== 'kept')
  const origin = changed === undefined || changed.kind === 'kept' ? undefined : changed.origin
  return origin === undefined ? { kind, text: '' } : { kind, text: '', origin }
}

function sideOf(pieces: readonly RedlinePiece[], without: 'inserted' | 'deleted'): string {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

/** A space that does not break stays one; any other white space is a space. */
function spaceOf(text: string): string {
  return text === '' ? '' : /^[\u00a0\u202f]$/.test(text) ? text : ' '
}

function tokensOf(pieces: readonly RedlinePiece[]): Token[] {
  const tokens: Token[] = []
  let gap: RedlinePiece[] = []
  for (const piece of pieces) {
    for (const [text] of piece.text.matchAll(/\s+|\S+(?:[ \u00a0]\S+)*/g)) {
      const own = { ...piece, text }
      if (/^\s/.test(text)) gap.push(own)
      else {
        close()
        tokens.push({ kind: 'words', piece: own })
      }
    }
  }
  close()
  return tokens

  function close(): void {
    if (gap.length > 0) tokens.push({ kind: 'gap', pieces: gap })
    gap = []
  }
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'words')
  const last = tokens.findLastIndex(({ kind }) => kind === 'words')
  return first < 0 ? [] : tokens.slice(first, last + 1)
}

/** Markdown's marks of headings and quotations, at the start of a line. */
const marks = /^ {0,3}(?:> ?|#{1,6}[ \t]+)/gm

/** The pieces without such marks. What is a mark on one side and a word or a space on the other stays on that one alone. */
function withoutMarks({ pieces }: RedlineRow): readonly RedlinePiece[] {
  const before = spansOf(sideOf(pieces, 'inserted'))
  const after = spansOf(sideOf(pieces, 'deleted'))
  if (before.length + after.length === 0) return pieces
  const at = { before: 0, after: 0 }
  return pieces.flatMap((piece): readonly RedlinePiece[] => {
    const parts: RedlinePiece[] = []
    for (const letter of piece.text) {
      const isBefore = piece.kind !== 'inserted' && !isIn(before, at.before)
      const isAfter = piece.kind !== 'deleted' && !isIn(after, at.after)
      if (piece.kind !== 'inserted') at.before += letter.length
      if (piece.kind !== 'deleted') at.after += letter.length
      if (!isBefore && !isAfter) continue
      const kind = isBefore && isAfter ? 'kept' : isBefore ? 'deleted' : 'inserted'
      const last = parts.at(-1)
      if (last?.kind === kind) parts[parts.length - 1] = { ...last, text: last.text + letter }
      else parts.push(kind === piece.kind ? { ...piece, text: letter } : { kind, text: letter })
    }
    return parts
  })
}

function spansOf(text: string): readonly Span[] {
  return [...text.matchAll(marks)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end)
}

/**
 * A document's last mark can neither go nor come. Where the last paragraphs do, the mark before them does in their stead;
 * where some go and others come, the last of either share one.
 */
function withLastMarkKept(blocks: readonly TrackedBlock[]): readonly TrackedBlock[] {
  const from = blocks.findLastIndex((block) => !isWhole(block)) + 1
  const tail = blocks.slice(from) as readonly TrackedParagraph[]
  const last = tail.at(-1)
  if (last === undefined) return blocks
  const going = tail.filter(({ mark }) => mark.kind === 'deleted')
  const coming = tail.filter(({ mark }) => mark.kind === 'inserted')
  const [lastGoing, lastComing] = [going.at(-1), coming.at(-1)]
  if (lastGoing !== undefined && lastComing !== undefined) {
    const shared = {
      ...lastComing,
      pieces: [...lastGoing.pieces, ...lastComing.pieces],
      mark: { kind: 'kept' } as const,
    }
    return [...blocks.slice(0, from), ...going.slice(0, -1), ...coming.slice(0, -1), shared]
  }
  const before = blocks[from - 1]
  const rest = [...tail.slice(0, -1), { ...last, mark: { kind: 'kept' } as const }]
  if (before === undefined || before.kind === 'table') return [...blocks.slice(0, from), ...rest]
  return [...blocks.slice(0, from - 1), { ...before, mark: last.mark }, ...rest]
}

/** Whether a block is a paragraph that goes or comes whole. */
function isWhole(block: TrackedBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    block.mark.kind !== 'kept' &&
    block.pieces.every(({ kind }) => kind === block.mark.kind)
  )
}
