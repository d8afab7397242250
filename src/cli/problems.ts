import type { Amendment } from '../amendment/types.ts'
import type { Consolidation } from '../consolidation/types.ts'
import { draftingOf } from '../language/languages.ts'
import { formatProblem, type MessageLanguage, problemMessage } from '../problem/message.ts'
import { problem, remark } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import type { Language } from '../text/languages.ts'
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { printableLine } from './printable.ts'

/**
 * Everything that is wrong with amendments and with running them, each thing once, in the order of the files and their lines.
 * @param only id of the law that was asked for: instructions to others are told of
 */
export function problemsOf(
  amendments: readonly Amendment[],
  consolidation: Pick<Consolidation, 'reports' | 'conflicts'> | null,
  only: string | null = null,
): readonly Problem[] {
  const all = [
    ...amendments.flatMap((amendment) => amendment.problems),
    ...(consolidation?.reports.flatMap((report) => reported(report, only, amendments)) ?? []),
    ...(consolidation === null ? [] : untold(consolidation).map((conflict) => conflictProblem(conflict, amendments))),
  ]
  const order = new Map(amendments.map((amendment, index) => [amendment.file, index]))
  return unique(all).sort(
    (one, other) =>
      (order.get(one.at?.file ?? '') ?? -1) - (order.get(other.at?.file ?? '') ?? -1) ||
      (one.at?.span.start ?? 0) - (other.at?.span.start ?? 0),
  )
}

/** How messages are printed: in which language, and how files are called from where the person is. */
export interface Printing {
  readonly io: Io
  readonly lang: string | undefined
  readonly amendments: readonly Amendment[]
  shown(file: string): string
}

/** Problems, a line each: `file:line:column: code: message`. */
export function problemLines(problems: readonly Problem[], printing: Printing): string {
  return problems
    .map((one) => `${printableLine(formatProblem(rebased(one, printing), languageFor(one, printing)))}\n`)
    .join('')
}

/** Problems as JSON: the values themselves, with their message. */
export function problemsJson(
  problems: readonly Problem[],
  printing: Printing,
): readonly (Problem & { readonly message: string })[] {
  return problems.map((one) => ({
    ...rebased(one, printing),
    message: problemMessage(one, languageFor(one, printing)),
  }))
}

/** Whether anything here is more than a remark. */
export function hasProblem(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'problem')
}

/**
 * A report's problems; those of an instruction that was not run are remarks: it amends another law, and nothing is wrong
 * with it. One that is not in force yet is not run either, and there is nothing to look at.
 */
function reported(
  report: Consolidation['reports'][number],
  only: string | null,
  amendments: readonly Amendment[],
): readonly Problem[] {
  if (report.outcome !== 'not-run') return report.problems
  if (report.law !== null && (only === null || report.law === only)) return []
  if (report.problems.length > 0) return report.problems.map((one) => ({ ...one, severity: 'remark' as const }))
  const amendment = amendments.find(({ id }) => id === report.origin.amendment)
  const common = amendment?.instructions[report.origin.instruction]?.common
  if (amendment === undefined || common === undefined) return []
  return [remark('not-run', { at: common.at, actual: draftingOf(amendment.meta.language).nameOfLaw(common.law) })]
}

/** Conflicts that no report tells of. */
function untold({ conflicts, reports }: Pick<Consolidation, 'reports' | 'conflicts'>): Consolidation['conflicts'] {
  const told = new Set(
    reports.flatMap(({ origin, problems }) =>
      problems.some(({ code }) => code === 'conflict') ? JSON.stringify(origin) : [],
    ),
  )
  return conflicts.filter(({ second }) => !told.has(JSON.stringify(second.origin)))
}

function conflictProblem(conflict: Consolidation['conflicts'][number], amendments: readonly Amendment[]): Problem {
  return problem('conflict', {
    at: instructionOf(conflict.second.origin, amendments)?.common.at ?? null,
    law: conflict.place,
    expected: conflict.first.text,
    actual: conflict.second.text,
    details: { other: conflict.first.origin.amendment, kind: conflict.kind },
  })
}

function instructionOf(origin: Consolidation['reports'][number]['origin'], amendments: readonly Amendment[]) {
  return amendments.find((amendment) => amendment.id === origin.amendment)?.instructions[origin.instruction]
}

/** Reading and running may both tell of the same thing. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter((one) => {
    const key = JSON.stringify([
      one.code,
      one.at?.file,
      one.at?.span,
      one.law?.law,
      one.law?.key,
      one.expected,
      one.actual,
    ])
    return !seen.has(key) && seen.add(key)
  })
}

function rebased(one: Problem, { shown }: Printing): Problem {
  return one.at === null ? one : { ...one, at: { ...one.at, file: shown(one.at.file) } }
}

function languageFor(one: Problem, { io, lang, amendments }: Printing): MessageLanguage {
  return languageOf(lang, io.env, languagesIn(amendments).get(one.at?.file ?? '') ?? null)
}

/** Languages of bills by their files: thousands of problems each ask for one. */
function languagesIn(amendments: readonly Amendment[]): ReadonlyMap<string, Language> {
  const known = languages.get(amendments)
  if (known !== undefined) return known
  const made = new Map(amendments.map(({ file, meta }) => [file, meta.language]))
  languages.set(amendments, made)
  return made
}

const languages = new WeakMap<readonly Amendment[], ReadonlyMap<string, Language>>()
