import { isItemOfWords } from './plain.ts'
import { reachFrom } from './reach.ts'

/** An item of a list whose lines stand right above. Columns are counted from the start of the line. */
export interface OpenItem {
  readonly indent: number
  /** Where its words begin. */
  readonly column: number
  /** The mark behind its number, or its bullet: items of one list share it. */
  readonly mark: string
  /** A number other than 1 opens no list inside of a paragraph (https://spec.commonmark.org/0.31.2/#list-items). */
  readonly mayInterrupt: boolean
}

/** The lines above, from `start` to `end`. `mayNest`: one of them may be a quotation, or in a list. */
export interface Above {
  readonly start: number
  readonly end: number
  readonly mayNest: boolean
}

/** A line: from `start` to `end`, its first word at `first` (offsets in UTF-16 code units). */
export interface Line {
  readonly start: number
  readonly first: number
  readonly end: number
}

const headingMark = /#{1,6}(?:[ \t]|\r?\n|$)/y
// A number right inside, or an item without words, is a list or none by what stands before: remark knows.
const itemMark = /(?:(\d{1,9})[.)]|[*+-]) {1,4}(?=[^ \t\r\n])(?!(?:[>*+-][ \t]*)*(?:\d{1,9}[.)](?:\s|$)|[\r\n]|$))/y
const quoteOfMarks = /^>[> \t]*[*+\d-][>*+\d.) \t-]*$/

/** Whether a line of this first character may begin or end a block: most begin with letters. */
export function mayBegin(code: number): boolean {
  return code < 127 && (marks[code] ?? 0) === 1
}

const marks = Uint8Array.from({ length: 127 }, (_, code) =>
  Number('#>`~<*+-_=0123456789'.includes(String.fromCharCode(code))),
)

/**
 * Whether a line plainly begins a block of its own behind those above, none of which reaches over blank lines. `items`
 * are the list items that are open there.
 */
export function beginsBlock(source: string, above: Above, line: Line, items: readonly OpenItem[]): boolean {
  if (line.first === line.start) {
    const head = source[line.start] as string
    if (head === '#') return isHeadingAt(source, line.start)
    if (head === '>') return !above.mayNest && !quoteOfMarks.test(source.slice(line.start, line.end))
    if ('`~<'.includes(head)) return reachFrom(source, line.start) !== null
  }
  const item = itemAt(source, line)
  if (item === null) return false
  const isSibling = items.some(({ indent, mark }) => indent === item.indent && mark === item.mark)
  return isSibling || (item.mayInterrupt && (item.indent === 0 || items.some(({ column }) => column === item.indent)))
}

/** Whether an ATX heading stands at `start`, flush left. */
export function isHeadingAt(source: string, start: number): boolean {
  headingMark.lastIndex = start
  return source.charCodeAt(start) === 35 && headingMark.test(source)
}

/**
 * The items that are open behind the lines above, where `items` were open before them. Behind indented code remark
 * opens no list at a number other than 1.
 */
export function openItems(
  source: string,
  above: Above,
  items: readonly OpenItem[],
  afterIndented: boolean,
): readonly OpenItem[] {
  const { start, end } = above
  const first = firstOf(source, start)
  const item = mayBegin(source.charCodeAt(first)) ? itemAt(source, { start, first }) : null
  if (item === null || (afterIndented && !item.mayInterrupt)) return []
  // Only a paragraph goes on in lines that stand left of it; another block's list ends there.
  const words = start + item.column
  // Looked for from the end: the first line may be long, and the lines under it many.
  const hasFurtherLine = source.lastIndexOf('\n', end - 1) >= words
  if (hasFurtherLine && !isItemOfWords(source.slice(words, words + 12))) return []
  return [...items.filter(({ indent }) => indent < item.indent), item]
}

function firstOf(source: string, start: number): number {
  let first = start
  while (source.charCodeAt(first) === 32) first += 1
  return first
}

/** The list item that a line of one opens. */
function itemAt(source: string, { start, first }: Omit<Line, 'end'>): OpenItem | null {
  itemMark.lastIndex = first
  const found = itemMark.exec(source)
  if (found === null) return null
  for (let at = start; at < first; at += 1) if (source.charCodeAt(at) !== 32) return null
  const mark = found[0].trimEnd().at(-1) as string
  return {
    indent: first - start,
    column: itemMark.lastIndex - start,
    mark,
    mayInterrupt: found[1] === undefined || found[1] === '1',
  }
}
