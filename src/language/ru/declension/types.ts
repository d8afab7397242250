export type Gender = 'masculine' | 'feminine' | 'neuter'
export type Quantity = 'singular' | 'plural'

/** Six forms of one number, from the nominative to the prepositional; null where the word alone does not tell the form for certain. */
export type Forms = readonly (string | null)[]

/** A noun as it was quoted, in the nominative: which number that is, and its forms in both. */
export interface NounParadigm {
  readonly gender: Gender
  readonly quoted: Quantity
  /** Whether its accusative is its genitive, as that of persons: of masculine singulars, and of all plurals. */
  readonly animate: boolean
  readonly singular: Forms
  readonly plural: Forms
}

export const noForms: Forms = [null, null, null, null, null, null]
