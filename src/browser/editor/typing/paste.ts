/** A text that was copied elsewhere as paragraphs: signs that nobody sees are left out, a line that ends a paragraph ends it here. */
export function paragraphsOf(text: string): readonly string[] {
  const clean = cleaned(text)
  // A text that has blank lines parts its paragraphs by them; one that has none, by lines.
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split('\n')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** The text without signs that no reader sees, its spaces made plain. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u000b|\u0085/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
}

/** The paragraphs as they go in: in a block of quoted law each line bears its mark. */
export function asPasted(paragraphs: readonly string[], quote: string): string {
  return quote === '' ? paragraphs.join('\n\n') : paragraphs.join(`\n${quote.trimEnd()}\n${quote}`)
}
