/** How acts in a language say what they are, where they are printed: what the recogniser of structure goes by. */
export interface ImportingFacts {
  /** A line of the head that names the issuer or the kind of act: «ФЕДЕРАЛЬНЫЙ ЗАКОН», `PUBLIC LAW 114–190`. */
  readonly kindLine: RegExp
  /** A line of the head that says when an act was passed, signed or published. */
  readonly adoptionLine: RegExp
  /** A line that can only be the act's own title. */
  readonly titleLine: RegExp
  /** A kind line with the title, date and number in it: groups `date`, `number`, `title`. */
  readonly citationLine: RegExp
  /** A kind line with the title alone: groups `kind`, `title`. */
  readonly titledLine: RegExp
  /** A line with the date and number of the act and no more: groups `date`, `number`. */
  readonly numberLine: RegExp
  /** A line that numbers a bill, which is not passed yet: group `number`. */
  readonly billLine: RegExp
  /** A line that says when an act was published. */
  readonly publicationLine: RegExp
  /** How an editor's note in brackets begins: it says what was done to the text. */
  readonly noteOpening: RegExp
  /** What names the act that did it: a note without one is the legislator's own bracket. */
  readonly noteAct: RegExp
  /** Editions: a note of the whole act that lists the acts worked in. */
  readonly editionNote: RegExp
  /** First line of the block of signatures. */
  readonly signature: RegExp
  /** Other lines of it. */
  readonly signatureRest: RegExp
  /** A title of an act that amends others. */
  readonly amendingTitle: RegExp
  /** A paragraph that leads amending instructions. */
  readonly amendingLead: RegExp
  /** A line that is the head of an article of an amending act and no more. */
  readonly bareArticle: RegExp
  /** Words before a number that make it the label of a unit: «пунктом 2», `section 5`. */
  readonly citingWord: RegExp
  /** The day that a text names first (ISO), or null. */
  readonly dayIn: (text: string) => string | null
  /** What the act's kind is called in a citation, as the head says it. */
  readonly citation: (facts: {
    readonly kind: string
    readonly date: string | null
    readonly number: string | null
    readonly title: string
  }) => string
}
