export { printEnglishInstruction, printEnglishLawReference, printInstructionEn } from './print.ts'
export { readBillEn } from './read.ts'
