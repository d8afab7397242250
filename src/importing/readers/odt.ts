import { type OdtReading, odtBlocks } from '../odt/body.ts'
import { readLists } from '../odt/lists.ts'
import { readStyles } from '../odt/styles.ts'
import { odtWords } from '../odt/words.ts'
import { Refusal } from '../refusal.ts'
import type { Furniture, NeutralDocument, ReaderOptions, ReaderRemark } from '../types.ts'
import { unzip } from '../unzip.ts'
import { childrenNamed, countNamed, firstNamed, readXml, wordsUnder, type XmlElement } from '../xml/tree.ts'

/** Reads OpenDocument texts (ISO/IEC 26300): paragraphs and headings with the numbers of their lists, tables, footnotes. */
export function readOdt(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const parts = unzip(bytes, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name), 'ODT')
  const part = (name: string): XmlElement | null => {
    const found = parts.get(name)
    return found === undefined ? null : readXml(Buffer.from(found).toString('utf8'), 'ODT')
  }
  const manifest = part('META-INF/manifest.xml')
  if (manifest !== null && firstNamed(manifest, 'encryption-data') !== null) throw new Refusal('encrypted')
  const root = part('content.xml')
  const body = root === null ? null : firstNamed(root, 'body')
  const text = body === null ? undefined : childrenNamed(body, 'text')[0]
  if (root === null || text === undefined) throw new Refusal('not-this-format', { format: 'ODT' })
  const changes = childrenNamed(text, 'tracked-changes').flatMap((all) => childrenNamed(all, 'changed-region')).length
  if (changes > 0 && tracked === null) throw new Refusal('tracked-changes', { count: changes })
  if (changes > 0 && tracked === 'reject') throw new Refusal('cannot-reject')
  const common = part('styles.xml')
  const roots = [root, ...(common === null ? [] : [common])]
  const styles = readStyles(roots)
  const reading: OdtReading = { styles, lists: readLists(roots), footnotes: [], numbers: [], hidden: [] }
  const blocks = odtBlocks(text, reading)
  const heads = common === null ? [] : headsOf(common)
  return {
    blocks: [...blocks, ...reading.hidden, ...heads],
    footnotes: reading.footnotes,
    said: {},
    remarks: remarksOf(text, changes),
    words: [...odtWords(text, styles), ...reading.numbers, ...heads.map((head) => head.text)],
  }
}

/** What is printed at the head and foot of every page. */
function headsOf(styles: XmlElement): readonly Furniture[] {
  const masters = firstNamed(styles, 'master-styles')
  if (masters === null) return []
  return childrenNamed(masters, 'master-page').flatMap((page) =>
    page.children.flatMap((child): readonly Furniture[] => {
      if (child.kind === 'text' || !/^(?:header|footer)/.test(child.name)) return []
      const text = wordsUnder(child).trim()
      return text === '' ? [] : [{ kind: 'furniture', text, reason: 'running-head' }]
    }),
  )
}

function remarksOf(text: XmlElement, changes: number): readonly ReaderRemark[] {
  const images = countNamed(text, new Set(['image', 'object']))
  const comments = countNamed(text, new Set(['annotation']))
  return [
    ...(changes > 0 ? [{ kind: 'tracked-changes', facts: { count: changes, how: 'accept' } } as const] : []),
    ...(images > 0 ? [{ kind: 'images', facts: { count: images } } as const] : []),
    ...(comments > 0 ? [{ kind: 'comments', facts: { count: comments } } as const] : []),
  ]
}
