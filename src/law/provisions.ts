import type { Block } from '../markdown/block.ts'
import type { Span } from '../problem/types.ts'
import { isFootnote } from '../text/footnote.ts'
import type { ReadLabel, Scheme } from '../text/schemes/scheme.ts'
import type { UnitKind } from '../text/types.ts'
import { isHeadingLine, type LabelledBlock, labelBlock, levelOf, unitOf } from './nesting.ts'
import type { Paragraph, Provision } from './types.ts'

/** A unit while its passage is being read: what others will hold as a value once its key and its end are known. */
type Draft = {
  -readonly [Name in keyof Provision]: Name extends 'span'
    ? { start: number; end: number }
    : Name extends 'paragraphs'
      ? Paragraph[]
      : Name extends 'children'
        ? Draft[]
        : Provision[Name]
}

/** What stands in one passage: under its opening heading (`top`), or under none (`units`, `loose`). */
export interface PassageTree {
  readonly top: Provision | null
  readonly units: readonly Provision[]
  readonly loose: readonly Paragraph[]
  readonly notes: readonly Span[]
}

/** The heading that opens a passage: its block and its label. */
export interface Opening {
  readonly block: Block
  readonly read: ReadLabel
}

/**
 * Lays the tree of provisions over a passage's blocks (offsets in the passage's text). `key` is that of the top unit,
 * `firstLevel` what the law calls the first level under an article.
 */
export function readProvisions(
  text: string,
  blocks: readonly Block[],
  scheme: Scheme,
  opening: Opening | null,
  key: string,
  firstLevel: string | null,
): PassageTree {
  const top = opening === null ? null : openingDraft(opening)
  const units: Draft[] = []
  const loose: Paragraph[] = []
  const notes: Span[] = []
  const labelled = blocks.filter((block) => block !== opening?.block).map((block) => labelBlock(text, block, scheme))
  // Few labels need to know what comes after them.
  let following: readonly ReadLabel[] | null = null
  const allLabels = (): readonly ReadLabel[] => {
    following ??= labelled.flatMap((entry) => entry.labels.map((label) => label.read))
    return following
  }
  // The units that are open where the reading stands, outermost first.
  const open: Draft[] = top === null ? [] : [top]
  let seen = 0
  for (const [index, entry] of labelled.entries()) {
    const { block } = entry
    if (block.kind === 'quote' || isOfFootnotes(text, block, labelled[index + 1]?.block)) {
      notes.push(block.span)
      if (top !== null) grow([top], block.span.end)
    } else if (entry.labels.length === 0) {
      const paragraph = { span: block.span, text: block.content }
      if (open.length === 0 || isNoPartOf(text, block, scheme)) loose.push(paragraph)
      else {
        if (block.kind !== 'heading') {
          if (endsItsList(text, open, labelled, index)) open.pop()
          open.at(-1)?.paragraphs.push(paragraph)
        }
        grow(open, block.span.end)
      }
    } else {
      for (const label of entry.labels) {
        seen += 1
        const form = block.kind === 'heading' ? 'heading' : 'paragraph'
        const unit = unitOf(
          label.read,
          { form, depth: block.depth },
          () => open.toReversed(),
          () => allLabels().slice(seen, seen + 60),
          () => label === entry.labels[0] && isClosedBefore(text, block.span.start),
        )
        const level = levelOf(unit)
        while (open.length > (top === null ? 0 : 1) && levelOf((open.at(-1) as Draft).unit) >= level) open.pop()
        const draft = labelledDraft(text, entry, label, unit, labelled[index + 1])
        ;(open.at(-1)?.children ?? units).push(draft)
        open.push(draft)
        grow(open, block.span.end)
      }
    }
  }
  if (top !== null) finish(top, key, firstLevel)
  finishAll(units, key, null, firstLevel)
  return { top, units, loose, notes }
}

/** Whether the words before an offset end a sentence or an item, and open no list. */
function isClosedBefore(text: string, offset: number): boolean {
  return /[.;]\s*$|;\s+(?:and|or)\s*$/.test(text.slice(Math.max(0, offset - 40), offset))
}

/** A footnote's text, or the line that parts footnotes from what cites them. */
function isOfFootnotes(text: string, block: Block, next: Block | undefined): boolean {
  return beginsFootnote(text, block) || (block.kind === 'rule' && next !== undefined && beginsFootnote(text, next))
}

function beginsFootnote(text: string, { kind, span }: Block): boolean {
  // Asked for every block.
  if (!'[<'.includes(text.charAt(span.start))) return false
  return (kind === 'paragraph' || kind === 'other') && isFootnote(text.slice(span.start, span.start + 80))
}

function openingDraft({ block, read }: Opening): Draft {
  const words = { start: Math.min(block.content.start + read.length, block.content.end), end: block.content.end }
  return {
    key: '',
    unit: read.units[0] as UnitKind,
    label: read.label,
    printed: read.printed,
    form: 'heading',
    depth: block.depth,
    span: { start: block.span.start, end: block.span.end },
    head: block.span,
    labelSpan: { start: block.content.start, end: block.content.start + read.printed.length },
    heading: words.start < words.end ? words : null,
    paragraphs: [],
    children: [],
  }
}

