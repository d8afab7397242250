import type { Furniture } from '../types.ts'
import { isPageNumber, pageNumbers } from './page-numbers.ts'

/** A line of a printed text. */
export interface Line {
  readonly indent: number
  /** Without the indent and the spaces behind. */
  readonly words: string
  readonly furniture: Furniture | null
}

/** The lines of a text; those that are page numbers, drawn, or marks of the press stand apart. */
export function linesOf(text: string): readonly Line[] {
  const lines = text.replace(/\t/g, '    ').split(/\r\n|[\n\r\f\u000b\u2028\u2029]/)
  const numbers = pageNumbers(lines)
  return lines.map((line, index): Line => {
    const words = line.trim()
    const furniture = (reason: Furniture['reason']): Line => ({
      indent: 0,
      words: '',
      furniture: { kind: 'furniture', text: words, reason },
    })
    if (words !== '' && numbers.has(index)) return furniture('page-number')
    if (/^[_\-–—=*~·\s]{3,}$/.test(words) && !isPageNumber(words)) return furniture('rule')
    if (pressMark.test(words)) return furniture('contents-metadata')
    return { indent: line.length - line.trimStart().length, words, furniture: null }
  })
}

/** What the Government Publishing Office puts around the text of a bill or law. */
const pressMark =
  /^(?:<DOC>|<all>|\[(?:Congressional Bills \d.{0,30}|From the U\.S\. Government (?:Publishing|Printing) Office|\d+(?:st|nd|rd|th) Congress Public Law.{0,40}|\[?Page \d.{0,20}\]?|(?:H\.|S\.).{0,80})\])$/

/** The longest line, in UTF-16 code units. */
export const widthOf = (lines: readonly Line[]): number =>
  lines.reduce((width, { indent, words }) => Math.max(width, words === '' ? 0 : indent + words.length), 0)
