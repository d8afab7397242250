/**
 * Whether a paragraph is the text of a footnote: Markdown's `[^1]: …`, or `<1> …` as portals print it. It belongs to what
 * cites it, and not to the unit that it happens to stand behind.
 */
export function isFootnote(paragraph: string): boolean {
  return /^(?:\[\^[^\]\s]{1,60}\]:|<\d{1,3}>\s)/.test(paragraph)
}
