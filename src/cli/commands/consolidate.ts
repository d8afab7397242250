import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Amendment } from '../../amendment/types.ts'
import { consolidate, piecesOf } from '../../consolidation/consolidate.ts'
import { findLaw } from '../../consolidation/law-text/find-law.ts'
import { isIncorporated } from '../../consolidation/together/incorporated.ts'
import type { Consolidation, LawConsolidation, Mode } from '../../consolidation/types.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import { WrongUse } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { type Inputs, inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { hasProblem, type Printing, problemLines, problemsJson, problemsOf } from '../problems.ts'
import { writeWhole } from '../write-file.ts'

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
  const target = await targetOf(options, drafts, io)

  const problems = [...lawProblems, ...problemsOf(amendments, consolidation, only?.id ?? null)]
  const printing: Printing = { io, lang: options.lang, amendments, shown: from.shown }
  const refused = hasProblem(problems) && !options.partial
  if (options.json)
    await io.out(`${JSON.stringify(asJson(consolidation, refused ? [] : drafts, problems, printing), null, 2)}\n`)
  else await io.err(problemLines(problems, printing))
  for (const note of notesOn(amendments, laws, consolidation, options)) await io.err(`engross: ${note}\n`)
  if (!refused) await write(target, drafts, options, io)
  return hasProblem(problems) ? exits.problems : exits.fine
}

async function amendmentsNamed(
  names: readonly string[],
  options: ConsolidateOptions,
  from: Inputs,
): Promise<readonly Amendment[]> {
  if (names.length === 0) {
    if (options.on === undefined) throw new WrongUse('name the amendments, or a day with --on for all that are adopted')
    return (await from.snapshot()).amendments.filter((amendment) => amendment.meta.status === 'adopted')
  }
  const amendments: Amendment[] = []
  for (const name of names) {
    const amendment = await from.amendment(name)
    if (amendments.some((one) => one.file === amendment.file)) throw new WrongUse(`${name} is named twice`)
    // Two files of the same name in different folders must be told apart in the reports.
    amendments.push(amendments.some((one) => one.id === amendment.id) ? { ...amendment, id: name } : amendment)
  }
  return amendments
}

async function lawsNamed(
  options: ConsolidateOptions,
  from: Inputs,
): Promise<{ readonly laws: readonly Law[]; readonly only: Law | null; readonly problems: readonly Problem[] }> {
  if (options.law === undefined) return { laws: (await from.snapshot()).laws, only: null, problems: [] }
  const { law, problems, alone } = await from.law(options.law)
  return { laws: alone ? [law] : (await from.snapshot()).laws, only: law, problems }
}

function modeOf({ sideBySide, on }: ConsolidateOptions): Mode {
  if (on !== undefined) return { kind: 'on-date', date: on }
  return sideBySide ? { kind: 'side-by-side' } : { kind: 'sequence' }
}

/** A law that no instruction names stays as it is. */
function draftOf(law: Law, consolidation: Consolidation): LawConsolidation {
  const found = consolidation.laws.find((one) => one.base.id === law.id)
  if (found !== undefined) return found
  const passages = law.passages.map((passage, index) => ({
    before: index,
    after: index,
    pieces: [{ kind: 'kept' as const, text: passage.text }],
  }))
  return { base: law, draft: law, passages }
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

type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }

/** Where the drafts go. Throws `WrongUse` for several laws on one stream. */
async function targetOf(options: ConsolidateOptions, drafts: readonly LawConsolidation[], io: Io): Promise<Target> {
  if (options.out !== undefined) {
    const path = resolve(io.cwd, options.out)
    const isFolder = /[/\\]$/.test(options.out) || ((await stat(path).catch(() => null))?.isDirectory() ?? false)
    return isFolder || drafts.length > 1 ? { kind: 'folder', path } : { kind: 'file', path }
  }
  if (drafts.length > 1 && !options.json) {
    const names = drafts.map(({ base }) => base.id).join(', ')
    throw new WrongUse(`several laws are amended (${names}): choose one with --law, or a folder with --out`, {
      laws: names,
    })
  }
  return { kind: 'stdout' }
}

async function write(
  target: Target,
  drafts: readonly LawConsolidation[],
  options: ConsolidateOptions,
  io: Io,
): Promise<void> {
  for (const { base, draft } of drafts) {
    const text = lawSource(draft)
    if (target.kind === 'folder') await writeWhole(join(target.path, `${base.id}.md`), text)
    else if (target.kind === 'file') await writeWhole(target.path, text)
    else if (!options.json) await io.out(text)
  }
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
