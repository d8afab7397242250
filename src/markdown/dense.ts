import { filePlace, remark } from '../problem/problem.ts'
import type { Problem, Span } from '../problem/types.ts'

/** That a part of a file (offsets in its source) was taken for paragraphs, because its Markdown is too dense to be read; nothing where there is none. */
export function denseRemark(file: string, source: string, dense: Span | null): readonly Problem[] {
  if (dense === null) return []
  const at = filePlace(file, source, dense)
  const last = filePlace(file, source, { start: dense.end, end: dense.end })
  return [remark('markdown-dense', { at, details: { last: String(last.line) } })]
}
