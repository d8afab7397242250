import { type BodyOptions, bodyBlocks } from '../docx/body.ts'
import { readNumbering } from '../docx/numbering.ts'
import { readStyles } from '../docx/styles.ts'
import { docxWords } from '../docx/words.ts'
import { Refusal } from '../refusal.ts'
import { plainRun, textOf } from '../runs.ts'
import type { DocumentBlock, Footnote, NeutralDocument, ReaderOptions, ReaderRemark, Tracked } from '../types.ts'
import { unzip } from '../unzip.ts'
import { childrenNamed, readXml, type XmlElement } from '../xml/tree.ts'

/** Reads Word's documents (ECMA-376): paragraphs with the numbers that Word prints, tables, footnotes, tracked changes. */
export function readDocx(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const parts = unzip(
    bytes,
    (name) => /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
    'DOCX',
  )
  const part = (name: string): XmlElement | null => {
    const found = parts.get(`word/${name}.xml`)
    return found === undefined ? null : readXml(Buffer.from(found).toString('utf8'), 'DOCX')
  }
  const root = part('document')
  const body = root === null ? undefined : childrenNamed(root, 'body')[0]
  if (root === null || body === undefined) throw new Refusal('not-this-format', { format: 'DOCX' })
  const changes = countOf(body, new Set(['ins', 'del', 'moveFrom', 'moveTo']))
  if (changes > 0 && tracked === null) throw new Refusal('tracked-changes', { count: changes })
  const how: Tracked = tracked ?? 'accept'
  const options: BodyOptions = {
    tracked: how,
    numbering: readNumbering(part('numbering')),
    styleOf: readStyles(part('styles')),
    numbers: [],
  }
  const footnotes = [
    ...notesOf(part('footnotes'), 'footnote', '', options),
    ...notesOf(part('endnotes'), 'endnote', 'e', options),
  ]
  const blocks = bodyBlocks(body, options)
  const heads = [...parts.keys()].filter((name) => /(?:header|footer)\d*\.xml$/.test(name)).sort()
  const furniture = heads.flatMap((name): readonly DocumentBlock[] => {
    const head = part(name.slice('word/'.length, -'.xml'.length))
    const text = head === null ? '' : docxWords(head, how)
    return text.trim() === '' ? [] : [{ kind: 'furniture', text, reason: 'running-head' }]
  })
  return {
    blocks: [...blocks, ...furniture],
    footnotes,
    said: {},
    remarks: remarksOf(body, changes, how, part('comments')),
    words: [
      docxWords(body, how),
      ...footnotes.map(({ runs }) => textOf(runs)),
      ...options.numbers,
      ...furniture.flatMap((block) => (block.kind === 'furniture' ? [block.text] : [])),
    ],
  }
}

function remarksOf(
  body: XmlElement,
  changes: number,
  how: Tracked,
  comments: XmlElement | null,
): readonly ReaderRemark[] {
  const images = countOf(body, new Set(['drawing', 'pict', 'object']))
  const commented = comments === null ? 0 : childrenNamed(comments, 'comment').length
  return [
    ...(changes > 0 ? [{ kind: 'tracked-changes', facts: { count: changes, how } } as const] : []),
    ...(images > 0 ? [{ kind: 'images', facts: { count: images } } as const] : []),
    ...(commented > 0 ? [{ kind: 'comments', facts: { count: commented } } as const] : []),
  ]
}

/** Footnotes or endnotes by their mark. The first ones are lines that separate them from the text. */
function notesOf(root: XmlElement | null, name: string, prefix: string, options: BodyOptions): readonly Footnote[] {
  if (root === null) return []
  return childrenNamed(root, name).flatMap((note): readonly Footnote[] => {
    if (note.attributes.type !== undefined) return []
    const runs = bodyBlocks(note, options).flatMap((block) =>
      block.kind === 'paragraph' ? [...block.runs, plainRun(' ')] : [],
    )
    return textOf(runs).trim() === '' ? [] : [{ mark: `${prefix}${note.attributes.id ?? ''}`, runs }]
  })
}

function countOf(element: XmlElement, names: ReadonlySet<string>): number {
  let count = 0
  const stack: XmlElement[] = [element]
  for (let one = stack.pop(); one !== undefined; one = stack.pop())
    for (const child of one.children)
      if (child.kind === 'element') {
        if (names.has(child.name)) count += 1
        stack.push(child)
      }
  return count
}
