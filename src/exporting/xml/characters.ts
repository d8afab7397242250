/** A text without the characters that no XML document can hold, escaped or not: most control characters, U+FFFE, lone halves. */
export function forXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
