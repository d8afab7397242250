import { plainRun, tidied } from '../runs.ts'
import type { Align, DocumentBlock } from '../types.ts'

/** A paragraph of a printed text, whose letters are all set alike. */
export function paragraph(text: string, align: Align): DocumentBlock {
  return { kind: 'paragraph', runs: tidied([plainRun(text)]), align, heading: 0, role: 'text' }
}
