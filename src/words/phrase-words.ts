import { charClass, DIGIT, LETTER } from '../text/chars.ts'
import type { Tokens } from './token-types.ts'

/** Whether the token is a word that leads a phrase (a preposition, a conjunction, an article): changes rather begin with it than end. */
export const leadsPhrase = (tokens: Tokens, at: number): boolean => tokens.leads[at] === 1

/** Whether a word is one of those. */
export const isPhraseWord = (word: string): boolean => phraseWords.has(word.toLowerCase())

/** Whether the token stands between the terms of a range: «от трех до пяти». Each term is put for its own. */
export const partsRange = (tokens: Tokens, at: number): boolean =>
  /^(?:до|bis)$/iu.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))

/** «Absatz 1»: a change should not come between a word and its number. */
export function partsNumber(tokens: Tokens, at: number): boolean {
  if (at === 0 || at >= tokens.count || tokens.words[at - 1] === 0) return false
  const code = tokens.text.charCodeAt(tokens.starts[at] as number)
  return charClass(code) === DIGIT && charClass(tokens.text.charCodeAt(tokens.starts[at - 1] as number)) === LETTER
}

const phraseWords = new Set(
  [
    'и или либо а но не ни в во на по к ко с со о об от до для из за при под над через между без у если что чтобы как',
    'the a an of to in on by for from with at or and nor not under as if that which any such',
    'und oder sowie der die das des dem den ein eine einer eines einem einen in im an am auf zu zum zur von vom mit nach bei für',
    'aus durch gegen ohne um als wenn dass daß nicht auch',
  ].flatMap((words) => words.split(' ')),
)

/** The length of the longest of them, in UTF-16 units: what is longer need not be looked up. */
export const LONGEST_PHRASE_WORD = Math.max(...[...phraseWords].map(({ length }) => length))
