import type { Amendment } from '../../amendment/types.ts'
import { consolidate, piecesOf } from '../../consolidation/consolidate.ts'
import { isLawNamed } from '../../consolidation/law-text/find-law.ts'
import { reachesBack } from '../../consolidation/together/in-force.ts'
import type { Consolidation, Idle, LawConsolidation, Mode, Report } from '../../consolidation/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { Base } from '../../workspace/base-text.ts'
import { amendmentsNamed, draftOf, lawsNamed, onBase } from '../chosen.ts'
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
  readonly base?: Base
  readonly out?: string
  readonly partial?: boolean
  readonly json?: boolean
  readonly lang?: string
}

/** Prints (or writes) the draft of a law under amendments. Nothing is written where there is a problem, unless `partial`. */
export async function consolidateCommand(names: readonly string[], options: ConsolidateOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const amendments = await amendmentsNamed(names, options, from)
  const named = await lawsNamed(options, from)
  const laws = await onBase(named.laws, amendments, options.base ?? 'file', from)
  const only = named.only === null ? null : (laws.find(({ id }) => id === named.only?.id) ?? named.only)
  const lawProblems = named.problems
  const consolidation = consolidate(laws, amendments, {
    mindsCustoms: true,
    mode: modeOf(options),
    asked: names.length === 0 ? [] : amendments.map(({ id }) => id),
    ...(only === null ? {} : { only: [only.id] }),
  })
  const drafts = only === null ? consolidation.laws : [draftOf(only, consolidation)]
  const target = await targetOf(
    options.out,
    drafts.map(({ base }) => base.id),
    io,
    options.json ?? false,
  )

  const problems = [...lawProblems, ...problemsOf(amendments, consolidation, only?.id ?? null)]
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  const refused = hasProblem(problems) && !options.partial
  if (options.json)
    await io.out(`${JSON.stringify(asJson(consolidation, refused ? [] : drafts, problems, printing), null, 2)}\n`)
  else await io.err(problemLines(problems, printing))
  for (const note of notesOn(amendments, only, consolidation, options)) await io.err(`engross: ${note}\n`)
  if (!refused && !(options.json && target.kind === 'stdout'))
    for (const { base, draft } of drafts) await writeTo(target, `${base.id}.md`, lawSource(draft), io)
  return hasProblem(problems) ? exits.problems : exits.fine
}

function modeOf({ sideBySide, on }: ConsolidateOptions): Mode {
  if (on !== undefined) return { kind: 'on-date', date: on }
  return sideBySide ? { kind: 'side-by-side' } : { kind: 'sequence' }
}

/** What the reports do not say and a person should know: that nothing was done, or not all, and why. */
function notesOn(
  amendments: readonly Amendment[],
  only: Law | null,
  { laws, reports }: Consolidation,
  { on, law }: ConsolidateOptions,
): readonly string[] {
  if (on !== undefined) {
    return amendments.flatMap((amendment) => {
      const own = reports.filter(({ origin }) => origin.amendment === amendment.id)
      return [...idleNotes(amendment.id, own, only, on), ...effectNotes(amendment, only, on)]
    })
  }
  return laws.length > 0
    ? []
    : [law === undefined ? 'these amendments change no law' : `these amendments do not change ${law}`]
}

/** Why an amendment, or some of its instructions, is not in the text of the day; what is for another law is not meant. */
function idleNotes(id: string, own: readonly Report[], only: Law | null, on: string): readonly string[] {
  const asked = own.filter((report) => only === null || report.law === only.id)
  const idle = asked.filter((report) => report.outcome === 'not-run' && report.idle !== undefined)
  const reasons = [...new Set(idle.map((report) => reasonOf(report.idle, on)))]
  if (reasons.length === 0) return []
  if (idle.length === asked.length) return [`${id} is left out: it ${reasons.join('; ')}`]
  return reasons.map((reason) => {
    const count = idle.filter((report) => reasonOf(report.idle, on) === reason).length
    return `${id} is worked in without ${count} of its ${asked.length} instructions: it ${reason}`
  })
}

function reasonOf(idle: Idle | undefined, on: string): string {
  switch (idle?.kind) {
    case 'expired':
      return `expired on ${idle.on}`
    case 'date-unknown':
      return 'does not say from which date it is in force, or that date is not known'
    case 'incorporated':
      return 'is in the text of the law already'
    case 'struck':
      return `was taken out of its act by ${idle.by}`
    case 'not-adopted':
      return 'is not adopted'
    default:
      return `is not in force on ${on}`
  }
}

/** An act that reaches back to relations of before its force is not in the text of those days, and yet to be read with it. */
function effectNotes(amendment: Amendment, only: Law | null, on: string): readonly string[] {
  if (amendment.meta.status !== 'adopted' || (only !== null && !touches(amendment, only))) return []
  return reachesBack(amendment, on).map(
    ({ date, start }) =>
      `${amendment.id} reaches back: in force from ${start}, it applies to relations from ${date} on, and so to those of ${on}`,
  )
}

function touches(amendment: Amendment, law: Law): boolean {
  return amendment.instructions.some(({ common }) => isLawNamed(law, common.law))
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
