import {
  AlignmentType,
  Document,
  Header,
  type IParagraphOptions,
  LineNumberRestartFormat,
  LineRuleType,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import type { Locale } from '../../locales/words.ts'
import type { PaperBlock, PaperParagraph, PaperRole } from '../layout/bill/blocks.ts'
import type { Paper } from '../layout/bill/paper.ts'
import { plainTable } from './cells.ts'
import { numberedHeader } from './header.ts'
import { packed } from './packed.ts'
import { firstLine, pageFor, stylesFor, unnumbered } from './page.ts'
import { partsOf, settingsOf } from './runs.ts'

/**
 * An official paper as a Word document: the typeface, margins and lines that such papers have in their language, a number on
 * every page but the first, and no mark of the tool. The lines of an American bill are numbered on each page.
 */
export async function paperDocument(
  { locale, title, blocks }: Paper,
  lines: 'numbered' | 'plain',
): Promise<Uint8Array> {
  const start = lines === 'numbered' && locale === 'en' ? bodyStart(blocks) : 0
  const drawnBlocks = blocks.map((block, index) => drawn(block, blocks[index - 1], locale))
  const page = {
    properties: { ...pageFor(locale), titlePage: true },
    headers: { first: new Header({ children: [new Paragraph({ style: unnumbered })] }), default: numberedHeader() },
  }
  const numbered = {
    properties: {
      ...pageFor(locale),
      type: SectionType.CONTINUOUS,
      lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE },
    },
    headers: { default: numberedHeader() },
  }
  const document = new Document({
    title,
    creator: '',
    styles: stylesFor(locale),
    sections:
      start === 0
        ? [{ ...page, children: drawnBlocks.flat() }]
        : [
            { ...page, children: drawnBlocks.slice(0, start).flat() },
            { ...numbered, children: drawnBlocks.slice(start).flat() },
          ],
  })
  return packed(document)
}

/** Where the lines begin that are numbered: the head of a bill is no part of them. */
function bodyStart(blocks: readonly PaperBlock[]): number {
  const head: ReadonlySet<PaperRole> = new Set(['head', 'session', 'chamber', 'introduced', 'act', 'title'])
  return blocks.findIndex((block) => block.kind === 'table' || !head.has(block.role))
}

function drawn(block: PaperBlock, previous: PaperBlock | undefined, locale: Locale): readonly (Paragraph | Table)[] {
  if (block.kind === 'table') return [plainTable(block.cells), new Paragraph({})]
  const isFirst = previous === undefined || previous.kind === 'table' || previous.role !== block.role
  return [paragraphOf(block, isFirst, locale)]
}

function paragraphOf({ role, level, pieces }: PaperParagraph, isFirst: boolean, locale: Locale): Paragraph {
  const { run, ...paragraph } = printDress(role, level) ?? dresses[locale](role, level, isFirst)
  // What leads to the next line does not stay alone at a page's foot.
  const isLead = /[:—]$/.test(pieces.at(-1)?.text ?? '')
  return new Paragraph({
    ...paragraph,
    ...(isLead ? { keepNext: true } : {}),
    children: pieces.flatMap(({ text, styles }) =>
      partsOf(text).map((part) => new TextRun({ ...part, ...settingsOf(styles), ...run })),
    ),
  })
}

/** How a paragraph and its words are set. */
interface Dress extends IParagraphOptions {
  readonly run?: { readonly bold?: true; readonly size?: number; readonly allCaps?: true }
}

/** By the role, the depth of an item, and whether it is the first paragraph of its role. */
const dresses = { ru: russianDress, en: americanDress } as const satisfies Readonly<
  Record<Locale, (role: PaperRole, level: number, isFirst: boolean) => Dress>
>

/** How a comparative print is set, in any language; null for what is no part of one. */
function printDress(role: PaperRole, level: number): Dress | null {
  switch (role) {
    case 'printed':
      return {
        alignment: AlignmentType.JUSTIFIED,
        indent: { left: level * step, firstLine: step },
        spacing: { after: 100 },
      }
    case 'printed-heading':
      return {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        keepLines: true,
        spacing: { before: 240, after: 120 },
        run: bold,
      }
    case 'omission':
      return { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } }
    default:
      return null
  }
}

/** One and a half lines. */
const wide = { line: 360, lineRule: LineRuleType.AUTO } as const
const bold = { bold: true } as const

function russianDress(role: PaperRole, _level: number, isFirst: boolean): Dress {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true }
  switch (role) {
    case 'head':
      return { alignment: AlignmentType.RIGHT, spacing: { after: 60 } }
    case 'act':
      return { ...centred, spacing: { before: 360, after: 240 }, run: bold }
    case 'title':
    case 'session':
    case 'chamber':
    case 'introduced':
      return { ...centred, spacing: { after: 480 }, run: bold }
    case 'heading':
    case 'quoted-heading':
      return {
        indent: { firstLine },
        keepNext: true,
        keepLines: true,
        spacing: { ...wide, before: 240, after: 240 },
        run: bold,
      }
    case 'signature':
      return { keepLines: true, keepNext: true, spacing: { before: isFirst ? 720 : 0 } }
    default:
      return { alignment: AlignmentType.JUSTIFIED, indent: { firstLine }, spacing: wide }
  }
}

/** Twips by which an item is set in under the one around it. */
const step = 360

function americanDress(role: PaperRole, level: number, isFirst: boolean): Dress {
  const centred = { style: unnumbered, alignment: AlignmentType.CENTER, keepNext: true }
  const lines = { line: 480, lineRule: LineRuleType.AUTO } as const
  switch (role) {
    case 'head':
    case 'session':
      return { ...centred, spacing: { after: 120 }, run: bold }
    case 'chamber':
      return { ...centred, spacing: { before: isFirst ? 240 : 0, after: 120 }, run: isFirst ? bold : {} }
    case 'act':
      return { ...centred, spacing: { before: 360, after: 240 }, run: { bold: true, size: 36 } }
    case 'title':
      return { style: unnumbered, indent: { left: 1080, right: 1080 }, spacing: { after: 240 } }
    case 'introduced':
      return { style: unnumbered, indent: { left: step, firstLine: step }, spacing: { after: 240 } }
    case 'heading':
      return { keepNext: true, keepLines: true, spacing: { ...lines, before: 120 }, run: { bold: true, allCaps: true } }
    case 'quoted-heading':
      return { indent: { left: 2 * step }, keepNext: true, keepLines: true, spacing: lines, run: bold }
    case 'quoted':
      return { indent: { left: (2 + level) * step, firstLine: step }, spacing: lines }
    case 'list':
      return { indent: { left: step, hanging: step }, spacing: { after: 120 } }
    case 'signature':
      return { keepLines: true, spacing: { before: isFirst ? 720 : 0 } }
    default:
      return { indent: { left: level * step, firstLine: step }, spacing: lines }
  }
}
