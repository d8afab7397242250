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
  const starts = lineStarts(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= span.start) low = middle
    else high = middle - 1
  }
  return { file, line: low + 1, column: span.start - (starts[low] as number) + 1, span }
}

// A reader asks for thousands of places in one text: its lines are counted once.
let counted: { readonly source: string; readonly starts: readonly number[] } = { source: '', starts: [0] }

function lineStarts(source: string): readonly number[] {
  if (counted.source === source) return counted.starts
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  counted = { source, starts }
  return starts
}
