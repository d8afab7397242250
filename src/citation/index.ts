export { citationOf, nameOf, printCited } from './cite.ts'
export { type CitationOptions, type GrammaticalCase, printCitation } from './print.ts'
export type * from './types.ts'
