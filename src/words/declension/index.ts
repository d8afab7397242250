export { plainForm, type SameForms, sameForms } from './same-form.ts'
