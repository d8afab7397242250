import { charClass, DIGIT, LETTER } from '../text/chars.ts'

const UNDERSCORE = 95

/** How many words a text has: letters and figures in a row (an underscore does not end a word). Counting stops at `most`. */
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

/** Calls `take` with a number for each word of a text, in order: equal words give equal numbers, others mostly do not. */
export function eachWord(text: string, take: (hash: number) => void): void {
  let hash = 0
  let length = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 0 : text.charCodeAt(at)
    const kind = charClass(code)
    if (kind === LETTER || kind === DIGIT) {
      hash = Math.imul(hash ^ code, 0x01000193)
      length++
    } else if (length > 0) {
      take(Math.imul(hash ^ length, 0x01000193))
      hash = 0
      length = 0
    }
  }
}
