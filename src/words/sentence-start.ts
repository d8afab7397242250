import { charClass, DIGIT, LETTER } from '../text/chars.ts'
import { isInnerDot } from '../text/sentence.ts'
import { boundaryRank, PARAGRAPH, SENTENCE } from './boundary.ts'
import { endsLabel } from './head-label.ts'
import { leadsPhrase } from './phrase-words.ts'
import { sentenceLimits } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/** Whether a sentence begins with token `at`: a paragraph's first, also behind its label, or one behind a full stop. */
export const startsSentence = (tokens: Tokens, at: number): boolean =>
  boundaryRank(tokens, at) >= PARAGRAPH || endsSentence(tokens, at) || endsLabel(tokens, at)

/** Whether one begins there as sentences do: with a capital or a number. An item of a list may begin otherwise. */
export const beginsSentence = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && startsSentence(tokens, at) && opensSentence(tokens, at)

/** Whether a sentence ends with the mark before token `at`. The dot of an abbreviation, or of initials, ends none. */
export function endsSentence(tokens: Tokens, at: number): boolean {
  if (at <= 0 || at > tokens.count || tokens.words[at - 1] === 1 || boundaryRank(tokens, at) < SENTENCE) return false
  const mark = tokens.text.charAt((tokens.ends[at - 1] as number) - 1)
  if (mark === '!' || mark === '?') return true
  return mark === '.' && (at === tokens.count || opensSentence(tokens, at)) && !isInner(tokens, at - 1)
}

function opensSentence(tokens: Tokens, at: number): boolean {
  if (tokens.words[at] === 0) return true
  const start = tokens.starts[at] as number
  const first = tokens.text.charAt(start)
  return charClass(tokens.text.charCodeAt(start)) !== LETTER || first !== first.toLowerCase()
}

function isInner(tokens: Tokens, dot: number): boolean {
  const at = isEscape(tokens, dot - 1) ? dot - 2 : dot - 1
  if (at < 0 || tokens.words[at] === 0) return false
  const [start, end] = [tokens.starts[at] as number, tokens.ends[at] as number]
  // «des 30. Lebensjahres», and yet «nach Absatz 1.».
  if (charClass(tokens.text.charCodeAt(start)) === DIGIT)
    return end - start <= sentenceLimits.day && at > 0 && leadsPhrase(tokens, at - 1)
  return isInnerDot(tokens.text, (tokens.ends[dot] as number) - 1, null)
}

// «1\. Oktober»: where a line begins with a number, Markdown needs its dot escaped.
const isEscape = (tokens: Tokens, at: number): boolean =>
  at >= 0 && tokens.text.charAt(tokens.starts[at] as number) === '\\'
