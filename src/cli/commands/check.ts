import { isAbsolute, relative, resolve, sep } from 'node:path'
import { commandLines } from '../../locales/command-lines.ts'
import type { Problem } from '../../problem/types.ts'
import { ranInShort } from '../../workspace/analysis/alone.ts'
import { type Exit, exits } from '../exits.ts'
import { inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { languageOf } from '../language.ts'
import { type NamedTexts, namesFromInput, textsNamed } from '../named-texts.ts'
import { type Printing, problemsJson, problemsOf } from '../problems.ts'
import type { CheckReport } from '../reports/report.ts'
import { type ReportName, reports } from '../reports/reports.ts'
import { version } from '../version.ts'

export interface CheckOptions {
  readonly root?: string
  readonly format?: ReportName
  /** The least that makes the command fail (`problem`). */
  readonly failOn?: Problem['severity']
  /** Only what makes the command fail, and no totals. */
  readonly quiet?: boolean
  /** The standard input holds names, each ended by NUL. */
  readonly z?: boolean
  /** The file that a text on the standard input stands for. */
  readonly stdinName?: string
  readonly lang?: string
}

/** Reads and runs every amendment (or these), each by itself on the laws of the workspace, and prints what is wrong. */
export async function check(names: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const snapshot = await from.snapshot()
  const { amendments: all, problems: fileProblems } = snapshot
  const given = options.z ? [...names, ...(await namesFromInput(io))] : names
  // A list that turns out to be empty (nothing was changed) asks for nothing; no list at all asks for everything.
  const isAll = names.length === 0 && !options.z
  const chosen: NamedTexts = isAll
    ? { amendments: all, problems: fileProblems }
    : await textsNamed(given, options.stdinName, from, io)
  const ran = ranInShort(snapshot, chosen.amendments)
  const checked = chosen.amendments.map((amendment) => ({
    amendment,
    problems: problemsOf([amendment], { reports: ran.get(amendment)?.reports ?? [], conflicts: [] }),
  }))
  const problems = [...chosen.problems, ...checked.flatMap((one) => one.problems)]
  const fails = (one: Problem): boolean => options.failOn === 'remark' || one.severity === 'problem'
  const printing: Printing = { io, lang: options.lang, amendments: chosen.amendments, shown: from.shown }
  const report: CheckReport = {
    checked: checked.map((one) => ({
      amendment: one.amendment,
      file: from.shown(one.amendment.file),
      problems: count(one.problems, 'problem'),
      remarks: count(one.problems, 'remark'),
    })),
    problems: problemsJson(options.quiet ? problems.filter(fails) : problems, printing),
    version: version(),
    inRepository: (file) => inRepository(file, io),
  }
  await io.out(reports[options.format ?? 'gnu'].write(report))
  if (!options.quiet && options.format !== 'json')
    await io.err(totals(checked.length, problems, languageOf(options.lang, io.env)))
  return problems.some(fails) ? exits.problems : exits.fine
}

function totals(amendments: number, problems: readonly Problem[], language: string): string {
  const said = commandLines(language).totals(amendments, count(problems, 'problem'), count(problems, 'remark'))
  return `engross: ${said}\n`
}

/** Services say in the environment where the repository's top is; elsewhere it is where one is. */
function inRepository(file: string, { cwd, env }: Io): string {
  const path = relative(env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || cwd, resolve(cwd, file))
  return path.startsWith('..') || isAbsolute(path) ? resolve(cwd, file).split(sep).join('/') : path.split(sep).join('/')
}

function count(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length
}
