import type { Scheme } from '../../text/schemes/scheme.ts'
import type { ImportingFacts } from '../languages/facts.ts'
import { textOf } from '../runs.ts'
import type { DocumentBlock, Run, TextParagraph } from '../types.ts'
import type { Head } from './head.ts'
import { depthsOf, isHeading, isRunIn, levelOf } from './headings.ts'
import { headingLabelOf, type LabelledRuns, paragraphLabelOf } from './labels.ts'
import { type Parted, partNotes } from './notes.ts'
import { Series } from './series.ts'
import type { Signatures } from './signatures.ts'
import { withCitedLabels } from './superscripts.ts'
import type { Item } from './types.ts'

/** A document's blocks, and what is known of them. */
export interface ActParts {
  readonly blocks: readonly DocumentBlock[]
  readonly head: Head
  readonly signatures: Signatures
  readonly facts: ImportingFacts
  readonly rules: Scheme
}

/** A law's paragraphs as what they are in it, in the order of the document. */
export function lawItems({ blocks, head, signatures, facts, rules }: ActParts): readonly Item[] {
  const parted = remembered((runs) => partNotes(runs, facts))
  const headings = findHeadings(blocks, head, signatures, parted, rules)
  const depths = depthsOf([...headings.values()].map(({ read }) => levelOf(read)))
  const looseDepth = Math.max(2, (depths.get('article') ?? 3) - 1)
  const items: Item[] = []
  // Lines of the head and of signatures that stand together are one note.
  let front: (readonly Run[])[] = []
  const closeFront = (): void => {
    if (front.length > 0) items.push({ kind: 'note', paragraphs: front })
    front = []
  }
  const taken = new Set<number>()
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index)) continue
    if (block.kind !== 'paragraph') {
      closeFront()
      items.push(block)
      continue
    }
    const isTitle = head.title.includes(index)
    if (
      !isTitle &&
      (index < head.end ||
        signatures.lines.has(index) ||
        block.role === 'front' ||
        block.role === 'note' ||
        block.role === 'signature')
    ) {
      front.push(block.runs)
      continue
    }
    closeFront()
    if (isTitle) {
      if (index === head.title[0]) items.push({ kind: 'title', runs: head.title.flatMap((at) => spaced(blocks[at])) })
      continue
    }
    const { own, notes } = parted(block.runs)
    const labelled = headings.get(index)
    if (labelled !== undefined) {
      const tail = nameOf(blocks, index, labelled, headings, rules)
      for (const at of tail) taken.add(at)
      items.push(
        ...headingItems(
          block,
          labelled,
          tail.flatMap((at) => spaced(blocks[at])),
          depths,
          nextIsUnit(blocks, index, headings),
          facts,
        ),
      )
    } else if (own.length > 0 && isLooseHead(blocks, index, headings))
      items.push({ kind: 'heading', label: '', runs: withCitedLabels(own, facts), depth: looseDepth })
    else if (own.length > 0) items.push(textItem({ ...block, runs: own }, rules, facts))
    for (const note of notes) items.push({ kind: 'note', paragraphs: [withCitedLabels(note, facts)] })
  }
  closeFront()
  return items
}

/** Paragraphs are parted when headings are looked for, and again when they are taken. */
function remembered(part: (runs: readonly Run[]) => Parted): (runs: readonly Run[]) => Parted {
  const known = new WeakMap<readonly Run[], Parted>()
  return (runs) => {
    const found = known.get(runs) ?? part(runs)
    known.set(runs, found)
    return found
  }
}

function findHeadings(
  blocks: readonly DocumentBlock[],
  head: Head,
  signatures: Signatures,
  parted: (runs: readonly Run[]) => Parted,
  rules: Scheme,
): ReadonlyMap<number, LabelledRuns> {
  const found = new Map<number, LabelledRuns>()
  const series = new Series()
  for (let index = head.end; index < blocks.length; index += 1) {
    const block = blocks[index] as DocumentBlock
    if (block.kind !== 'paragraph' || signatures.lines.has(index) || block.role !== 'text') continue
    const { own } = parted(block.runs)
    const labelled = own.length === 0 ? null : headingLabelOf(own, rules)
    if (labelled === null || !isHeading({ ...block, runs: own }, labelled, series.isNext(labelled))) continue
    series.add(labelled)
    found.set(index, labelled)
  }
  return found
}

/** The lines under a heading without words that are its name: «Раздел II» / «БРАК». */
function nameOf(
  blocks: readonly DocumentBlock[],
  index: number,
  { rest }: LabelledRuns,
  headings: ReadonlyMap<number, LabelledRuns>,
  rules: Scheme,
): readonly number[] {
  const own = blocks[index] as TextParagraph
  if (textOf(rest).trim() !== '' || own.align !== 'centre') return []
  const name: number[] = []
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as DocumentBlock
    if (block.kind !== 'paragraph' || block.align !== 'centre' || headings.has(at)) break
    const text = textOf(block.runs)
    if (text.length > 200 || /[.;:]$/.test(text) || paragraphLabelOf(block.runs, rules) !== null) break
    name.push(at)
  }
  return name
}

function headingItems(
  { heading }: TextParagraph,
  { read, printed, rest }: LabelledRuns,
  name: readonly Run[],
  depths: ReadonlyMap<string, number>,
  nextIsUnit: boolean,
  facts: ImportingFacts,
): readonly Item[] {
  const depth = depths.get(levelOf(read)) ?? 2
  const words = withCitedLabels(name.length === 0 ? rest : name, facts)
  if (heading > 0 || !isRunIn(textOf(words), nextIsUnit))
    return [{ kind: 'heading', label: printed, runs: words, depth }]
  return [
    { kind: 'heading', label: printed, runs: [], depth },
    { kind: 'text', label: '', runs: words },
  ]
}

/** Whether an article would have no text if its heading were no text. */
function nextIsUnit(
  blocks: readonly DocumentBlock[],
  index: number,
  headings: ReadonlyMap<number, LabelledRuns>,
): boolean {
  for (let at = index + 1; at < blocks.length; at += 1) {
    if (blocks[at]?.kind === 'furniture') continue
    return headings.has(at)
  }
  return true
}

/** A line in the middle or in bold that names no unit and heads what follows: «1. Основные положения» between chapters and articles. */
function isLooseHead(
  blocks: readonly DocumentBlock[],
  index: number,
  headings: ReadonlyMap<number, LabelledRuns>,
): boolean {
  const block = blocks[index] as TextParagraph
  if (block.role !== 'text') return false
  if (block.heading > 0) return true
  const text = textOf(block.runs)
  const isApart = block.align === 'centre' || block.runs.every(({ isBold }) => isBold)
  if (!isApart || text.length > 250 || /[.;:,]$/.test(text) || !/\p{L}/u.test(text)) return false
  return nextIsUnit(blocks, index, headings) || /^[IVX]+\.\s/.test(text) || text === text.toUpperCase()
}

function textItem(block: TextParagraph, rules: Scheme, facts: ImportingFacts): Item {
  const labelled = paragraphLabelOf(block.runs, rules)
  if (labelled === null) return { kind: 'text', label: '', runs: withCitedLabels(block.runs, facts) }
  return { kind: 'text', label: labelled.printed, runs: withCitedLabels(labelled.rest, facts) }
}

function spaced(block: DocumentBlock | undefined): readonly Run[] {
  if (block?.kind !== 'paragraph') return []
  const last = block.runs.at(-1)
  return last === undefined ? [] : [...block.runs.slice(0, -1), { ...last, text: `${last.text} ` }]
}
