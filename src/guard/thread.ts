import { parentPort, workerData } from 'node:worker_threads'
import { guardedBy, refuse } from './steps.ts'
import type { FromThread, ThreadData, ToThread } from './threads.ts'

/** What a thread does with jobs, and what it writes to the log of its process. */
export type Work<Job, Answer> = (job: Job) => Promise<Answer>

/**
 * Makes this thread one of a guard's: `begin` is given what the caller gave to all of them, and makes the function that does
 * jobs. Rejects where it is called outside of a thread.
 */
export async function serveThread<Given, Job, Answer>(
  begin: (given: Given, log: (line: string) => void) => Promise<Work<Job, Answer>>,
): Promise<void> {
  if (parentPort === null) throw new Error('this module runs in a thread')
  const port = parentPort
  const say = (message: FromThread<Answer>) => port.postMessage(message)
  const { board, refused, given } = workerData as ThreadData<Given>
  guardedBy(board, refused)
  const work = await begin(given, (line) => say({ kind: 'log', line }))
  port.on('message', async (message: ToThread<Job>) => {
    if (message.kind === 'refuse') return refuse(message.refusal)
    try {
      say({ kind: 'answer', answer: await work(message.job) })
    } catch (error) {
      say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  })
  say({ kind: 'ready' })
}
