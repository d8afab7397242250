/** Why a document is not taken; each has its sentences in `src/locales/importing`. */
export type RefusalReason =
  | 'too-large'
  | 'unpacks-too-large'
  | 'empty'
  | 'no-words'
  | 'not-this-format'
  | 'truncated'
  | 'encrypted'
  | 'scanned'
  | 'undecodable'
  | 'unknown-format'
  | 'too-deep'
  | 'entities'
  | 'tracked-changes'
  | 'needs-program'
  | 'program-failed'
  | 'front-matter'
  | 'cannot-reject'

/** A document that cannot be taken. Nothing of it was written. */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly facts: Readonly<Record<string, string | number>>

  constructor(reason: RefusalReason, facts: Readonly<Record<string, string | number>> = {}) {
    super(`document refused: ${reason}`)
    this.name = 'Refusal'
    this.reason = reason
    this.facts = facts
  }
}
