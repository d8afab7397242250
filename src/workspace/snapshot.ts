import type { Amendment } from '../amendment/types.ts'
import { refusalsMet } from '../guard/steps.ts'
import type { Law } from '../law/types.ts'
import { filePlace, problem } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import type { Parsed } from './parsed.ts'
import { roleOf } from './paths.ts'
import type { FileText } from './text.ts'
import type { Snapshot } from './types.ts'

/** The files of one moment → laws, amendments, notes, and the problems of those that cannot be read. */
export function snapshotOf(revision: string | null, files: readonly FileText[], parsed: Parsed): Snapshot {
  const laws: Law[] = []
  const amendments: Amendment[] = []
  const notes = new Map<string, string>()
  const problems: Problem[] = []
  const sources = new Map<string, string>()
  for (const file of files) {
    if (file.kind === 'bad') {
      problems.push(file.problem)
      continue
    }
    sources.set(file.file, file.text)
    const role = roleOf(file.file)
    if (role?.kind === 'note') notes.set(role.id, file.text)
    const { law, amendment, problems: its } = readingOf(file, parsed)
    if (law !== null) laws.push(law)
    if (amendment !== null) amendments.push(amendment)
    problems.push(...its)
  }
  return { revision, laws: laws.sort(byId), amendments: amendments.sort(byId), notes, problems, sources }
}

interface Reading {
  readonly law: Law | null
  readonly amendment: Amendment | null
  readonly problems: readonly Problem[]
}

/** What a file of a law or a bill says; of the same value it is asked once. */
function readingOf(file: FileText & { readonly kind: 'text' }, parsed: Parsed): Reading {
  const known = readings.get(file)
  if (known !== undefined) return known
  const met = refusalsMet()
  const reading = read(file, parsed)
  // What was refused is tried again when the time for it has come.
  if (refusalsMet() === met) readings.set(file, reading)
  return reading
}

const readings = new WeakMap<FileText, Reading>()

function read({ file, text }: FileText & { readonly kind: 'text' }, parsed: Parsed): Reading {
  const role = roleOf(file)
  if (role === null || role.kind === 'note') return { law: null, amendment: null, problems: [] }
  const odd = oddities(file, text)
  if (role.kind === 'law') {
    const { law, problems } = parsed.law(role.id, file, text)
    return { law, amendment: null, problems: [...odd, ...problems] }
  }
  const { amendment, problems } = parsed.amendment(role.id, file, text)
  return { law: null, amendment, problems: [...odd, ...problems] }
}

/** What a person should know of a file that can be read. */
function oddities(file: string, text: string): readonly Problem[] {
  if (text.trim() === '') return [problem('bad-file', { at: startOf(file), details: { reason: 'empty' } })]
  const lone = text.includes('\r') ? /\r(?!\n)/.exec(text) : null
  if (lone === null) return []
  const at = filePlace(file, text, { start: lone.index, end: lone.index + 1 })
  return [problem('bad-file', { at, details: { reason: 'lone-return' } })]
}

const startOf = (file: string) => ({ file, line: 1, column: 1, span: { start: 0, end: 0 } })

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
