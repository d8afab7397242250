import { CommanderError } from 'commander'
import { asEngrossError } from '../workspace/errors.ts'
import { type Exit, exits } from './exits.ts'
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { withoutControls } from './printable.ts'
import { type Ends, program } from './program.ts'

/** Runs one command line (without the program's own name) and says how it ended. Throws nothing: what goes wrong is a line on standard error. */
export async function run(args: readonly string[], given: Io): Promise<Exit> {
  // Messages speak of texts and names from outside; drafts on the standard output are those texts, to the byte.
  const io: Io = { ...given, err: (text) => given.err(withoutControls(text)) }
  let exit: Exit = exits.fine
  const said: { readonly to: 'out' | 'err'; readonly text: string }[] = []
  const ends: Ends = {
    ended: (how) => {
      exit = how
    },
    out: (text) => said.push({ to: 'out', text }),
    err: (text) => said.push({ to: 'err', text }),
  }
  const commands = program(io, ends, languageOf(langIn(args), io.env))
  try {
    await commands.parseAsync([...args], { from: 'user' })
  } catch (error) {
    exit = await explained(error, args, io)
  }
  for (const { to, text } of said) await io[to](text)
  return exit
}

async function explained(error: unknown, args: readonly string[], io: Io): Promise<Exit> {
  // Commander has said what there is to say; only asking for help or the version is fine.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.wrongUse
  const known = asEngrossError(error)
  if (known !== null && 'problem' in known) {
    const { formatProblem } = await import('../problem/message.ts')
    await io.err(`${formatProblem(known.problem, languageOf(langIn(args), io.env))}\n`)
    return exits.problems
  }
  if (known !== null) {
    const { errorLine } = await import('./error-line.ts')
    await io.err(errorLine(known, languageOf(langIn(args), io.env)))
    return exits.wrongUse
  }
  // The disk is full, a folder may not be written: no fault of ours, and the system's words say it.
  if (error instanceof Error && 'syscall' in error) {
    await io.err(`engross: ${error.message}\n`)
    return exits.wrongUse
  }
  const { faultLines } = await import('./fault.ts')
  await io.err(faultLines(error, io.env, languageOf(langIn(args), io.env)))
  return exits.fault
}

/** The value of `--lang`, read by hand: the options may be what went wrong. */
export function langIn(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang')
  return at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1]
}
