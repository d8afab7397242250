import type { Block } from '../markdown/block.ts'
import { readBlocks, readMarkdown } from '../markdown/blocks.ts'
import { denseRemark } from '../markdown/dense.ts'
import type { Problem, Span } from '../problem/types.ts'
import { frontMatterOf } from '../text/front-matter.ts'
import type { ReadLabel, Scheme } from '../text/schemes/scheme.ts'
import { type SchemeName, schemeNamed } from '../text/schemes/schemes.ts'
import { spliceText, type TextEdit, withWordsEdited } from './edited.ts'
import { readLawMeta } from './front-matter.ts'
import { guessFrom } from './guess.ts'
import { keepHeads } from './heads.ts'
import { type Head, keysOf, outlineOf, outlineWith, passageKeys, rekeyed } from './outline.ts'
import { readProvisions } from './provisions.ts'
import type { Law, LawMeta, Passage } from './types.ts'

/** A law as read, with what is wrong in its front matter (the text itself is never wrong, only too dense to be read). */
export interface LawReading {
  readonly law: Law
  readonly problems: readonly Problem[]
}

export interface LawFile {
  readonly id: string
  /** The file's path, for messages. */
  readonly file: string
  /** The numbering scheme, if it is known; where the front matter names one that counts, else it is guessed. */
  readonly scheme?: SchemeName
}

/**
 * Lays the tree of provisions over a law's Markdown. The source is the truth: the passages, joined, are `source` to the
 * character, whatever it holds. Mistakes in the front matter are problems, and the law is read all the same.
 */
export function readLaw(source: string, { id, file, scheme }: LawFile): LawReading {
  const { bodyStart } = frontMatterOf(source)
  const body = source.slice(bodyStart)
  const { blocks, dense } = readMarkdown(body)
  const guess = guessFrom(body, blocks, id)
  const { meta, problems } = readLawMeta(
    source,
    file,
    scheme === undefined ? guess : { ...guess, scheme: () => scheme },
  )
  const frontMatter: readonly Passage[] =
    bodyStart === 0 ? [] : [{ ...empty, kind: 'front-matter', text: source.slice(0, bodyStart) }]
  const passages = [...frontMatter, ...readPassages(body, blocks, meta, false)]
  const denseAt = dense === null ? null : moved(dense, bodyStart)
  return { law: assemble({ id, file, meta }, passages), problems: [...problems, ...denseRemark(file, source, denseAt)] }
}

/** The law's text, as it was read. */
export function lawSource(law: Law): string {
  return law.passages.map((passage) => passage.text).join('')
}

/** Where a passage begins in the law's source, in UTF-16 code units. */
export function passageStart(law: Law, index: number): number {
  let start = 0
  for (const passage of law.passages.slice(0, index)) start += passage.text.length
  return start
}

/**
 * The law with one passage's text replaced and read again (nothing else is). The new text may hold no passage, one or
 * several: `count` says how many stand in its place.
 */
export function replacePassage(law: Law, index: number, text: string): { readonly law: Law; readonly count: number } {
  const replaced = law.passages[index]
  if (replaced === undefined) throw new Error(`the law has no passage ${index}`)
  const read: readonly Passage[] =
    text === ''
      ? []
      : replaced.kind === 'front-matter'
        ? [{ ...replaced, text }]
        : readPassages(text, readBlocks(text), law.meta, hasTitleBefore(law, index))
  const [only] = read
  if (only !== undefined && read.length === 1) {
    const same = withSameHead(law, index, replaced, only)
    if (same !== null) return { law: same, count: 1 }
  }
  return { law: assemble(law, law.passages.toSpliced(index, 1, ...read)), count: read.length }
}

/** The law with edits (in text order) made in one passage's text: `replacePassage`, without reading again where only words change. */
export function editPassage(
  law: Law,
  index: number,
  edits: readonly TextEdit[],
): { readonly law: Law; readonly count: number } {
  const passage = law.passages[index]
  if (passage === undefined) throw new Error(`the law has no passage ${index}`)
  const edited = withWordsEdited(passage, edits, law.meta.scheme)
  if (edited === null) return replacePassage(law, index, spliceText(passage.text, edits))
  return { law: withPassage(law, index, edited), count: 1 }
}

/** The law with a passage in the place of one whose head has the same key. */
function withPassage(law: Law, index: number, passage: Passage): Law {
  const { provision } = passage
  const outline = provision === null ? law.outline : outlineWith(law.outline, index, provision)
  return keepHeads(law, { ...law, passages: law.passages.with(index, passage), outline })
}

