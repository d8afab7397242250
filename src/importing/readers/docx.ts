import { type BodyOptions, bodyBlocks } from '../docx/body.ts'
import { readNumbering } from '../docx/numbering.ts'
import { readStyles } from '../docx/styles.ts'
import { docxWords } from '../docx/words.ts'
import { Refusal } from '../refusal.ts'
import { plainRun, textOf } from '../runs.ts'
import type { Footnote, Furniture, NeutralDocument, ReaderOptions, ReaderRemark, Tracked } from '../types.ts'
import { unzip } from '../unzip.ts'
import { childrenNamed, countNamed, readXml, type XmlElement } from '../xml/tree.ts'

/** Reads Word's documents (ECMA-376): paragraphs with the numbers that Word prints, tables, footnotes, tracked changes. */
export function readDocx(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const parts = unzip(
    bytes,
    (name) =>
      /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
    'DOCX',
  )
  const part = (name: string): XmlElement | null => {
    const found = parts.get(`word/${name}.xml`)
    return found === undefined ? null : readXml(Buffer.from(found).toString('utf8'), 'DOCX')
  }
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? ''
  const root = part(main.slice('word/'.length, -'.xml'.length))
  const body = root === null ? undefined : childrenNamed(root, 'body')[0]
  if (root === null || body === undefined) throw new Refusal('not-this-format', { format: 'DOCX' })
  const changes = countNamed(body, new Set(['ins', 'del', 'moveFrom', 'moveTo']))
  if (changes > 0 && tracked === null) throw new Refusal('tracked-changes', { count: changes })
  const how: Tracked = tracked ?? 'accept'
  const options: BodyOptions = {
    tracked: how,
    numbering: readNumbering(part('numbering')),
    styleOf: readStyles(part('styles')),
    numbers: [],
    hidden: [],
  }
  const footnotes = [
    ...notesOf(part('footnotes'), 'footnote', '', options),
    ...notesOf(part('endnotes'), 'endnote', 'e', options),
  ]
  const blocks = bodyBlocks(body, options)
  const heads = [...parts.keys()].filter((name) => /(?:header|footer)\d*\.xml$/.test(name)).sort()
  const furniture: Furniture[] = options.hidden.map((text) => ({ kind: 'furniture', text, reason: 'hidden' }))
  for (const name of heads) {
    const head = part(name.slice('word/'.length, -'.xml'.length))
    const text = head === null ? '' : docxWords(head, how, options.styleOf).join(' ')
    if (text.trim() !== '') furniture.push({ kind: 'furniture', text, reason: 'running-head' })
  }
  return {
    blocks: [...blocks, ...furniture],
    footnotes,
    said: {},
    remarks: remarksOf(body, changes, options, part('comments')),
    words: [
      ...docxWords(body, how, options.styleOf),
      ...footnotes.map(({ runs }) => textOf(runs)),
      ...options.numbers,
      ...furniture.filter(({ reason }) => reason === 'running-head').map(({ text }) => text),
    ],
  }
}

function remarksOf(
  body: XmlElement,
  changes: number,
  { tracked: how, numbering }: BodyOptions,
  comments: XmlElement | null,
): readonly ReaderRemark[] {
  const images = countNamed(body, new Set(['drawing', 'pict', 'object']))
  const embedded = countNamed(body, new Set(['altChunk']))
  const struck = countNamed(body, new Set(['strike', 'dstrike']))
  const commented = comments === null ? 0 : childrenNamed(comments, 'comment').length
  return [
    ...(changes > 0 ? [{ kind: 'tracked-changes', facts: { count: changes, how } } as const] : []),
    ...(images > 0 ? [{ kind: 'images', facts: { count: images } } as const] : []),
    ...(embedded > 0 ? [{ kind: 'embedded', facts: { count: embedded } } as const] : []),
    ...(struck > 0 ? [{ kind: 'struck', facts: { count: struck } } as const] : []),
    ...(numbering.otherForms() > 0
      ? [{ kind: 'list-numbers', facts: { count: numbering.otherForms() } } as const]
      : []),
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
