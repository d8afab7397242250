import WordExtractor from 'word-extractor'
import { Refusal } from '../refusal.ts'
import { plainRun, tidied } from '../runs.ts'
import type { Cell, DocumentBlock, NeutralDocument, ReaderOptions, TextParagraph } from '../types.ts'
import { readDocx } from './docx.ts'

/**
 * Reads the binary documents of Word up to 2003. An office program, where there is one, makes a DOCX of it; else only its text is
 * read, without the numbers that Word prints by itself, and a remark says so.
 */
export async function readDoc(bytes: Uint8Array, options: ReaderOptions): Promise<NeutralDocument> {
  const docx = options.office === null ? null : await options.office(bytes, 'doc')
  if (docx !== null) return readDocx(docx, options)
  const document = await extracted(bytes)
  const body = document.getBody()
  const notes = [document.getFootnotes(), document.getEndnotes()].join('\n')
  const boxes = document.getTextboxes()
  const heads = document.getHeaders().trim()
  const comments = document.getAnnotations().trim()
  return {
    blocks: [
      ...bodyBlocks(body),
      ...linesOf(boxes).map((line) => paragraph(line, 'text')),
      ...linesOf(notes).map((line) => paragraph(line, 'note')),
      ...(heads === '' ? [] : [{ kind: 'furniture', text: heads, reason: 'running-head' } as const]),
    ],
    footnotes: [],
    said: {},
    remarks: [
      { kind: 'text-only', facts: {} },
      ...(comments === '' ? [] : [{ kind: 'comments', facts: { count: linesOf(comments).length } } as const]),
    ],
    words: [body, boxes, notes, heads],
  }
}

async function extracted(bytes: Uint8Array): Promise<WordExtractor.Document> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // The library throws what it happens to stumble over.
    throw new Refusal('truncated', { format: 'DOC' })
  }
}

/** Each line is a paragraph; those that end in a tabulator are rows of a table. */
function bodyBlocks(body: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  let rows: Cell[][] = []
  const closeTable = (): void => {
    const width = Math.max(0, ...rows.map((row) => row.length))
    if (width > 0)
      blocks.push({ kind: 'table', rows: rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill([])]) })
    rows = []
  }
  for (const line of body.split('\n')) {
    if (line.endsWith('\t') && line.trim() !== '') {
      rows.push(
        line
          .slice(0, -1)
          .split('\t')
          .map((cell) => (cell.trim() === '' ? [] : [tidied([plainRun(cell)])])),
      )
      continue
    }
    closeTable()
    if (line.trim() !== '') blocks.push(paragraph(line, 'text'))
  }
  closeTable()
  return blocks
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

function paragraph(line: string, role: TextParagraph['role']): TextParagraph {
  return { kind: 'paragraph', runs: tidied([plainRun(line)]), align: 'start', heading: 0, role }
}
