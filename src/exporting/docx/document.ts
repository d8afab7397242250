import { AlignmentType, Document, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Law } from '../../law/types.ts'
import { localeFor } from '../../locales/words.ts'
import { redlineOf } from '../../redline/consolidated.ts'
import type { RedlinePiece } from '../../redline/types.ts'
import type { Cell, Cells } from '../layout/cells.ts'
import { type Mark, type TrackedBlock, type TrackedParagraph, trackedBlocks } from '../layout/tracked.ts'
import type { RedlineDocument } from '../types.ts'
import { headerOf } from './header.ts'
import { movesIn } from './moves.ts'
import { packed } from './packed.ts'
import { editorialNote, firstLine, pageFor, stylesFor } from './page.ts'
import { type InstructionComment, type Runs, runsFor } from './runs.ts'

/**
 * A redline as a Word document that tracks its changes: its author is the amendment, its comment the instruction's own words.
 * With all changes rejected it is the text before, with all accepted the text after, paragraph by paragraph.
 */
export async function trackedDocument({ redline, before, after, words }: RedlineDocument): Promise<Uint8Array> {
  const said = words()
  const locale = localeFor(said.law?.language ?? said.language)
  const blocks = trackedBlocks(redline)
  const runs = runsFor(said, 'Engross', movesIn(blocks))
  const children = blocks.flatMap((block, index, all) => {
    if (isTornApart(all[index - 1], block)) runs.setApart()
    return drawn(block, runs, index === all.length - 1)
  })
  const document = new Document({
    title: before === after ? after : `${before} → ${after}`,
    creator: 'Engross',
    styles: stylesFor(locale),
    comments: { children: runs.comments.map(commentOf) },
    sections: [{ properties: pageFor(locale), headers: { default: headerOf(said.law, said.language) }, children }],
  })
  return packed(document)
}

/** A law as a Word document without a mark. */
export async function cleanDocument(law: Law): Promise<Uint8Array> {
  const passages = law.passages.map(({ text }, index) => ({
    before: index,
    after: index,
    pieces: [{ kind: 'kept' as const, text }],
  }))
  const { title, language } = law.meta
  const words = () => ({ language, law: law.meta, nameOf: () => '', today: '' })
  return trackedDocument({
    redline: redlineOf({ base: law, draft: law, passages }),
    before: title,
    after: title,
    words,
  })
}

/**
 * Whether a change ends a paragraph that stays and another one of its kind begins the next: LibreOffice makes one of two changes
 * by one author and of one time that meet so, and takes the paragraph's end, too, when it is asked to undo it.
 */
function isTornApart(before: TrackedBlock | undefined, after: TrackedBlock): boolean {
  if (before?.kind !== 'paragraph' || after.kind !== 'paragraph' || before.mark.kind !== 'kept') return false
  const last = before.pieces.at(-1)
  return last !== undefined && last.kind !== 'kept' && last.kind === after.pieces[0]?.kind
}

function drawn(block: TrackedBlock, runs: Runs, isLast: boolean): readonly (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [paragraphOf(block, runs)]
  // Word wants a paragraph after a table, if only an empty one.
  return isLast ? [tableOf(block.cells, runs), new Paragraph({})] : [tableOf(block.cells, runs)]
}

function paragraphOf({ dress, depth, pieces, mark }: TrackedParagraph, runs: Runs): Paragraph {
  return new Paragraph({
    ...dressOf(dress, depth),
    ...markOf(mark, runs),
    children: pieces.flatMap((piece) => runs.of(piece)),
  })
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function dressOf(dress: TrackedParagraph['dress'], depth: number) {
  switch (dress) {
    case 'title':
      return { heading: HeadingLevel.TITLE }
    case 'heading':
      return { heading: headings[Math.min(6, Math.max(1, depth)) - 1] ?? HeadingLevel.HEADING_6 }
    case 'note':
      return { style: editorialNote }
    default:
      return { alignment: AlignmentType.JUSTIFIED, indent: { firstLine }, spacing: { after: 120 } }
  }
}

/** A paragraph's mark goes or comes as its words do. */
function markOf(mark: Mark, runs: Runs) {
  if (mark.kind === 'kept') return {}
  const revision = runs.revision(mark.origin)
  return { run: mark.kind === 'inserted' ? { insertion: revision } : { deletion: revision } }
}

function tableOf({ head, rows }: Cells, runs: Runs): Table {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  const row = (cells: readonly Cell[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      ...wholeRow(cells, runs),
      children: Array.from({ length: columns }, (_, at) => cellOf(cells[at] ?? [], runs)),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** A row whose every word goes or comes does so itself. */
function wholeRow(cells: readonly Cell[], runs: Runs) {
  const pieces = cells.flatMap((cell) => cell.flatMap((run) => run.pieces)).filter(({ text }) => text.trim() !== '')
  const [first] = pieces
  if (first === undefined || first.kind === 'kept' || pieces.some(({ kind }) => kind !== first.kind)) return {}
  const revision = runs.revision(first.origin)
  return first.kind === 'inserted' ? { insertion: revision } : { deletion: revision }
}

function cellOf(cell: Cell, runs: Runs): TableCell {
  const pieces = cell.flatMap((run) => run.pieces)
  return new TableCell({ children: [new Paragraph({ children: inCell(pieces).flatMap((piece) => runs.of(piece)) })] })
}

/** A cell's words without the spaces that Markdown has around them. */
function inCell(pieces: readonly RedlinePiece[]): readonly RedlinePiece[] {
  return pieces
    .map((piece, index) => {
      const start = index === 0 ? piece.text.trimStart() : piece.text
      return { ...piece, text: (index === pieces.length - 1 ? start.trimEnd() : start).replaceAll('\\|', '|') }
    })
    .filter(({ text }) => text !== '')
}

function commentOf({ id, maker }: InstructionComment) {
  return {
    id,
    author: maker.name,
    ...(maker.day === null ? {} : { date: new Date(`${maker.day}T00:00:00Z`) }),
    children: maker.words.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
  }
}