function labelledDraft(
  text: string,
  entry: LabelledBlock,
  label: LabelledBlock['labels'][number],
  unit: UnitKind,
  next: LabelledBlock | undefined,
): Draft {
  const { block } = entry
  const isFirst = label === entry.labels[0]
  const isLast = label === entry.labels.at(-1)
  const start = isFirst ? block.span.start : label.at
  const words = { start: entry.textStart, end: block.content.end }
  const nextIsPlain = next !== undefined && next.labels.length === 0 && next.block.kind === 'paragraph'
  const isHeading =
    isLast &&
    (block.kind === 'heading' || (levelOf(unit) >= levelOf('subsection') && isHeadingLine(text, words, nextIsPlain)))
  return {
    key: '',
    unit,
    label: label.read.label,
    printed: label.read.printed,
    form: block.kind === 'heading' ? 'heading' : 'paragraph',
    depth: block.depth,
    span: { start, end: block.span.end },
    head: { start, end: block.span.end },
    labelSpan: { start: label.at, end: label.at + label.read.printed.length },
    heading: isHeading && words.start < words.end ? words : null,
    paragraphs:
      isHeading || !isLast || words.start >= words.end ? [] : [{ span: { start, end: block.span.end }, text: words }],
    children: [],
  }
}

function grow(open: readonly Draft[], end: number): void {
  for (const { span } of open) span.end = Math.max(span.end, end)
}

/**
 * Whether an unlabelled paragraph ends the list whose last item is open. Mostly it is the open unit's; but after the last item of a finished list it goes on
 * with the text that the list stands in (American flush text; a Russian closing paragraph).
 */
function endsItsList(text: string, open: readonly Draft[], blocks: readonly LabelledBlock[], index: number): boolean {
  const last = open.at(-1)
  const parent = open.at(-2)
  if (last === undefined || parent === undefined || last.form === 'heading' || last.heading !== null) return false
  const [own] = last.paragraphs
  if (own === undefined || last.paragraphs.length > 1 || last.children.length > 0) return false
  const closing = text.slice(own.text.start, own.text.end).trimEnd()
  if (levelOf(last.unit) > levelOf('subsection')) return /[.;,]$|[;,] (?:and|or)$/.test(closing)
  const begin = (blocks[index] as LabelledBlock).block.content.start
  return (
    (last.unit === 'item' || last.unit === 'letter') &&
    closing.endsWith('.') &&
    parent.children.length > 1 &&
    /^["«“]?\p{Lu}/u.test(text.slice(begin, begin + 2)) &&
    // Asked before the items are gone through: a list of thousands may have a paragraph after each.
    !siblingFollows(last, blocks.slice(index + 1, index + 40)) &&
    parent.children.slice(0, -1).every((sibling) => endsWithSemicolon(text, sibling))
  )
}

/**
 * Lines that the article before them has no share in: the heads of subchapters and parts, which copies of the United States
 * Code print as plain lines, and «Статьи 43.1 - 43.2. Утратили силу.».
 */
export function isNoPartOf(text: string, { content }: Block, scheme: Scheme): boolean {
  return scheme.isNoPartOf(text.slice(content.start, Math.min(content.end, content.start + 120)))
}

function endsWithSemicolon(text: string, unit: Draft): boolean {
  return (
    unit.paragraphs.length === 1 &&
    unit.children.length === 0 &&
    text.slice(unit.span.start, unit.span.end).trimEnd().endsWith(';')
  )
}

/** Whether another item of the same list stands ahead, before a unit of a higher level does. */
function siblingFollows(open: Draft, ahead: readonly LabelledBlock[]): boolean {
  for (const { labels } of ahead) {
    const unit = labels[0]?.read.units[0]
    if (unit === open.unit) return true
    if (unit !== undefined && levelOf(unit) < levelOf(open.unit)) return false
  }
  return false
}

const words: Readonly<Record<UnitKind, string>> = {
  annex: 'annex',
  division: 'div',
  subdivision: 'subdiv',
  chapter: 'chp',
  subchapter: 'subchp',
  article: 'art',
  note: 'note',
  numbered: 'pnt',
  item: 'pnt',
  letter: 'ltr',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  clause: 'cl',
  subclause: 'subcl',
  'subclause-item': 'item',
  subitem: 'subitem',
}

/** The last step of a unit's key. */
export function keyStep(unit: UnitKind, label: string, parent: UnitKind | null, firstLevel: string | null): string {
  const word = keyWord(unit, parent, firstLevel)
  return label === '' ? word : `${word}_${label}`
}

function keyWord(unit: UnitKind, parent: UnitKind | null, firstLevel: string | null): string {
  if (unit === 'numbered' && firstLevel === 'часть' && parent !== 'note') return 'part'
  if (unit === 'item' && parent === 'numbered' && firstLevel !== 'часть') return 'subpnt'
  return words[unit]
}

/** Gives the units of one parent their keys, and those under them. */
function finishAll(drafts: readonly Draft[], key: string, parent: UnitKind | null, firstLevel: string | null): void {
  if (drafts.length === 0) return
  const seen = new Map<string, number>()
  for (const draft of drafts) {
    const step = keyStep(draft.unit, draft.label, parent, firstLevel)
    const count = (seen.get(step) ?? 0) + 1
    seen.set(step, count)
    const own = count === 1 ? step : `${step}~${count}`
    finish(draft, key === '' ? own : `${key}__${own}`, firstLevel)
  }
}

function finish(draft: Draft, key: string, firstLevel: string | null): void {
  draft.key = key
  finishAll(draft.children, key, draft.unit, firstLevel)
}
