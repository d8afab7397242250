export { type ConsolidateOptions, consolidate, piecesOf } from './consolidate.ts'
export { findLaw } from './find-law.ts'
export { startOf, startOfInstruction } from './in-force.ts'
export type * from './types.ts'
