import type { EditorState, Line, TransactionSpec } from '@codemirror/state'
import { depthOf, type Item, itemOf, type LabelStyle } from './labels.ts'

/** Moves the item at the cursor, with all that stands in it, before or behind its neighbour; null where it has none. */
export function moveItem(state: EditorState, by: 1 | -1): TransactionSpec | null {
  const all = siblingsAt(state)
  const at = all.findIndex(({ isAtCursor }) => isAtCursor)
  const [own, other] = [all[at], all[at + by]]
  if (at === -1 || own === undefined || other === undefined) return null
  const [first, second] = by === 1 ? [own, other] : [other, own]
  const texts = [first, second].map(({ from, to }) => state.sliceDoc(from, to))
  const gap = state.sliceDoc(first.to, second.from)
  const [above = '', below = ''] = withMarks(texts[1] as string, texts[0] as string)
  const head = state.selection.main.head - own.from
  const labels = [own.item, other.item].map(({ label }) => label)
  const insert = `${relabelled(above, first.item.label)}${gap}${relabelled(below, second.item.label)}`
  const start = by === 1 ? first.from + above.length + gap.length : first.from
  const shift = (labels[1] as string).length - (labels[0] as string).length
  return {
    changes: { from: first.from, to: second.to, insert },
    selection: { anchor: Math.min(start + Math.max(0, head + shift), first.from + insert.length) },
    scrollIntoView: true,
    userEvent: 'move.line',
  }
}

interface Sibling {
  readonly item: Item
  readonly from: number
  readonly to: number
  readonly isAtCursor: boolean
}

/** The items of the list that the cursor is in, each with its sub-units and the blocks in it. */
function siblingsAt(state: EditorState): readonly Sibling[] {
  const cursor = state.doc.lineAt(state.selection.main.head).number
  const start = itemLineAbove(state, cursor)
  if (start === null) return []
  const depth = depthOf(itemOf(state.doc.line(start).text).style as LabelStyle)
  const starts = [...linesOf(state, start, -1, depth)]
    .toReversed()
    .concat([start], [...linesOf(state, start, 1, depth)])
  return starts.map((number) => {
    const from = state.doc.line(number)
    const to = endOf(state, number, depth)
    return { item: itemOf(from.text), from: from.from, to: to.to, isAtCursor: number <= cursor && to.number >= cursor }
  })
}

function itemLineAbove(state: EditorState, number: number): number | null {
  for (let at = number; at >= 1 && number - at < farthest; at -= 1) {
    const { text } = state.doc.line(at)
    if (text.startsWith('#')) return null
    const item = itemOf(text)
    if (item.style !== null && item.quote === '') return at
  }
  return null
}

/** The lines of the other items of the list, on the way up or down. */
function* linesOf(state: EditorState, start: number, by: 1 | -1, depth: number): Iterable<number> {
  for (let at = start + by; at >= 1 && at <= state.doc.lines && Math.abs(at - start) < farthest; at += by) {
    const { text } = state.doc.line(at)
    if (text.startsWith('#')) return
    const { style, quote } = itemOf(text)
    if (style === null || quote !== '') continue
    if (depthOf(style) < depth) return
    if (depthOf(style) === depth) yield at
  }
}

/** The last line that says anything before the next item of the list or of one around it. */
function endOf(state: EditorState, start: number, depth: number): Line {
  let last = state.doc.line(start)
  for (let at = start + 1; at <= state.doc.lines && at - start < farthest; at += 1) {
    const line = state.doc.line(at)
    const { style, quote } = itemOf(line.text)
    if (line.text.startsWith('#') || (style !== null && quote === '' && depthOf(style) <= depth)) break
    if (line.text.trim() !== '') last = line
  }
  return last
}

const farthest = 2000

/** The last item of a list ends as the last one did: its mark does not go with it. */
function withMarks(above: string, below: string): readonly [string, string] {
  const [one, other] = [/[;.]$/.exec(above)?.[0], /[;.]$/.exec(below)?.[0]]
  const isInBlock = [above, below].some((text) => text.slice(text.lastIndexOf('\n') + 1).startsWith('>'))
  if (one === undefined || other === undefined || one === other || isInBlock) return [above, below]
  return [`${above.slice(0, -1)}${other}`, `${below.slice(0, -1)}${one}`]
}

function relabelled(text: string, label: string): string {
  const item = itemOf(text.split('\n', 1)[0] as string)
  const at = text.indexOf(item.label)
  return `${text.slice(0, at)}${label}${text.slice(at + item.label.length)}`
}
