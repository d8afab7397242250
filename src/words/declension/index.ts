export { isInIdiom } from './idioms.ts'
export { canStandAsQuoted, type SameForms, sameForms } from './same-form.ts'
export { stemPatternOf } from './stems.ts'
