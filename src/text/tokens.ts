import { charClass, DIGIT, LETTER, SPACE } from './chars.ts'
import { labelEnd, numberEnd, parenthesesEnd, spacesEnd, wordEnd } from './legal-token.ts'

/**
 * Cuts a text into legal tokens; joined they are the text. A token is a run of white space, a word, a mark, or what a
 * lawyer never splits: `126-ФЗ`, `12.1`, `50,2 млн`, `§ 151(b)`, `(a)(1)`, `т.д.`, `1 000 000`, a paragraph's label `7.1)`.
 */
export function tokenise(text: string): readonly string[] {
  const tokens: string[] = []
  let done = 0
  for (let at = 0; at < text.length; ) {
    const start = spacesEnd(text, at, text.length)
    if (start >= text.length) break
    if (start > done) tokens.push(text.slice(done, start))
    at = tokenEnd(text, start, text.length)
    tokens.push(text.slice(start, at))
    done = at
  }
  if (done < text.length) tokens.push(text.slice(done))
  return tokens
}

/**
 * End of the token that starts at `at`, which must be no white space. `limit` is the end of the text to look at; what is a
 * label is told by the text before `at`.
 */
export function tokenEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at)
  const kind = charClass(code)
  if (kind === LETTER || kind === DIGIT) {
    const label = labelEnd(text, at, limit)
    if (label > 0) return label
    return kind === DIGIT ? numberEnd(text, at, limit) : wordEnd(text, at, limit)
  }
  if (code === OPEN) return parenthesesEnd(text, at, limit) || at + 1
  if (code === SECTION) return sectionEnd(text, at, limit)
  if (currencies.has(code) && at + 1 < limit && charClass(text.charCodeAt(at + 1)) === DIGIT)
    return numberEnd(text, at + 1, limit)
  return sameMarksEnd(text, at, limit)
}

const OPEN = 40
const SECTION = 167
const currencies = new Set([...'$£€¥₽'].map((mark) => mark.charCodeAt(0)))
// Marks that mean something as a run: `###`, `**`, `---`, `...`.
const runs = new Set([...'#*-=_~.>'].map((mark) => mark.charCodeAt(0)))

// `§ 151(b)`, `§§ 12a`: the sign and its number are one.
function sectionEnd(text: string, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && text.charCodeAt(end) === SECTION) end++
  const number = spacesEnd(text, end, limit)
  if (number >= limit || charClass(text.charCodeAt(number)) !== DIGIT || number - end > 6) return end
  return numberEnd(text, number, limit)
}

function sameMarksEnd(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  if (!runs.has(code)) return end
  while (end < limit && text.charCodeAt(end) === code) end++
  return end
}

/** Whether the token that starts with this code unit carries words (or numbers), and is no mere mark. */
export function isWordStart(code: number): boolean {
  const kind = charClass(code)
  return kind === LETTER || kind === DIGIT || code === SECTION
}

/** Whether there is white space at `at`. */
export const spaceAt = (text: string, at: number): boolean => charClass(text.charCodeAt(at)) === SPACE
