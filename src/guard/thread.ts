import { parentPort, workerData } from 'node:worker_threads'
import { guardedBy, refuse } from './steps.ts'
import type { FromThread, ThreadData, ToThread } from './threads.ts'

/** What a thread does with jobs. */
export type Work<Job, Answer> = (job: Job) => Promise<Answer>

/** What a thread has of its process. */
export interface Process {
  /** Writes a line to the log. */
  readonly log: (line: string) => void
  /** Has something done that must not be ended half-way (`ThreadsOptions.answer`). */
  readonly ask: (question: unknown) => Promise<unknown>
}

/**
 * Makes this thread one of a guard's: `begin` is given what the caller gave to all of them, and makes the function that does
 * jobs. Rejects where it is called outside of a thread.
 */
export async function serveThread<Given, Job, Answer>(
  begin: (given: Given, process: Process) => Promise<Work<Job, Answer>>,
): Promise<void> {
  if (parentPort === null) throw new Error('this module runs in a thread')
  const port = parentPort
  const say = (message: FromThread<Answer>) => port.postMessage(message)
  const { board, refused, given } = workerData as ThreadData<Given>
  guardedBy(board, refused)
  const waiting = new Map<
    number,
    { readonly done: (answer: unknown) => void; readonly failed: (error: unknown) => void }
  >()
  let questions = 0
  const ask = (question: unknown) =>
    new Promise((done, failed) => {
      questions += 1
      waiting.set(questions, { done, failed })
      say({ kind: 'question', id: questions, question })
    })
  const work = await begin(given, { log: (line) => say({ kind: 'log', line }), ask })
  port.on('message', async (message: ToThread<Job>) => {
    if (message.kind === 'refuse') return refuse(message.refusal)
    if (message.kind !== 'job') {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'told') asked?.done(message.answer)
      else asked?.failed(message.error)
      return
    }
    try {
      say({ kind: 'answer', answer: await work(message.job) })
    } catch (error) {
      say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  })
  say({ kind: 'ready' })
}
