import { isSpace } from '../text/chars.ts'
import { frontMatterEnd } from '../text/front-matter.ts'

/** A text cut into blocks: `starts[i]` to `ends[i]` is the i-th block's words, up to `starts[i + 1]` the white space after it. */
export interface Blocks {
  readonly text: string
  readonly count: number
  /** One more than there are blocks: the last is the end of the text. The first is 0, even with white space before it. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Cuts a text at its blank lines (and around headings and front matter, and before the items of a list). Blocks with the
 * white space after them, joined, are the text. It is no reading of Markdown: that is in `src/markdown`, and costs more than comparing.
 */
export function blocksOf(text: string): Blocks {
  const starts: number[] = []
  const ends: number[] = []
  let open = false
  let heading = false
  // The front matter is one block, whatever blank lines are in it.
  let at = frontMatterEnd(text)
  if (at > 0) {
    starts.push(0)
    ends.push(trimmedEnd(text, 0, at))
  }
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline
    const first = firstWord(text, at, lineEnd)
    if (first === lineEnd) open = false
    else {
      const isHeading = text.charCodeAt(first) === 35
      if (!open || heading || isHeading || beginsItem(text, first, starts.at(-1) as number, ends.at(-1) as number)) {
        starts.push(starts.length === 0 ? 0 : at)
        ends.push(lineEnd)
      }
      ends[ends.length - 1] = trimmedEnd(text, first, lineEnd)
      open = true
      heading = isHeading
    }
    at = lineEnd + 1
  }
  if (starts.length === 0 && text.length > 0) {
    starts.push(0)
    ends.push(0)
  }
  const count = starts.length
  starts.push(text.length)
  return { text, count, starts, ends }
}

// UTF-16 units behind a block's last word that are looked at: a bracket that is open stands near.
const LOOKED_BACK = 400

const itemMark = /(?:\d{1,2}[.)]|[*+-]) +\S/y
const DIGITS_AND_BULLETS = /[\d*+-]/
const shortened = /(?:^|[\s(])\p{L}{1,3}\.$/u

/**
 * Whether a line that begins at `first` is a list's item behind a finished one, whose words go from `start` to `end`. A
 * line that was broken before a number is not an item: «(BGBl. I S. 25)».
 */
function beginsItem(text: string, first: number, start: number, end: number): boolean {
  if (!DIGITS_AND_BULLETS.test(text[first] as string) || !':;.,'.includes(text[end - 1] as string)) return false
  itemMark.lastIndex = first
  if (!itemMark.test(text)) return false
  const words = text.slice(Math.max(start, end - LOOKED_BACK), end)
  return words.lastIndexOf('(') <= words.lastIndexOf(')') && !shortened.test(words)
}

function firstWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}
