/** Where a text's YAML front matter stands; offsets in UTF-16 code units. */
export interface FrontMatterSpan {
  /** What stands between the `---` lines. */
  readonly yaml: string
  readonly yamlStart: number
  /** Behind the line that closes it; the end of the text if no line does. */
  readonly bodyStart: number
  readonly isClosed: boolean
}

const none: FrontMatterSpan = { yaml: '', yamlStart: 0, bodyStart: 0, isClosed: true }

/**
 * The front matter that a text opens with; empty if it has none. A byte order mark may stand before it, and spaces after the
 * `---` of both lines.
 */
export function frontMatterOf(text: string): FrontMatterSpan {
  const open = opening.exec(text)
  if (open === null) return none
  const yamlStart = open[0].length
  closing.lastIndex = yamlStart
  const close = closing.exec(text)
  const end = close?.index ?? text.length
  return {
    yaml: text.slice(yamlStart, end),
    yamlStart,
    bodyStart: close === null ? end : closing.lastIndex,
    isClosed: close !== null,
  }
}

/** Where a text's front matter ends, with the line that closes it; 0 if it has none, or no line closes it. */
export function frontMatterEnd(text: string): number {
  const { isClosed, bodyStart } = frontMatterOf(text)
  return isClosed ? bodyStart : 0
}

const opening = /^\uFEFF?---[ \t]*\r?\n/
const closing = /^---[ \t]*(?:\r?\n|$)/gm
