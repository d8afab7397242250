import { lineBreak, linesOf } from '../line-breaks.ts'
import { Refusal } from '../refusal.ts'
import { type RtfEvent, type RtfEvents, rtfEvents } from '../rtf/events.ts'
import { plainRun, textOf, tidied } from '../runs.ts'
import type {
  Cell,
  DocumentBlock,
  Footnote,
  Furniture,
  NeutralDocument,
  ReaderOptions,
  ReaderRemark,
  Run,
} from '../types.ts'

/** Reads Rich Text Format: paragraphs with the numbers that are stored before them, tables, footnotes, tracked changes. */
export function readRtf(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const how = tracked ?? 'accept'
  const read = rtfEvents(source, how)
  if (read.changes > 0 && tracked === null) throw new Refusal('tracked-changes', { count: read.changes })
  const { blocks, footnotes, furniture } = assembled(read.events)
  return {
    blocks: [...blocks, ...furniture],
    footnotes,
    said: {},
    remarks: remarksOf(read, how),
    words: wordsIn(read.events),
  }
}

interface Assembled {
  readonly blocks: readonly DocumentBlock[]
  readonly footnotes: readonly Footnote[]
  readonly furniture: readonly Furniture[]
}

type Paragraph = Extract<RtfEvent, { kind: 'paragraph' }>

function assembled(events: readonly RtfEvent[]): Assembled {
  const blocks: DocumentBlock[] = []
  const footnotes: Footnote[] = []
  const furniture: Furniture[] = []
  let runs: Run[] = []
  let cell: (readonly Run[])[] = []
  let row: Cell[] = []
  let rows: Cell[][] = []
  let isDrawn = false
  /** The runs of the text around a footnote. */
  let around: Run[] | null = null

  const closeTable = (): void => {
    if (rows.length === 0) return
    const width = Math.max(...rows.map((one) => one.length))
    // A table without lines in one row, or in one column, only places words on the page.
    if (width <= 1 || (rows.length === 1 && !isDrawn))
      for (const words of rows.flat(2))
        blocks.push({ kind: 'paragraph', runs: words, align: 'start', heading: 0, role: 'text' })
    else blocks.push({ kind: 'table', rows: rows.map((one) => [...one, ...Array<Cell>(width - one.length).fill([])]) })
    rows = []
    isDrawn = false
  }
  const paragraph = (event: Paragraph): void => {
    const lines = linesOf(runs)
      .map(tidied)
      .filter((line) => line.length > 0)
    runs = []
    if (event.place === 'head') {
      for (const line of lines) furniture.push({ kind: 'furniture', text: textOf(line), reason: 'running-head' })
    } else if (event.isInTable) cell.push(...lines)
    else {
      if (lines.length > 0) closeTable()
      const role = event.isContents ? 'contents' : 'text'
      for (const line of lines)
        blocks.push({ kind: 'paragraph', runs: line, align: event.align, heading: event.heading, role })
    }
  }

  let label: Run[] = []
  const closeLabel = (): void => {
    if (isNumber(textOf(label))) runs.push(...label)
    label = []
  }

  let hidden = ''
  const closeHidden = (): void => {
    if (hidden !== '') furniture.push({ kind: 'furniture', text: hidden, reason: 'hidden' })
    hidden = ''
  }

  for (const event of events) {
    if (event.kind !== 'text' || !event.isHidden) closeHidden()
    if (event.kind !== 'text' || event.place !== 'label') closeLabel()
    if (event.kind === 'text') {
      const { text, place, isHidden, position, isBold } = event
      if (isHidden) hidden += text
      else (place === 'label' ? label : runs).push({ ...plainRun(text), position, isBold })
    } else if (event.kind === 'line') runs.push(plainRun(lineBreak))
    else if (event.kind === 'paragraph') {
      if (around === null) paragraph(event)
      else runs.push(plainRun(' '))
    } else if (event.kind === 'cell') {
      row.push(cell)
      cell = []
    } else if (event.kind === 'row') {
      rows.push(row)
      row = []
      isDrawn ||= event.isDrawn
    } else if (event.kind === 'note-begins') {
      around = runs
      runs = []
    } else if (around !== null) {
      const mark = String(footnotes.length + 1)
      const words = tidied(runs)
      runs = around
      around = null
      if (words.length > 0) {
        footnotes.push({ mark, runs: words })
        runs.push({ ...plainRun(mark), position: 'mark' })
      }
    }
  }
  paragraph({ kind: 'paragraph', place: 'body', align: 'start', heading: 0, isContents: false, isInTable: false })
  if (cell.length > 0) row.push(cell)
  if (row.length > 0) rows.push(row)
  closeTable()
  closeHidden()
  return { blocks, footnotes, furniture }
}

/** A label is printed where it is a number or a dash; other bullets are ornaments. */
const isNumber = (label: string): boolean => /[\p{L}\p{N}–—-]/u.test(label)

/** Every word, from the texts alone; all that is no text parts words. */
function wordsIn(events: readonly RtfEvent[]): readonly string[] {
  let text = ''
  let hidden = ''
  let position: Run['position'] = 'base'
  for (const event of events) {
    if (event.kind !== 'text') {
      text += ' '
      hidden += ' '
    } else if (event.isHidden) hidden += event.text
    else {
      if (event.position !== position) text += ' '
      position = event.position
      text += event.text
      hidden += ' '
    }
  }
  return [text, hidden]
}

function remarksOf({ changes, comments, images, struck }: RtfEvents, how: string): readonly ReaderRemark[] {
  return [
    ...(changes > 0 ? [{ kind: 'tracked-changes', facts: { count: changes, how } } as const] : []),
    ...(images > 0 ? [{ kind: 'images', facts: { count: images } } as const] : []),
    ...(struck > 0 ? [{ kind: 'struck', facts: { count: struck } } as const] : []),
    ...(comments > 0 ? [{ kind: 'comments', facts: { count: comments } } as const] : []),
  ]
}
