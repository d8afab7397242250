import { duringAll } from '../guard/steps.ts'
import { serveThread } from '../guard/thread.ts'
import { TooCostly } from '../guard/threads.ts'
import type { CommandAnswer, CommandJob } from './guarded.ts'
import { run } from './run.ts'

// A thread that runs one command line on texts from outside; what it says is handed over when it has ended.
await serveThread<null, CommandJob, CommandAnswer>(async () => async ({ args, input, ...facts }) => {
  const said: CommandAnswer['said'][number][] = []
  const io = {
    ...facts,
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
})
