export type { BadFileReason } from './bad-file.ts'
export { formatProblem, problemMessage } from './message.ts'
export { filePlace, type ProblemFields, problem, remark } from './problem.ts'
export type { FilePlace, LawPlace, Problem, ProblemCode, RemarkCode, Span } from './types.ts'
