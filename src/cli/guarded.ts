import { openThreads, TooCostly } from '../guard/threads.ts'
import { commandLines } from '../locales/command-lines.ts'
import type { IndexAnswer, IndexJob } from '../workspace/indexing/jobs.ts'
import { type Exit, exits } from './exits.ts'
import { checkedWhole, indexFirst, width } from './index-first.ts'
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { langIn, run } from './run.ts'

/** What a thread is asked for: a command line, or a part of the work that goes before one. */
export type CommandJob =
  | ({ readonly kind: 'command' } & CommandAsked)
  | { readonly kind: 'index'; readonly root: string | null; readonly where: WhereAsked; readonly job: IndexJob }

export type CommandAnswer =
  | ({ readonly kind: 'command' } & CommandSaid)
  | { readonly kind: 'index'; readonly answer: IndexAnswer }

export type WhereAsked = Pick<Io, 'command' | 'cwd' | 'env'>

/** A command line on its way to a thread, with what it may know of the process. */
export interface CommandAsked extends WhereAsked {
  readonly args: readonly string[]
  /** The standard input, where the command line asks for it. */
  readonly input: Uint8Array | null
}

export interface CommandSaid {
  readonly exit: Exit
  readonly said: readonly (
    | { readonly to: 'out'; readonly text: string | Uint8Array }
    | { readonly to: 'err'; readonly text: string }
  )[]
}

/**
 * Runs a command line as `run` does. Commands that work on texts run in a thread with a guard: a bill that takes longer than
 * anybody waits is a problem of its file, and neither a terminal nor a CI job hangs on it.
 * @param limit how long one step may take, in milliseconds
 */
export async function runGuarded(args: readonly string[], io: Io, limit = 30_000): Promise<Exit> {
  if (!args.some((arg) => onTexts.has(arg))) return run(args, io)
  const root = checkedWhole(args, io.cwd)
  const threads = openThreads<CommandJob, CommandAnswer, null>({
    module: new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url),
    given: null,
    size: 1,
    spare: root === undefined ? 0 : width - 1,
    limit,
  })
  try {
    const input = args.some((arg) => fromInput.test(arg)) ? await io.input() : null
    const { command, cwd, env } = io
    const where: WhereAsked = { command, cwd, env: { ...env } }
    const ask = async (job: IndexJob): Promise<IndexAnswer> => {
      const answer = await threads.ask({ kind: 'index', root: root ?? null, where, job })
      if (answer.kind !== 'index') throw new Error(`a thread gave ${answer.kind} for a part of the index`)
      return answer.answer
    }
    if (root !== undefined) await indexFirst(ask, args, io)
    const answer = await threads.ask({ kind: 'command', args, input, ...where })
    if (answer.kind !== 'command') throw new Error(`a thread gave ${answer.kind} for a command`)
    const { exit, said } = answer
    for (const one of said) await (one.to === 'out' ? io.out(one.text) : io.err(one.text))
    return exit
  } catch (error) {
    if (!(error instanceof TooCostly)) throw error
    const say = commandLines(languageOf(langIn(args), io.env))
    await io.err(`engross: ${say.tooLong(error.step?.name ?? null)}\n`)
    return exits.problems
  } finally {
    await threads.close()
  }
}

/** The commands that read texts, run them, or compare them. */
const onTexts: ReadonlySet<string> = new Set(['check', 'consolidate', 'redline', 'draft', 'instructions', 'export'])

/** What asks for the standard input: a text (`-`), or names of files. */
const fromInput = /^(?:-|-z|--stdin-name(?:=.*)?)$/
