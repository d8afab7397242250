/** What reading a text needs to know of the language that it is written in, before anything of it is understood. */
export interface LanguageFacts {
  /** One letter of its script (flags `giu`). */
  readonly letter: RegExp
  /** Words that every text has, in small letters: they tell languages of one script apart. */
  readonly commonWords: readonly string[]
  /** Words before a dot that ends no sentence, in small letters without the dot. */
  readonly abbreviations: ReadonlySet<string>
  /**
   * Where the dot of an abbreviation or of initials ends a sentence all the same, though a capital letter follows; the dot is
   * written as `•` («до 1 января 2027 г• Плата …»). Matched against the sentence up to the dot and the words behind it.
   */
  readonly endsInAbbreviation: RegExp
  /** What a repealed provision says in its own place, as a part of a pattern (flags `iu`). What follows tells it from a sentence. */
  readonly repealNotes: readonly string[]
  /** What the law calls the first level under an article, as far as its text tells; null where the language has one name only. */
  /** An abbreviation, its dot `•`, and words behind it that leave open whether a sentence ends there. */
  readonly uncertainEnd?: RegExp
  readonly firstLevel: (text: string) => string | null
  /** What stands behind the mark of a list's last item but one. */
  readonly conjunctions: readonly string[]
  /** What stands between the ends of a range. */
  readonly through: readonly string[]
}
