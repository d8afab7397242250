import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** A part of a Word document (`word/document.xml`) as text. */
export function partOf(file: Uint8Array, part: string): string {
  const bytes = unzipSync(file)[part]
  if (bytes === undefined) throw new Error(`the document has no ${part}`)
  return strFromU8(bytes)
}

/** What becomes of a document's changes. */
export type Decision = 'accept' | 'reject'

/**
 * The paragraphs that a Word document has with all its changes accepted or rejected, as ECMA-376 tells it: runs of the other
 * kind go, rows of it go, and a paragraph whose mark is of it is joined to the next one.
 */
export function decided(file: Uint8Array, decision: Decision): readonly string[] {
  const gone = decision === 'accept' ? 'w:del' : 'w:ins'
  const moved = decision === 'accept' ? 'w:moveFrom' : 'w:moveTo'
  const paragraphs: string[] = []
  const open: string[] = []
  let text = ''
  let isJoined = false
  let isRowGone = false
  const parser = new SaxesParser()
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (tag.name === gone && open.at(-1) === 'w:rPr' && open.at(-2) === 'w:pPr') isJoined = true
    if (tag.name === gone && open.at(-1) === 'w:trPr') isRowGone = true
    open.push(tag.name)
  })
  parser.on('text', (words) => {
    if ((open.at(-1) === 'w:t' || open.at(-1) === 'w:delText') && !open.includes(gone) && !open.includes(moved))
      text += words
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    open.pop()
    if (tag.name === 'w:tr') isRowGone = false
    if (tag.name !== 'w:p') return
    if (!isJoined && !isRowGone) {
      paragraphs.push(text)
      text = ''
    }
    if (isRowGone) text = ''
    isJoined = false
  })
  parser.write(partOf(file, 'word/document.xml')).close()
  return text === '' ? paragraphs : [...paragraphs, text]
}

/** A text's paragraphs as a reader counts them. */
export function paragraphsOf(source: string): readonly string[] {
  return source
    .replace(/^---\n[^]*?\n---\n/, '')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/^#{1,6} +|^> ?/gm, '')
        .replace(/<\/?su[pb]>/g, '')
        .replace(/\s+/g, ' '),
    )
    .filter((paragraph) => paragraph !== '')
}
