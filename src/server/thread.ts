import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { duringAll, onFault, refusalsMet } from '../guard/steps.ts'
import { serveThread } from '../guard/thread.ts'
import { TooCostly } from '../guard/threads.ts'
import { doIndexJob } from '../workspace/indexing/jobs.ts'
import { openWorkspace } from '../workspace/open.ts'
import { changesMet } from '../workspace/reading/changed.ts'
import type { Workspace } from '../workspace/types.ts'
import { createApp } from './app.ts'
import type { ServerGiven } from './front.ts'
import { answererOf } from './in-memory.ts'
import type { PageAnswer, PageRequest, ServerAnswer, ServerJob } from './page-messages.ts'
import { savingBy } from './saving-calls.ts'

// A thread of the server: it answers one request at a time, and may be ended in the middle of it.
await serveThread<ServerGiven, ServerJob, ServerAnswer>(async ({ root, names, level, writes, room }, { log, ask }) => {
  const workspace = await openWorkspace(root, { env: process.env, room })
  const logger = pino({ level }, { write: log })
  onFault((error, name) => logger.error({ err: error, texts: name }, 'a fault that became a problem of its files'))
  const app = createApp(workspace, { logger, isInner: true, names, saving: writes ? savingBy(ask) : null })
  const answer = answererOf(app)
  const page = (asked: PageRequest): Promise<PageAnswer> => {
    const step = { kind: 'page', name: asked.url, key: keyOf(asked) } as const
    return duringAll(
      step,
      async () => {
        const met = refusalsMet()
        const wasTrouble = await isTrouble(workspace)
        const answered = await (asked.method === 'GET' ? whileUnchanged(() => answer(asked)) : answer(asked))
        workspace.store.flush()
        const isPassing = refusalsMet() !== met || wasTrouble || (await isTrouble(workspace))
        return { ...answered, isPassing }
      },
      () => {
        throw new TooCostly(step)
      },
    )
  }
  return async (job) =>
    job.kind === 'page'
      ? { kind: 'page', page: await page(job.asked) }
      : { kind: 'index', answer: await doIndexJob(workspace, job.job) }
})

/** Makes an answer anew where a file was changed while it was read: what was read of it may be of two texts. */
async function whileUnchanged(answer: () => Promise<PageAnswer>): Promise<PageAnswer> {
  for (let tries = 0; ; tries += 1) {
    const met = changesMet()
    const answered = await answer()
    if (changesMet() === met || tries === mostTries) return answered
  }
}

const mostTries = 5

/** What was sent is part of the work: another text at the same address may be as quick as any. */
function keyOf({ method, url, body }: PageRequest): string {
  const sent = body === null ? '' : ` ${createHash('sha256').update(body).digest('base64')}`
  return `${method}${sent} ${url}`
}

/** Whether history cannot be had for a reason that files do not tell: it may be had in a moment. */
async function isTrouble(workspace: Workspace): Promise<boolean> {
  const git = await workspace.git()
  return git.kind === 'missing' && git.reason !== 'no-repository' && git.reason !== 'no-commits'
}
