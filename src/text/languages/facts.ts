/** What reading a text needs to know of the language that it is written in, before anything of it is understood. */
export interface LanguageFacts {
  /** One letter of its script (flags `giu`). */
  readonly letter: RegExp
  /** Words that every text has, in small letters: they tell languages of one script apart. */
  readonly commonWords: readonly string[]
  /** Words before a dot that ends no sentence, in small letters without the dot. */
  readonly abbreviations: ReadonlySet<string>
  /** What the law calls the first level under an article, as far as its text tells; null where the language has one name only. */
  readonly firstLevel: (text: string) => string | null
  /** What stands behind the mark of a list's last item but one. */
  readonly conjunctions: readonly string[]
  /** What stands between the ends of a range. */
  readonly through: readonly string[]
}
