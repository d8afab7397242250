/** Where a text's front matter ends, with the line that closes it; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---\n') && !text.startsWith('---\r\n')) return 0
  const close = /\n---[ \t]*(?:\r?\n|$)/g
  close.lastIndex = 3
  return close.test(text) ? close.lastIndex : 0
}
