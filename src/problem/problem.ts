import type { FilePlace, Problem, ProblemCode, Span } from './types.ts'

/** What a caller may say of a problem beside its code; what it leaves out is null (`details`: empty). */
export type ProblemFields = Partial<Omit<Problem, 'kind' | 'code' | 'severity'>>

const unsaid = { at: null, law: null, expected: null, actual: null, nearest: null, details: {} }

/** A problem: what it stands for was not done. */
export function problem(code: ProblemCode, fields: ProblemFields = {}): Problem {
  return { kind: 'problem', code, severity: 'problem', ...unsaid, ...fields }
}

/** A remark: it was done, and a drafter should look at it. */
export function remark(code: ProblemCode, fields: ProblemFields = {}): Problem {
  return { kind: 'problem', code, severity: 'remark', ...unsaid, ...fields }
}

/** The place of a span (offsets in UTF-16 code units) in a file's text, with its line and column counted from 1. */
export function filePlace(file: string, source: string, span: Span): FilePlace {
  let line = 1
  let lineStart = 0
  for (let at = source.indexOf('\n'); at !== -1 && at < span.start; at = source.indexOf('\n', at + 1)) {
    line += 1
    lineStart = at + 1
  }
  return { file, line, column: span.start - lineStart + 1, span }
}
