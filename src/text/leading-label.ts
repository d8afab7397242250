/** What a heading or paragraph of any law is led by: `3.`, `(3)`, `а¹)`, `§ 12`, «Статья 9.», `Chapter IV`. */
export interface LeadingLabel {
  /** With the heading marks and the space before it. */
  readonly text: string
  /** Without them. */
  readonly printed: string
}

/**
 * The label that a paragraph or heading begins with, where its law's scheme is not known or it has none; null if it has no
 * label. A word with a number is a label in a heading («### Статья 5»), or with a full stop: «В 2010 году» is none.
 */
export function leadingLabel(text: string): LeadingLabel | null {
  const found = leading.exec(text)
  return found === null ? null : { text: found[0], printed: (found[1] ?? found[2]) as string }
}

/** Whether a word is the number of a heading's label: the 9 of «Статья 9», the IV of «Раздел IV», the «первая» of «Глава первая». */
export const isHeadingNumber = (word: string): boolean => headingNumber.test(word)

/**
 * End of a label that begins at `at`, with the mark that closes it: `1.`, `7.1)`, `5-1.`, `а)`, `а¹)`, `IV.`; 0 if there is
 * none. No more than the mark that closes its paragraph may be left behind it: «а);». Whether a label may stand there is for the caller to tell.
 */
export function labelMarkEnd(text: string, at: number): number {
  marked.lastIndex = at
  return marked.test(text) ? marked.lastIndex : 0
}

/** End of `(a)`, `(12)`, `(a-1)` at `at`; 0 if no such label stands there. */
export function bracketedEnd(text: string, at: number): number {
  bracketed.lastIndex = at
  return bracketed.test(text) ? bracketed.lastIndex : 0
}

const raised = String.raw`(?:[⁰¹²³⁴-⁹]+|\\?\^\{?[\d.]+\}?|<sup>[\s\d.]{1,8}<\/sup>|\(\d{1,2}\)(?=\\?[.)]))`
const figures = String.raw`\d{1,5}\p{L}{0,2}(?:[.,:/]\d+)*${raised}?(?:[-–]\d+[a-z]?)*`
const romanNumber = String.raw`[IVXLC]+(?:\.\d+)*(?:[-–][A-Z])?`
const ordinal = '(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ая|я|ый|ой|ий)'
const letter = String.raw`\p{L}(?:\.?\d+|${raised})?`

const anyNumber = `(?:${figures}|${romanNumber}|${ordinal})`
const headingNumber = new RegExp(String.raw`^(?:\p{N}[\p{L}\p{N}.^–-]*|${romanNumber}|${ordinal})\.?$`, 'u')
const closed = String.raw`(?:(?:${figures}|${romanNumber}|${letter})[^\S\n]?\\?[.)]|\p{L}{2}\))`
const marked = new RegExp(
  String.raw`(?:(?:${figures}|${romanNumber}|${letter})\\?[.)]|\p{L}{2}\))(?=[;:,.]?(?:\s|$))`,
  'uy',
)
const bracketed = /\([\p{L}\p{N}]{1,4}(?:[-–]\d{1,2})?\)/uy
const leading = new RegExp(
  String.raw`^\s*(?:#{1,6}\s+(\p{L}+\.?\s+(?:№\s*)?${anyNumber}(?![\p{L}\p{N}])\.?)|(?:#{1,6}\s+)?(§+\s*\w+|\([\p{L}\d]{1,5}(?:[.,^–-]\d+)*\)|${closed}|\p{Lu}\p{L}+\s+(?:(?:${figures}|${romanNumber})\.(?=\s)|${ordinal}(?:\.|\s*$))))`,
  'u',
)
