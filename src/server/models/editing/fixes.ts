import type { Instruction, Quoted } from '../../../amendment/types.ts'
import type { Problem, ProblemCode, Span } from '../../../problem/types.ts'
import type { Change } from './answers.ts'

/** The changes that mend a problem with the nearest candidate; none where a person has to choose. */
export function changesFor(source: string, problem: Problem, instruction: Instruction | null): readonly Change[] {
  const at = problem.at?.span
  return at === undefined ? [] : (mending[problem.code]?.(source, problem, at, instruction) ?? [])
}

/** The words of an instruction that a problem speaks of, where it is not about all of it. */
export function narrowed(source: string, problem: Problem, instruction: Instruction | null): Span | null {
  const at = problem.at?.span
  if (at === undefined) return null
  const words =
    instruction === null || problem.code !== 'words-not-found' ? undefined : wordsNotFound(instruction, problem)
  if (words !== undefined) return words.span
  // A block that is put in is not to blame for the line above it.
  const end = source.indexOf('\n', at.start)
  return end === -1 || end >= at.end ? at : { start: at.start, end: Math.max(end, at.start + 1) }
}

type Mend = (source: string, problem: Problem, at: Span, instruction: Instruction | null) => readonly Change[]

const mending: Partial<Record<ProblemCode, Mend>> = {
  'words-not-found': (_source, problem, _at, instruction) => {
    const words = instruction === null ? undefined : wordsNotFound(instruction, problem)
    return words === undefined || problem.nearest === null ? [] : [{ ...words.span, text: problem.nearest }]
  },
  // The label is declared, and printed in the block: both change.
  'unit-exists': (source, { actual, nearest }, at) => {
    const label = actual === null ? undefined : labelsIn(actual)[0]
    return label === undefined || nearest === null ? [] : everyLabel(source, at, label, nearest)
  },
  'label-mismatch': (source, { actual, expected }, at) =>
    actual === null || expected === null ? [] : everyLabel(source, at, actual, expected).slice(0, 1),
  'unit-not-found': (source, { actual, nearest }, at) => {
    const other = actual === null || nearest === null ? null : oneLabelApart(actual, nearest)
    return other === null ? [] : labelBehind(source, at, other)
  },
  'quote-unclosed': (source, _problem, at) => {
    const end = at.start + source.slice(at.start, at.end).trimEnd().length
    const mark = closing[source[at.start] ?? '']
    return mark === undefined || end === at.start ? [] : [{ start: end, end, text: mark }]
  },
}

const closing: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' }

function wordsNotFound(instruction: Instruction, { actual, expected }: Problem): Quoted | undefined {
  return quotedIn(instruction).find(({ text }) => text === expected || text === actual)
}

/** The words that an instruction looks for in the law. */
export function quotedIn(instruction: Instruction): readonly Quoted[] {
  switch (instruction.kind) {
    case 'replace-words':
      return [instruction.before]
    case 'insert-words':
      return instruction.anchor === null ? [] : [instruction.anchor]
    case 'delete-words':
      return [instruction.words]
    case 'replace-run':
      return [instruction.from, ...(typeof instruction.through === 'string' ? [] : [instruction.through])]
    default:
      return []
  }
}

function labelsIn(text: string): readonly string[] {
  return text.match(/\d[\d.]*(?:-\d+)*|(?<=«)\p{L}{1,2}(?:\.\d+)?(?=»)/gu) ?? []
}

function everyLabel(source: string, { start, end }: Span, label: string, text: string): readonly Change[] {
  const pattern = new RegExp(`(?<![\\d.\\p{L}])${escaped(label)}(?![\\d\\p{L}]|\\.\\d)`, 'gu')
  return [...source.slice(start, end).matchAll(pattern)].map(({ index }) => ({
    start: start + index,
    end: start + index + label.length,
    text,
  }))
}

interface LabelApart {
  /** The word before the label: «пункт». */
  readonly unit: string
  readonly label: string
  readonly nearest: string
}

/** Two addresses that differ in one label alone. */
function oneLabelApart(actual: string, nearest: string): LabelApart | null {
  const [one, other] = [actual.split(/\s+/), nearest.split(/\s+/)]
  if (one.length !== other.length) return null
  const apart = one.flatMap((word, index) => (word === other[index] ? [] : [index]))
  const [index] = apart
  if (apart.length !== 1 || index === undefined || index === 0) return null
  return { unit: one[index - 1] as string, label: one[index] as string, nearest: other[index] as string }
}

/** The label where it stands behind its unit's word, in whatever case that is. */
function labelBehind(source: string, { start, end }: Span, { unit, label, nearest }: LabelApart): readonly Change[] {
  const stem = escaped(unit.slice(0, Math.max(4, unit.length - 2)))
  const pattern = new RegExp(`(?<![\\p{L}])${stem}\\p{L}*\\s+(?=${escaped(label)}(?![\\d\\p{L}]|\\.\\d))`, 'iu')
  const found = pattern.exec(source.slice(start, end))
  if (found === null) return []
  const at = start + found.index + found[0].length
  return [{ start: at, end: at + label.length, text: nearest }]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
