/** What a UTF-16 code unit is to the tokeniser. Surrogates count as letters, so that a pair is never split. */
export const MARK = 0
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3

const UNKNOWN = 255
const classes = new Uint8Array(65536).fill(UNKNOWN)

/** Class of a code unit: `MARK`, `SPACE`, `LETTER` or `DIGIT` (superscript figures are digits, joiners and accents letters). */
export function charClass(code: number): number {
  const known = classes[code] ?? MARK
  return known === UNKNOWN ? learn(code) : known
}

/** Whether the code unit is white space, every kind that a law's text may hold included. */
export const isSpace = (code: number): boolean => charClass(code) === SPACE

/** Whether the code unit is a character that editors set and no reader sees: a soft hyphen, a zero-width space, a joiner. */
export const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff

// Asked once per code unit: a table for all of Unicode would cost every start of the program.
function learn(code: number): number {
  const found = classify(code)
  classes[code] = found
  return found
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return LETTER
  const char = String.fromCharCode(code)
  // U+0085 and the zero-width space are layout too, though \s does not say so.
  if (/[\s\u0085\u200b]/u.test(char)) return SPACE
  if (/\p{N}/u.test(char)) return DIGIT
  return /[\p{L}\p{M}\u00ad\u200c\u200d\u2060]/u.test(char) ? LETTER : MARK
}
