import type { Law, OutlineNode, Passage, Provision } from '../../law/types.ts'
import type { Span } from '../../problem/types.ts'

/** A law as a tree of units, as formats of nested elements have it; texts are Markdown, without marks of headings and quotations. */
export interface LawTree {
  /** The words of the law's title; empty where it has none. */
  readonly title: string
  /** What stands between the title and the first unit. */
  readonly preamble: readonly TreeBlock[]
  readonly units: readonly TreePart[]
}

/** A unit, or text that belongs to none. */
export type TreePart = TreeUnit | { readonly kind: 'loose'; readonly blocks: readonly TreeBlock[] }

export interface TreeUnit {
  readonly kind: 'unit'
  readonly provision: Provision
  /** The label as printed. */
  readonly num: string
  readonly heading: string | null
  /** Its own text before the units under it, between them and behind them stands in order among them. */
  readonly parts: readonly (TreeUnit | TreeBlock)[]
}

/** `note`: an editor's note, or a footnote's text. */
export interface TreeBlock {
  readonly kind: 'text' | 'note'
  readonly text: string
}

/** The tree of a law; every character of its text but the marks of Markdown is in it once, in order. */
export function lawTree(law: Law): LawTree {
  const title = law.passages.find(({ kind }) => kind === 'title')
  const nodes = new Map<number, OutlineNode>()
  const collect = (all: readonly OutlineNode[]): void => {
    for (const node of all) {
      nodes.set(node.passage, node)
      collect(node.children)
    }
  }
  collect(law.outline)
  const nested = new Set([...nodes.values()].flatMap(({ children }) => children.map(({ passage }) => passage)))
  const units: TreePart[] = []
  const preamble: TreeBlock[] = []
  for (const [index, passage] of law.passages.entries()) {
    if (passage.kind === 'front-matter' || nested.has(index)) continue
    const node = nodes.get(index)
    if (node !== undefined) units.push(nodeUnit(law, node))
    else {
      const parts = looseParts(passage)
      if (units.length === 0 && parts.every((part) => part.kind !== 'unit')) preamble.push(...(parts as TreeBlock[]))
      else
        units.push(...parts.map((part): TreePart => (part.kind === 'unit' ? part : { kind: 'loose', blocks: [part] })))
    }
  }
  return { title: title === undefined ? '' : titleOf(title), preamble, units }
}

function nodeUnit(law: Law, { passage, provision, children }: OutlineNode): TreeUnit {
  const own = unitOf(law.passages[passage] as Passage, provision, true)
  return { ...own, parts: [...own.parts, ...children.map((child) => nodeUnit(law, child))] }
}

function titleOf({ text }: Passage): string {
  return (
    /^ {0,3}#{1,6}[ \t]+(.*)$/m
      .exec(text)?.[1]
      ?.trimEnd()
      .replace(/(?<!\s)\s+#+$/, '')
      .trim() ?? ''
  )
}

function looseParts(passage: Passage): readonly (TreeUnit | TreeBlock)[] {
  const { text, units, loose, notes } = passage
  const inUnits = units.map(({ span }) => span)
  return inOrder([
    ...units.map((unit) => ({ at: unit.span.start, part: unitOf(passage, unit, false) })),
    ...loose.map(({ span }) => ({ at: span.start, part: blockOf(text, span) })),
    ...notes.filter((note) => !inUnits.some((span) => isWithin(note, span))).flatMap((note) => notesOf(text, note)),
  ])
}

/** @param isWhole whether all notes of the passage are the unit's, or those inside of it alone */
function unitOf(passage: Passage, provision: Provision, isWhole: boolean): TreeUnit {
  const { text } = passage
  const slice = ({ start, end }: Span): string => text.slice(start, end)
  const { children, paragraphs, labelSpan, heading, span } = provision
  const notes = passage.notes.filter(
    (note) => (isWhole || isWithin(note, span)) && !children.some((child) => isWithin(note, child.span)),
  )
  return {
    kind: 'unit',
    provision,
    num: slice(labelSpan),
    heading: heading === null ? null : slice(heading),
    parts: inOrder([
      ...children.map((child) => ({ at: child.span.start, part: unitOf(passage, child, false) })),
      ...paragraphs.map((one) => ({ at: one.span.start, part: blockOf(text, one.text) })),
      ...notes.flatMap((note) => notesOf(text, note)),
    ]).filter((part) => part.kind === 'unit' || part.text !== ''),
  }
}

interface Placed {
  readonly at: number
  readonly part: TreeUnit | TreeBlock
}

const inOrder = (placed: readonly Placed[]): readonly (TreeUnit | TreeBlock)[] =>
  placed.toSorted((one, other) => one.at - other.at).map(({ part }) => part)

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function blockOf(text: string, { start, end }: Span): TreeBlock {
  return { kind: 'text', text: text.slice(start, end).trim() }
}

/** A note's paragraphs, each by itself. */
function notesOf(text: string, { start, end }: Span): readonly Placed[] {
  return text
    .slice(start, end)
    .split(/\n(?:[ \t]*(?:>[ \t]*)?\n)+/)
    .map((paragraph) => paragraph.replace(/^[ \t]*> ?/gm, '').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ at: start, part: { kind: 'note', text: paragraph } }))
}
