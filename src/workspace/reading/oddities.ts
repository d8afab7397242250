import { filePlace, problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'

/** What a person should know of a file that can be read. */
export function oddities(file: string, text: string): readonly Problem[] {
  if (text.trim() === '') return [problem('bad-file', { at: startOf(file), details: { reason: 'empty' } })]
  const lone = text.includes('\r') ? /\r(?!\n)/.exec(text) : null
  if (lone === null) return []
  const at = filePlace(file, text, { start: lone.index, end: lone.index + 1 })
  return [problem('bad-file', { at, details: { reason: 'lone-return' } })]
}

const startOf = (file: string) => ({ file, line: 1, column: 1, span: { start: 0, end: 0 } })
