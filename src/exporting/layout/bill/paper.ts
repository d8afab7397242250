import type { Amendment } from '../../../amendment/types.ts'
import { type Locale, localeFor } from '../../../locales/words.ts'
import type { Block } from '../../../markdown/block.ts'
import { quoteText, readBlocks } from '../../../markdown/blocks.ts'
import { frontMatterOf } from '../../../text/front-matter.ts'
import { levelIn, type PaperBlock, type PaperRole, paragraph, tableIn, wordsOf } from './blocks.ts'
import { frames } from './frames.ts'
import { closingMark, quotedParagraphs } from './quoting.ts'

/** An official paper as data: what stands on it, in order. */
export interface Paper {
  readonly locale: Locale
  /** What the document is called, in its properties. */
  readonly title: string
  readonly blocks: readonly PaperBlock[]
}

/**
 * Lays a bill out as its language's official papers are: a head, the title, the articles with quotation marks around the law
 * that is quoted, and a place for the signature. Nothing is there that the tool adds; a head or a signature that the text has
 * itself is not set twice.
 */
export function billPaper(bill: Amendment): Paper {
  const { source, meta } = bill
  const locale = localeFor(meta.language)
  const { bodyStart } = frontMatterOf(source)
  const blocks = readBlocks(source.slice(bodyStart), bodyStart)
  const titled = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth === 1)
  const body = blocks.flatMap((_, index) => (index === titled ? [] : bodyBlocks(bill, blocks, index)))
  const frame = frames[locale](bill, body)
  return { locale, title: frame.title, blocks: [...frame.head, ...body, ...frame.tail] }
}

/** What a bill's paper has before and behind its own text, the title left out: pages print it around the bill. */
export function paperFrame(
  bill: Amendment,
): Readonly<Record<'head' | 'tail', readonly { readonly role: PaperRole; readonly words: string }[]>> {
  const { blocks } = billPaper(bill)
  const own: ReadonlySet<PaperRole> = new Set(['heading', 'text', 'quoted', 'quoted-heading'])
  const first = blocks.findIndex((block) => block.kind === 'table' || own.has(block.role))
  const last = blocks.findLastIndex((block) => block.kind === 'table' || own.has(block.role))
  const shown = (some: readonly PaperBlock[]) =>
    some.flatMap((block) =>
      block.kind === 'table' || block.role === 'title' ? [] : [{ role: block.role, words: wordsOf(block) }],
    )
  return first < 0
    ? { head: shown(blocks), tail: [] }
    : { head: shown(blocks.slice(0, first)), tail: shown(blocks.slice(last + 1)) }
}

function bodyBlocks(bill: Amendment, blocks: readonly Block[], index: number): readonly PaperBlock[] {
  const block = blocks[index] as Block
  const { source } = bill
  if (block.kind === 'quote') {
    const paragraphs = quoteText(source, block)
      .split(/\n{2,}/)
      .filter((text) => text.trim() !== '')
    return quotedParagraphs(paragraphs, bill.meta.language, closingMark(bill, blocks, index)).map(quotedBlock)
  }
  if (block.kind === 'rule') return []
  const text = source.slice(block.content.start, block.content.end)
  if (block.kind === 'heading') return [paragraph('heading', text)]
  return [tableIn(text) ?? paragraph('text', text, levelIn(text) ?? 0)]
}

const headingMarks = /^([«“]?) {0,3}#{1,6}[ \t]+/
const headingWords = /^[«“]?(?:Статья|Глава|Раздел|Article|Chapter|SEC\.|§)\s/u

function quotedBlock(text: string): PaperBlock {
  const table = tableIn(text)
  if (table !== null) return table
  const marked = headingMarks.exec(text)
  if (marked !== null) return paragraph('quoted-heading', `${marked[1]}${text.slice(marked[0].length)}`)
  const isHeading = headingWords.test(text) && !/[.;:]$/u.test(text)
  return paragraph(isHeading ? 'quoted-heading' : 'quoted', text, levelIn(text) ?? 0)
}
