import { charClass, DIGIT, LETTER } from './chars.ts'

const UNDERSCORE = 95

/** How many words a text has: runs of letters and figures (an underscore parts none). Past `most` they are not counted on. */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length && count < most; at++) {
    const code = text.charCodeAt(at)
    const kind = charClass(code)
    if (kind === LETTER || kind === DIGIT) {
      if (!inWord) count++
      inWord = true
    } else if (code !== UNDERSCORE) inWord = false
  }
  return count
}
