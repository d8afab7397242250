import { pino } from 'pino'
import { duringAll } from '../guard/steps.ts'
import { serveThread } from '../guard/thread.ts'
import { TooCostly } from '../guard/threads.ts'
import { openWorkspace } from '../workspace/open.ts'
import { createApp } from './app.ts'
import type { PageAnswer, PageRequest, ServerGiven } from './front.ts'
import { answererOf } from './in-memory.ts'

// A thread of the server: it answers one request at a time, and may be ended in the middle of it.
await serveThread<ServerGiven, PageRequest, PageAnswer>(async ({ root, names, level }, log) => {
  const workspace = await openWorkspace(root)
  const logger = pino({ level }, { write: log })
  const app = createApp(workspace, { logger, names })
  const answer = answererOf(app)
  return async (asked) => {
    const step = { kind: 'page', name: asked.url, key: `${asked.method} ${asked.url}` } as const
    return duringAll(
      step,
      () => answer(asked),
      () => {
        throw new TooCostly(step)
      },
    )
  }
})
