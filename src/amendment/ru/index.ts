export { readBillRu } from './bill.ts'
export { printRussianInstruction, printRussianLawReference } from './print.ts'
