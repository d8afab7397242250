import { openThreads, TooCostly } from '../guard/threads.ts'
import { commandLines } from '../locales/command-lines.ts'
import { type Exit, exits } from './exits.ts'
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { langIn, run } from './run.ts'

/** A command line on its way to a thread, with what it may know of the process. */
export interface CommandJob extends Pick<Io, 'command' | 'cwd' | 'env'> {
  readonly args: readonly string[]
  /** The standard input, where the command line asks for it. */
  readonly input: Uint8Array | null
}

export interface CommandAnswer {
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
  const threads = openThreads<CommandJob, CommandAnswer, null>({
    module: new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url),
    given: null,
    size: 1,
    spare: 0,
    limit,
  })
  try {
    const input = args.some((arg) => fromInput.test(arg)) ? await io.input() : null
    const { command, cwd, env } = io
    const { exit, said } = await threads.ask({ args, input, command, cwd, env: { ...env } })
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
const onTexts: ReadonlySet<string> = new Set(['check', 'consolidate', 'redline', 'instructions', 'export'])

/** What asks for the standard input: a text (`-`), or names of files. */
const fromInput = /^(?:-|-z|--stdin-name(?:=.*)?)$/
