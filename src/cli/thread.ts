import { duringAll } from '../guard/steps.ts'
import { serveThread } from '../guard/thread.ts'
import { TooCostly } from '../guard/threads.ts'
import { doIndexJob } from '../workspace/indexing/jobs.ts'
import type { Workspace } from '../workspace/types.ts'
import type { CommandAnswer, CommandAsked, CommandJob, CommandSaid } from './guarded.ts'
import { inputs } from './inputs.ts'
import { run } from './run.ts'

// A thread that runs one command line on texts from outside; what it says is handed over when it has ended.
await serveThread<null, CommandJob, CommandAnswer>(async () => {
  let workspace: Promise<Workspace> | null = null
  return async (job) => {
    if (job.kind === 'command') return { kind: 'command', ...(await command(job)) }
    workspace ??= inputs({ ...job.where, ...silent }, job.root ?? undefined).workspace()
    return { kind: 'index', answer: await doIndexJob(await workspace, job.job) }
  }
})

const silent = {
  out: async () => {},
  err: async () => {},
  input: async () => new Uint8Array(),
  stopped: async () => {},
}

async function command({ args, input, command, cwd, env }: CommandAsked): Promise<CommandSaid> {
  const said: CommandSaid['said'][number][] = []
  const io = {
    command,
    cwd,
    env,
    out: async (text: string | Uint8Array) => void said.push({ to: 'out', text }),
    err: async (text: string) => void said.push({ to: 'err', text }),
    input: async () => input ?? new Uint8Array(),
    stopped: async () => {},
  }
  const step = { kind: 'page', name: args.join(' '), key: args.join('\0') } as const
  const exit = await duringAll(
    step,
    () => run(args, io),
    () => {
      throw new TooCostly(step)
    },
  )
  return { exit, said }
}
