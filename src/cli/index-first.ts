import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { commandLines } from '../locales/command-lines.ts'
import { buildIndex, type IndexProgress } from '../workspace/indexing/build.ts'
import type { IndexAnswer, IndexJob } from '../workspace/indexing/jobs.ts'
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { langIn } from './run.ts'

/** How many threads work on a whole workspace. */
export const width = availableParallelism()

/** The workspace that a command line checks as a whole: its folder (null: the nearest one); undefined where it checks single texts, or nothing. */
export function checkedWhole(args: readonly string[], cwd: string): string | null | undefined {
  if (args[0] !== 'check') return undefined
  let root: string | null = null
  for (let at = 1; at < args.length; at += 1) {
    const arg = args[at] as string
    const [name = '', value] = arg.split(/=(.*)/s)
    if (!arg.startsWith('-') || arg === '-' || arg === '-z' || name === '--stdin-name') return undefined
    if (name === '--root') root = resolve(cwd, value ?? args[at + 1] ?? '')
    if (withValue.has(name) && value === undefined) at += 1
  }
  return root
}

const withValue: ReadonlySet<string> = new Set(['--root', '--format', '--fail-on', '--lang'])

/** Has a large workspace read and run by all threads before the command asks for it; whoever sits at a terminal sees how far it is. */
export async function indexFirst(
  ask: (job: IndexJob) => Promise<IndexAnswer>,
  args: readonly string[],
  io: Io,
): Promise<void> {
  const say = commandLines(languageOf(langIn(args), io.env))
  const told = ({ step, done, total }: IndexProgress) =>
    io.progress?.(`engross: ${say[step === 'run' ? 'run' : 'read'](done, total)}`)
  try {
    await buildIndex({ ask, width, least, told })
  } catch {
    // What is wrong with the folder, the command itself says.
  } finally {
    io.progress?.(null)
  }
}

/** Fewer files or bills are done before a second thread has begun. */
const least = 60
