import { type ChangeSpec, EditorState, type Extension, type Text, type Transaction } from '@codemirror/state'
import { depthOf, following, type Item, itemOf, type LabelStyle } from './labels.ts'

/**
 * Labels of a bill's items follow as items are put in, taken out and moved: those behind the place are counted on, in the
 * same step, so that one undo takes both back. A list that was not counted one by one is left as it is, and so is the law
 * that the bill quotes: its labels are the law's.
 */
export const labelsFollow: Extension = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || !isByHand(transaction)) return transaction
  const changes = labelChanges(transaction)
  return changes.length === 0 ? transaction : [transaction, { changes, sequential: true }]
})

/** What is undone was right before. */
function isByHand(transaction: Transaction): boolean {
  return ['input', 'delete', 'move'].some((event) => transaction.isUserEvent(event))
}

interface Listed {
  readonly number: number
  readonly label: string
  readonly style: LabelStyle
}

function labelChanges(transaction: Transaction): readonly ChangeSpec[] {
  const { startState, newDoc } = transaction
  let [start, end, startBefore, endBefore] = [newDoc.length, 0, startState.doc.length, 0]
  transaction.changes.iterChanges((fromBefore, toBefore, from, to) => {
    start = Math.min(start, from)
    end = Math.max(end, to)
    startBefore = Math.min(startBefore, fromBefore)
    endBefore = Math.max(endBefore, toBefore)
  })
  const lines = newDoc.lineAt(end).number - newDoc.lineAt(start).number
  if (lines > mostLines) return []
  const before = listsAround(startState.doc, startBefore, endBefore)
  const after = listsAround(newDoc, start, end)
  const reached = { line: newDoc.lineAt(start).number, end }
  return after.flatMap((list) => {
    const was = before.find((one) => isSameList(one, list))
    if (was === undefined || was.length < 2 || was.length === list.length || !isCounted(was)) return []
    return countedOn(newDoc, list, reached, was[0] as Listed)
  })
}

/** A paste of more is no item that was moved. */
const mostLines = 500
/** How far a list is followed from the change, in lines. */
const farthest = 2000

/** Lists are told by their style and by where they begin to be alike: at most one list of each depth is around a place. */
function isSameList(one: readonly Listed[], other: readonly Listed[]): boolean {
  const [first, its] = [one[0]?.style, other[0]?.style]
  return (
    first !== undefined &&
    its !== undefined &&
    first.kind === its.kind &&
    first.open === its.open &&
    first.close === its.close
  )
}

function isCounted(list: readonly Listed[]): boolean {
  return list.every(
    ({ label, style }, index) => index === 0 || following(list[index - 1]?.label ?? '', style) === label,
  )
}

/** The line that a change begins in, and where it ends. */
interface Reached {
  readonly line: number
  readonly end: number
}

/** The changes that count the items on from the first one that the change reaches. */
function countedOn(doc: Text, list: readonly Listed[], reached: Reached, was: Listed): readonly ChangeSpec[] {
  const changes: ChangeSpec[] = []
  let last: string | null = null
  for (const [index, { number, label, style }] of list.entries()) {
    let wanted = label
    // One that is being typed keeps the label that is typed for it; the first of the list may have been taken out.
    const isBehind = number > reached.line || doc.line(number).from >= reached.end
    if (isBehind) wanted = index === 0 ? was.label : following(last as string, style)
    if (wanted === '' || /\d\.\d/.test(last ?? '')) return []
    if (wanted !== label) {
      const line = doc.line(number)
      const at = line.from + line.text.indexOf(label)
      changes.push({ from: at, to: at + label.length, insert: wanted })
    }
    last = wanted
  }
  return changes
}

/** The lists of the bill's own items that reach a stretch of the text: for each depth the items that are not parted by an outer one. */
function listsAround(doc: Text, from: number, to: number): readonly (readonly Listed[])[] {
  const [first, last] = [doc.lineAt(from).number, doc.lineAt(Math.min(to, doc.length)).number]
  const lists: Listed[][] = []
  const open = new Map<number, Listed[]>()
  let previous: string | null = null
  for (let number = startOfPart(doc, first); number <= doc.lines && number - last < farthest; number += 1) {
    const { text } = doc.line(number)
    if (text.startsWith('#') && number > last) break
    if (text.startsWith('#')) open.clear()
    const item: Item = itemOf(text, previous)
    if (item.style === null || item.quote !== '') continue
    previous = item.label
    const depth = depthOf(item.style)
    for (const deeper of [...open.keys()].filter((one) => one > depth)) open.delete(deeper)
    const list = open.get(depth) ?? []
    if (list.length === 0) lists.push(list)
    open.set(depth, list)
    list.push({ number, label: item.label, style: item.style })
  }
  const reaches = (list: readonly Listed[]): boolean =>
    (list[0]?.number ?? 0) <= last + nearby && (list.at(-1)?.number ?? 0) >= first - nearby
  return lists.filter(reaches)
}

/** An item that was taken out stood a paragraph away from its list. */
const nearby = 2

function startOfPart(doc: Text, number: number): number {
  let at = number
  while (at > 1 && number - at < farthest && !doc.line(at).text.startsWith('#')) at -= 1
  return at
}
