// What begins words: letters and the marks that laws set before them. Bars are tables, of which Markdown itself knows nothing.
const opening = String.raw`\p{L}"«“„§(№'’‘”»—–…|&\\`
const emphasised = String.raw`[*_]{1,3}[\p{L}\d«“„(§]`
// The second half of a compound: «Selbsthilfegruppen und -organisationen».
const hyphened = String.raw`[+-][\p{L}\d]`

/** How a block begins, flush left, that no Markdown construct can claim. */
const plainStarts = [
  String.raw`#{1,6} +[^\s#]`,
  `[${opening}%$[]`,
  emphasised,
  hyphened,
  String.raw`[*+-][ \t]*$`,
  String.raw`[*+-] {1,4}(?:[${opening}\d]|${emphasised})`,
  // A label, or a number.
  String.raw`\d{1,20}[.)]? {0,4}[^\s\d.)>#\x60~*+\-_=|<[\\&:]`,
  String.raw`\d+(?![\d.)])`,
  String.raw`\d[^\s]`,
]
const plainLine = new RegExp(`^(?:${plainStarts.join('|')})`, 'u')
/** What makes a list item. Spaces and tabs only: behind «1.» and a space that does not break, there is no list. */
const marker = /^(?:\d{1,9}[.)]|[*+-])([ \t]*)/
const itemGap = /^(?: {1,4}|\t)$/
/** How the text of a list item may begin: it is a block itself, so that only words may follow the marker. */
const plainItem = new RegExp(String.raw`^(?:[${opening}]|${emphasised}|\d+(?![\d.)])|\d+[.,]\d)`, 'u')
/** A further line of a paragraph: no mark that could open another block stands at its head. */
const furtherLine = new RegExp(
  String.raw`^[ \t]*(?:[${opening}%)\]/,;:.!?&$€[]|${emphasised}|${hyphened}|\d+(?![\d.)])|\d+[.,]\d|\d{10})`,
  'u',
)
/** A number other than 1 at the head of a further line opens no list there (https://spec.commonmark.org/0.31.2/#list-items). */
const furtherNumber = /^ *(?!1[.)])\d{1,9}[.)]/
const trailingHeadingMarks = /\s#+\s*$/
/** A definition of a link is no paragraph, but words behind its address make it one (https://spec.commonmark.org/0.31.2/#link-reference-definitions). */
const definition = /^ *\[[^]*\]:/
const noDefinition = /^\[[^\]\\\n]{1,900}\]:[ \t]*[^\s<][^\s]*[ \t]+[^\s"'(]/
const isDefinition = (text: string): boolean => definition.test(text) && !noDefinition.test(text)

/**
 * Whether a text between blank lines is one paragraph or heading whose bounds are plain to see, as in nearly all of a
 * law. `column` is where its lines have to stand to belong to the list item around it (0 outside of lists).
 */
export function isPlain(text: string, column = 0): boolean {
  const lineEnd = text.indexOf('\n')
  // Most of a law is one line that begins with a letter.
  if (lineEnd === -1) return isLetter(text.charCodeAt(0)) ? !text.includes('\r') : isPlainLine(text)
  const lines = text.split('\n')
  const head = lines[0] as string
  if (head.startsWith('#') || /^(?:\d+[.)]|[*+-])\s*$/.test(head) || text.includes('\r')) return false
  if (!isPlainLine(head.trimEnd()) || isDefinition(text)) return false
  const inner = itemColumn(head, column) ?? column
  return lines.every((line, index) => index === 0 || isFurtherLine(line, inner))
}

/**
 * The column where a list item's words begin, for one that stands at the column `at`; null where the (plain) text is
 * none. An item without words is open to nothing behind a blank line.
 */
export function itemColumn(text: string, at: number): number | null {
  const found = marker.exec(text)
  if (found === null) return null
  const gap = found[1] as string
  if (found[0].length === text.length) return Number.POSITIVE_INFINITY
  if (gap === '') return null
  const column = at + found[0].length
  // A tab goes on to the next column that four divides.
  return gap === '\t' ? Math.ceil(column / 4) * 4 : column
}

/** Whether a character is a Latin or Cyrillic letter, for certain. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x44f)

function isPlainLine(line: string): boolean {
  if (line.includes('\r') || !plainLine.test(line) || isDefinition(line)) return false
  if (line.startsWith('#')) return !trailingHeadingMarks.test(line)
  const list = marker.exec(line)
  if (list === null) return true
  const gap = list[1] as string
  if (line.length === list[0].length || gap === '') return true
  return itemGap.test(gap) && plainItem.test(line.slice(list[0].length, list[0].length + 12))
}

/** Whether the text of a list item, behind its marker, begins with words. */
export const isItemOfWords = (text: string): boolean => plainItem.test(text)

/** A line that stands left of its list item may open a list of its own. */
function isFurtherLine(line: string, column: number): boolean {
  return furtherLine.test(line) || (furtherNumber.test(line) && line.search(/\S/) >= column)
}
