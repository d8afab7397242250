import type { Amendment } from '../../amendment/types.ts'
import { consolidate, piecesOf } from '../../consolidation/consolidate.ts'
import { findLaw } from '../../consolidation/law-text/find-law.ts'
import { isIncorporated } from '../../consolidation/together/incorporated.ts'
import type { Consolidation, LawConsolidation, Mode } from '../../consolidation/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import { amendmentsNamed, draftOf, lawsNamed } from '../chosen.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { hasProblem, type Printing, problemLines, problemsJson, problemsOf } from '../problems.ts'
import { targetOf, writeTo } from '../target.ts'

export interface ConsolidateOptions {
  readonly law?: string
  readonly root?: string
  readonly sideBySide?: boolean
  /** ISO date. */
  readonly on?: string
  readonly out?: string
  readonly partial?: boolean
  readonly json?: boolean
  readonly lang?: string
}

/** Prints (or writes) the draft of a law under amendments. Nothing is written where there is a problem, unless `partial`. */
export async function consolidateCommand(names: readonly string[], options: ConsolidateOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const amendments = await amendmentsNamed(names, options, from)
  const { laws, only, problems: lawProblems } = await lawsNamed(options, from)
  const consolidation = consolidate(laws, amendments, {
    mode: modeOf(options),
    asked: names.length === 0 ? [] : amendments.map(({ id }) => id),
    ...(only === null ? {} : { only: [only.id] }),
  })
  const drafts = only === null ? consolidation.laws : [draftOf(only, consolidation)]
  const target = await targetOf(options.out, drafts, io, options.json ?? false)

  const problems = [...lawProblems, ...problemsOf(amendments, consolidation, only?.id ?? null)]
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  const refused = hasProblem(problems) && !options.partial
  if (options.json)
    await io.out(`${JSON.stringify(asJson(consolidation, refused ? [] : drafts, problems, printing), null, 2)}\n`)
  else await io.err(problemLines(problems, printing))
  for (const note of notesOn(amendments, laws, consolidation, options)) await io.err(`engross: ${note}\n`)
  if (!refused && !(options.json && target.kind === 'stdout'))
    for (const { base, draft } of drafts) await writeTo(target, `${base.id}.md`, lawSource(draft), io)
  return hasProblem(problems) ? exits.problems : exits.fine
}

function modeOf({ sideBySide, on }: ConsolidateOptions): Mode {
  if (on !== undefined) return { kind: 'on-date', date: on }
  return sideBySide ? { kind: 'side-by-side' } : { kind: 'sequence' }
}

/** What the reports do not say and a person should know: that nothing was done, and why. */
function notesOn(
  amendments: readonly Amendment[],
  known: readonly Law[],
  { laws, reports }: Consolidation,
  { on, law }: ConsolidateOptions,
): readonly string[] {
  if (on !== undefined) {
    const idle = amendments.filter(({ id }) =>
      reports.every(({ origin, outcome }) => origin.amendment !== id || outcome === 'not-run'),
    )
    return idle.map((amendment) => `${amendment.id} is left out: it is ${idleness(amendment, known, on)}`)
  }
  return laws.length > 0
    ? []
    : [law === undefined ? 'these amendments change no law' : `these amendments do not change ${law}`]
}

function idleness(amendment: Amendment, laws: readonly Law[], on: string): string {
  if (amendment.meta.status !== 'adopted') return 'not adopted'
  const isInText = amendment.instructions.some((instruction) => {
    const law = findLaw(laws, instruction.common.law, amendment.meta.language)
    return 'passages' in law && isIncorporated(law, amendment, instruction)
  })
  return isInText ? 'in the text of the law already' : `not in force on ${on}`
}

function asJson(
  consolidation: Consolidation,
  drafts: readonly LawConsolidation[],
  problems: readonly Problem[],
  printing: Printing,
) {
  return {
    mode: consolidation.mode,
    laws: drafts.map((law) => ({
      law: law.base.id,
      file: printing.shown(law.base.file),
      title: law.base.meta.title,
      pieces: piecesOf(law),
    })),
    reports: consolidation.reports,
    conflicts: consolidation.conflicts,
    problems: problemsJson(problems, printing),
  }
}
