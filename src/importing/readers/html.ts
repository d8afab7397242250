import type { Element, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parse as parseHtml } from 'parse5'
import { decode } from '../decode.ts'
import { blocksOf, type Seen } from '../html/blocks.ts'
import { pageNotes } from '../html/footnotes.ts'
import { readSheet } from '../html/style.ts'
import { rawWords } from '../html/words.ts'
import { Refusal } from '../refusal.ts'
import type { NeutralDocument, ReaderOptions, ReaderRemark, Tracked } from '../types.ts'

/** Reads a page of HTML, whatever made it. Scripts, styles and forms are no words; nothing that it refers to is loaded. */
export function readHtml(bytes: Uint8Array, { tracked }: ReaderOptions): NeutralDocument {
  const { text, encoding } = decode(bytes, declaredEncoding(bytes))
  const root = parse(text)
  const found = collect(root)
  if (found.changes.length > 0 && tracked === null)
    throw new Refusal('tracked-changes', { count: found.changes.length })
  const how: Tracked = tracked ?? 'accept'
  // What is not taken over loses its words, in the tree that both the blocks and the words are read from.
  for (const change of found.changes) if (change.tagName === (how === 'accept' ? 'del' : 'ins')) change.children = []
  const sheet = readSheet(found.css)
  const body = found.body ?? root
  const remarks: ReaderRemark[] = []
  if (encoding !== 'UTF-8') remarks.push({ kind: 'decoded', facts: { encoding } })
  if (found.images > 0) remarks.push({ kind: 'images', facts: { count: found.images } })
  if (found.links > 0) remarks.push({ kind: 'links', facts: { count: found.links } })
  if (found.scripts > 0) remarks.push({ kind: 'controls', facts: { count: found.scripts } })
  if (found.changes.length > 0) remarks.push({ kind: 'tracked-changes', facts: { count: found.changes.length, how } })
  try {
    const notes = pageNotes(body)
    const seen: Seen = { numbers: [], struck: 0, notes, footnotes: [] }
    const blocks = blocksOf(body, sheet, seen)
    if (seen.struck > 0) remarks.push({ kind: 'struck', facts: { count: seen.struck } })
    return {
      blocks,
      footnotes: seen.footnotes,
      said: found.title === '' ? {} : { title: found.title },
      remarks,
      words: concat(rawWords(body, sheet, notes), seen.numbers),
    }
  } catch (error) {
    throw error instanceof RangeError ? new Refusal('too-deep') : error
  }
}

function parse(text: string): Root {
  try {
    // Where in the file each element stands is asked for by nobody, and would cost a third of the time.
    return fromParse5(parseHtml(text)) as Root
  } catch (error) {
    // Elements within elements by the ten thousand: no document has them.
    if (error instanceof RangeError) throw new Refusal('too-deep')
    throw error
  }
}

/** What the page's `meta` says of its encoding; only the beginning of a page may say it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

function* concat(...all: readonly Iterable<string>[]): Iterable<string> {
  for (const one of all) yield* one
}

interface Found {
  readonly body: Element | null
  readonly css: string
  readonly title: string
  readonly images: number
  readonly links: number
  readonly scripts: number
  /** Insertions and deletions, as word processors and redlines write them. */
  readonly changes: readonly Element[]
}

function collect(root: Root): Found {
  let body: Element | null = null
  let [css, title] = ['', '']
  let [images, links, scripts] = [0, 0, 0]
  const changes: Element[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element') {
      const { tagName } = node
      if (tagName === 'ins' || tagName === 'del') changes.push(node)
      if (tagName === 'body') body ??= node
      else if (tagName === 'style') css += wordsUnder(node)
      else if (tagName === 'title') title ||= wordsUnder(node).trim()
      else if (tagName === 'img') images += 1
      else if (tagName === 'a' && typeof node.properties.href === 'string') links += 1
      else if (tagName === 'script' || tagName === 'iframe' || tagName === 'object') scripts += 1
    }
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
  return { body, css, title, images, links, scripts, changes }
}

function wordsUnder(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
