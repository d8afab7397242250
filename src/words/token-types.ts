/** The tokens of a stretch of text, white space left out: where each starts and ends, and a number that equal tokens share. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
  /** 1 if the token is a word or number, 0 if it is a mark. */
  readonly words: Uint8Array
  /** 1 if it is a word that leads a phrase. */
  readonly leads: Uint8Array
  /** Where the text's front matter ends, as each line in it is a unit of its own; 0 if the text has no front matter. */
  readonly frontMatter: number
}