/** The law with one passage in another's place, if both have the same head: then no other key and no other place changes. */
function withSameHead(law: Law, index: number, replaced: Passage, read: Passage): Law | null {
  const [one, other] = [replaced.provision, read.provision]
  if (one === null || other === null) {
    const isSame = one === other && replaced.kind === read.kind
    // Labelled paragraphs under no heading unit are keyed through the law.
    const isAlone = (): boolean =>
      law.passages.every((passage) => passage === replaced || passage.provision !== null || passage.units.length === 0)
    return isSame && (read.units.length + replaced.units.length === 0 || isAlone())
      ? withPassage(law, index, read)
      : null
  }
  if (one.unit !== other.unit || one.label !== other.label || one.depth !== other.depth) return null
  return withPassage(law, index, { ...read, provision: rekeyed(other, one.key) })
}

const empty = { provision: null, units: [], loose: [], notes: [] } as const

/** Whether no heading can be the law's title any more: that is the first one, unless a unit stands before it. */
const hasTitleBefore = (law: Law, index: number): boolean =>
  law.passages.slice(0, index).some(({ kind }) => kind === 'title' || kind === 'unit')

function readPassages(text: string, blocks: readonly Block[], meta: LawMeta, isTitled: boolean): readonly Passage[] {
  if (text === '') return []
  const scheme = schemeNamed(meta.scheme)
  const starts = startsOf(text, blocks, scheme, isTitled)
  // Keyed before the units under them are read: a key that changed would cost a copy of each.
  const keys = keysOf(
    starts.map((start) => headOf(start, blocks)),
    meta,
  )
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const span = { start: index === 0 ? 0 : start.at, end: next?.at ?? text.length }
    const own = blocks.slice(start.block, next?.block ?? blocks.length)
    return readPassage(text, span, own, start, keys[index] ?? '', scheme, meta)
  })
}

function headOf({ read, block }: PassageStart, blocks: readonly Block[]): Head | null {
  const unit = read?.units[0]
  if (read === null || unit === undefined) return null
  return { unit, label: read.label, depth: blocks[block]?.depth ?? 0 }
}

interface PassageStart {
  readonly at: number
  /** Index of the passage's first block. */
  readonly block: number
  readonly kind: 'title' | 'unit' | 'loose'
  readonly read: ReadLabel | null
}

/** The headings that open passages: units with headings, the title, and other headings that stand in no article. */
function startsOf(text: string, blocks: readonly Block[], scheme: Scheme, isTitled: boolean): readonly PassageStart[] {
  const starts: PassageStart[] = []
  let article: Block | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const words = text.slice(block.content.start, Math.min(block.content.end, block.content.start + 200))
    const isTitle = !isTitled && block.depth === 1 && starts.every((start) => start.kind === 'loose')
    const read = isTitle && scheme.hasUnitAsTitle ? null : scheme.heading(words)
    if (read !== null) {
      article = read.units[0] === 'article' ? block : null
      starts.push({ at: block.span.start, block: index, kind: 'unit', read })
    } else if (article === null || block.depth <= article.depth) {
      if (article === null && scheme.paragraph(words) !== null) continue
      article = null
      starts.push({ at: block.span.start, block: index, kind: isTitle ? 'title' : 'loose', read: null })
    }
  }
  const first = starts[0]
  if (first === undefined || first.block > 0) starts.unshift({ at: 0, block: 0, kind: 'loose', read: null })
  return starts
}

function readPassage(
  text: string,
  span: Span,
  blocks: readonly Block[],
  start: PassageStart,
  key: string,
  scheme: Scheme,
  meta: LawMeta,
): Passage {
  const own = text.slice(span.start, span.end)
  const shifted = blocks.map((block) => shift(block, -span.start))
  const first = shifted[0]
  const opening = start.read === null || first === undefined ? null : { block: first, read: start.read }
  const inner =
    start.kind === 'title' || (start.kind === 'loose' && first?.kind === 'heading') ? shifted.slice(1) : shifted
  const { top, units, loose, notes } = readProvisions(own, inner, scheme, opening, key, meta.firstLevel)
  return { text: own, kind: start.kind, provision: top, units, loose, notes }
}

function shift(block: Block, by: number): Block {
  if (by === 0) return block
  const { kind, span, depth, content } = block
  return { kind, span: moved(span, by), depth, content: moved(content, by) }
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** Joins passages to a law: keys are made unique and the outline drawn. */
function assemble({ id, file, meta }: Pick<Law, 'id' | 'file' | 'meta'>, passages: readonly Passage[]): Law {
  const keyed = passageKeys(passages, meta)
  return { id, file, meta, passages: keyed, outline: outlineOf(keyed) }
}
