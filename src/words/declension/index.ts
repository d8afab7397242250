export { canStandAsQuoted, plainForm, type SameForms, sameForms } from './same-form.ts'
export { stemPatternOf } from './stems.ts'
