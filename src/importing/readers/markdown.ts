import { parseDocument } from 'yaml'
import { readMarkdown as readMarkdownBlocks } from '../../markdown/blocks.ts'
import { frontMatterOf } from '../../text/front-matter.ts'
import { decode } from '../decode.ts'
import { joinedWords } from '../line-end-hyphens.ts'
import { printedBlocks } from '../printed/blocks.ts'
import { Refusal } from '../refusal.ts'
import { plainRun, spacesOf, tidied } from '../runs.ts'
import type { DocumentBlock, NeutralDocument, Run, SaidOfItself } from '../types.ts'

/**
 * Reads Markdown that somebody else wrote: its text stays as it is, and its front matter is completed. A file without one
 * heading is a plain text with another name.
 */
export function readMarkdown(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(bytes)
  const { yaml, bodyStart, isClosed } = frontMatterOf(text)
  const body = text.slice(isClosed ? bodyStart : 0).trimStart()
  const common = {
    footnotes: [],
    said: saidOf(isClosed ? valuesOf(yaml) : {}),
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } } as const],
    words: [body],
  }
  if (!/^#{1,6} /m.test(body)) {
    const blocks = printedBlocks(body)
    return { ...common, blocks, words: [body, ...joinedWords(blocks.filter((block) => block.kind === 'furniture'))] }
  }
  const markdown = body.endsWith('\n') ? body : `${body}\n`
  return { ...common, blocks: blocksOf(body), markdown, words: [] }
}

/** Keys of the front matter as they are; aliases, which grow without bound, are refused. */
function valuesOf(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const document = parseDocument(yaml, { version: '1.2', schema: 'failsafe', logLevel: 'error' })
    const values: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 })
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return values as Record<string, unknown>
    if (yaml.trim() === '') return {}
  } catch {
    throw new Refusal('front-matter')
  }
  throw new Refusal('front-matter')
}

function saidOf(frontMatter: Readonly<Record<string, unknown>>): SaidOfItself {
  const words = (key: string): Readonly<Record<string, string>> => {
    const value = frontMatter[key]
    return typeof value === 'string' ? { [key]: value } : {}
  }
  return {
    frontMatter,
    ...words('title'),
    ...words('citation'),
    ...words('number'),
    ...words('date'),
    ...words('edition'),
  }
}

function blocksOf(body: string): readonly DocumentBlock[] {
  return readMarkdownBlocks(body).blocks.flatMap((block): readonly DocumentBlock[] => {
    if (block.kind === 'rule' || block.kind === 'html' || block.kind === 'code') return []
    const runs = tidied(runsOf(spacesOf(body.slice(block.content.start, block.content.end))))
    const role = block.kind === 'quote' ? 'note' : 'text'
    return runs.length === 0 ? [] : [{ kind: 'paragraph', runs, align: 'start', heading: block.depth, role }]
  })
}

/** Marks that say how words are set are taken off: only what the act says of itself is looked for. */
function runsOf(text: string): readonly Run[] {
  return text
    .replace(/[*`]/g, '')
    .split(/(<sup>[^<]{0,20}<\/sup>)/)
    .map((part) => {
      const high = /^<sup>(.*)<\/sup>$/.exec(part)?.[1]
      return high === undefined ? plainRun(part) : { ...plainRun(high), position: 'sup' }
    })
}
