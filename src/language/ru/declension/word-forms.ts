import type { WordForms } from '../../drafting.ts'
import { isInIdiom } from './idioms.ts'
import { canStandAsQuoted, sameForms } from './same-form.ts'
import { stemPatternOf } from './stems.ts'

/** Russian words are declined. */
export const wordForms: WordForms = { sameForms, canStandAsQuoted, stemPatternOf, isInIdiom }
