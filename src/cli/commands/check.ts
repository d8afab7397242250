import { relative, resolve } from 'node:path'
import type { Amendment } from '../../amendment/types.ts'
import { consolidate } from '../../consolidation/consolidate.ts'
import type { Problem } from '../../problem/types.ts'
import { UnreadableFile } from '../../workspace/errors.ts'
import { type Exit, exits } from '../exits.ts'
import { type Inputs, inputs } from '../inputs.ts'
import type { Io } from '../io.ts'
import { hasProblem, type Printing, problemLines, problemsJson, problemsOf } from '../problems.ts'

export interface CheckOptions {
  readonly root?: string
  readonly json?: boolean
  readonly lang?: string
}

/** Reads and runs every amendment (or these), each by itself on the laws of the workspace, and prints what is wrong, a line each. */
export async function check(names: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const from = inputs(io, options.root)
  const { laws, amendments: all, problems: fileProblems } = await from.snapshot()
  const chosen = names.length === 0 ? { amendments: all, problems: fileProblems } : await filesNamed(names, from, io)
  const checked = chosen.amendments.map((amendment) => ({
    amendment,
    problems: problemsOf([amendment], consolidate(laws, [amendment], { mode: { kind: 'sequence' }, asked: [] })),
  }))
  const problems = [...chosen.problems, ...checked.flatMap((one) => one.problems)]
  const printing: Printing = { io, lang: options.lang, amendments: chosen.amendments, shown: from.shown }
  if (options.json) {
    const amendments = checked.map((one) => ({
      id: one.amendment.id,
      file: from.shown(one.amendment.file),
      title: one.amendment.meta.title,
      status: one.amendment.meta.status,
      instructions: one.amendment.instructions.length,
      problems: count(one.problems, 'problem'),
      remarks: count(one.problems, 'remark'),
    }))
    await io.out(`${JSON.stringify({ amendments, problems: problemsJson(problems, printing) }, null, 2)}\n`)
  } else {
    await io.out(problemLines(problems, printing))
    const totals = [
      `amendments: ${checked.length}`,
      `problems: ${count(problems, 'problem')}`,
      `remarks: ${count(problems, 'remark')}`,
    ]
    await io.err(`engross: ${totals.join(', ')}\n`)
  }
  return hasProblem(problems) ? exits.problems : exits.fine
}

/** The files that were named: amendments to run, laws to read. One that is no text is a problem here and hides no other. */
async function filesNamed(
  names: readonly string[],
  from: Inputs,
  io: Io,
): Promise<{ readonly amendments: readonly Amendment[]; readonly problems: readonly Problem[] }> {
  const { laws, problems: fileProblems } = await from.snapshot()
  const amendments: Amendment[] = []
  const problems: Problem[] = []
  for (const name of names) {
    try {
      const path = relative(io.cwd, resolve(io.cwd, name))
      const law = laws.find((one) => from.shown(one.file) === path || one.id === name)
      if (law === undefined) {
        const amendment = await from.amendment(name)
        // `amendments/*.md` names the notes, too.
        if (!isNote.test(name)) amendments.push(amendment)
      } else problems.push(...fileProblems.filter((problem) => problem.at?.file === law.file))
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      problems.push(error.problem)
    }
  }
  return { amendments, problems }
}

const isNote = /\.note\.md$|(?:^|\/)readme\.md$/i

function count(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length
}
