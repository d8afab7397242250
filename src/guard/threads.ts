import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type GuardedStep, newBoard, type Refusal, readBoard } from './steps.ts'

/** What a thread is started with, beside what the caller gives it. */
export interface ThreadData<Given> {
  readonly board: SharedArrayBuffer
  readonly refused: readonly Refusal[]
  readonly given: Given
}

/** What a thread says to its guard. */
export type FromThread<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'log'; readonly line: string }
  /** What it must not do itself, since it may be ended in the middle of it. */
  | { readonly kind: 'question'; readonly id: number; readonly question: unknown }

/** What the guard says to a thread. */
export type ToThread<Job> =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'told'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'untold'; readonly id: number; readonly error: unknown }

/** Work took longer than its limit, or more memory, and nothing smaller than all of it was to blame. */
export class TooCostly extends Error {
  readonly step: GuardedStep | null

  constructor(step: GuardedStep | null) {
    super(`too costly: ${step?.name ?? 'unknown work'}`)
    this.name = 'TooCostly'
    this.step = step
  }
}

/** So much work waits already that nobody would wait for more. */
export class TooBusy extends Error {
  constructor() {
    super('too many jobs are waiting')
    this.name = 'TooBusy'
  }
}

export interface ThreadsOptions<Given> {
  /** The module that a thread runs, as a URL of the file that is there: `.ts` of the sources, `.js` of what is built. */
  readonly module: URL
  readonly given: Given
  /** Threads that are always there, and how many more there may be while those are busy. */
  readonly size: number
  readonly spare: number
  /** How long one step may take, in milliseconds; the whole of a job may take four times as long. */
  readonly limit: number
  /** How much a thread may keep in memory, in megabytes: one that takes more ends, the process does not. */
  readonly memory?: number
  /** How much memory the whole process may take, in megabytes: where it takes more, idle threads end, and no more are begun. */
  readonly total?: number
  /** How many jobs may wait (200). */
  readonly waiting?: number
  readonly log?: (line: string) => void
  /** Answers what threads ask: it is done here, where nothing is ended half-way. Values that can be sent between threads. */
  readonly answer?: (question: unknown) => Promise<unknown>
}

export interface Threads<Job, Answer> {
  /** Has a thread do a job; rejects with `TooCostly`, or `TooBusy` where too many wait. Given up, it is not begun, or its answer is thrown away. */
  ask(job: Job, givenUp?: AbortSignal): Promise<Answer>
  state(): { readonly all: number; readonly busy: number; readonly waiting: number }
  /** Ends every thread and every program that they have started. */
  close(): Promise<void>
}

interface Asked<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
  tries: number
}

interface Thread<Job, Answer> {
  readonly worker: Worker
  readonly board: SharedArrayBuffer
  readonly born: number
  isReady: boolean
  asked: Asked<Job, Answer> | null
  begun: number
  /** How many of its questions are not answered yet. */
  questions: number
}

/**
 * Threads that work on texts from outside, each on one job at a time, with a guard that looks on from another thread. A step
 * that takes too long, or memory without end, costs the thread its life and nobody else's time: the step is not begun again,
 * which makes it a problem of its file, and the job is done anew without it.
 */
export function openThreads<Job, Answer, Given>(options: ThreadsOptions<Given>): Threads<Job, Answer> {
  const threads = new Set<Thread<Job, Answer>>()
  const queue: Asked<Job, Answer>[] = []
  const refused = new Map<string, Refusal>()
  let isClosed = false
  /** When a thread was last ended for the sake of memory. */
  let saved = 0
  /** How many threads in a row ended before they could do anything. */
  let stillborn = 0
  const guard = setInterval(look, Math.min(200, options.limit / 4))
  guard.unref()
  for (let count = 0; count < options.size; count += 1) start()

  return {
    ask: (job, givenUp) =>
      new Promise((resolve, reject) => {
        const asked: Asked<Job, Answer> = { job, resolve, reject, tries: 0 }
        if (queue.length >= (options.waiting ?? mostWaiting)) return reject(new TooBusy())
        queue.push(asked)
        // What is asked for keeps the process alive until it is answered.
        for (const { worker } of threads) worker.ref()
        givenUp?.addEventListener('abort', () => {
          const at = queue.indexOf(asked)
          if (at !== -1) queue.splice(at, 1)
        })
        deal()
      }),
    state: () => ({
      all: threads.size,
      busy: [...threads].filter(({ asked }) => asked !== null).length,
      waiting: queue.length,
    }),
    close: async () => {
      isClosed = true
      clearInterval(guard)
      for (const asked of queue.splice(0)) asked.reject(new TooCostly(null))
      await Promise.all([...threads].map((thread) => end(thread)))
    },
  }

  function start(): void {
    const board = newBoard()
    const data: ThreadData<Given> = { board, refused: [...refused.values()], given: options.given }
    const worker = workerOf(options.module, data, options.memory ?? mostMemory)
    const thread: Thread<Job, Answer> = {
      worker,
      board,
      born: Date.now(),
      isReady: false,
      asked: null,
      begun: 0,
      questions: 0,
    }
    threads.add(thread)
    worker.on('message', (message: FromThread<Answer>) => heard(thread, message))
    worker.on('error', (error) => lost(thread, error))
    worker.on('exit', () => lost(thread, null))
    if (queue.length === 0) worker.unref()
  }

  function heard(thread: Thread<Job, Answer>, message: FromThread<Answer>): void {
    if (message.kind === 'log') {
      options.log?.(message.line)
      return
    }
    if (message.kind === 'question') {
      void told(thread, message)
      return
    }
    const { asked } = thread
    stillborn = 0
    thread.isReady = true
    thread.asked = null
    if (queue.length === 0) thread.worker.unref()
    if (message.kind === 'answer') asked?.resolve(message.answer)
    if (message.kind === 'failed') asked?.reject(message.error)
    deal()
  }

  async function told(thread: Thread<Job, Answer>, { id, question }: { id: number; question: unknown }): Promise<void> {
    thread.questions += 1
    let reply: ToThread<Job>
    try {
      reply = { kind: 'told', id, answer: await options.answer?.(question) }
    } catch (error) {
      reply = { kind: 'untold', id, error }
    }
    thread.questions -= 1
    // What it waited for is no time of its own.
    thread.begun = Date.now()
    thread.worker.postMessage(reply)
  }

  function deal(): void {
    for (const thread of threads) {
      if (queue.length === 0) return
      if (!thread.isReady || thread.asked !== null) continue
      const asked = queue.shift() as Asked<Job, Answer>
      thread.asked = asked
      thread.begun = Date.now()
      // A job that is asked for keeps the process alive until it is done.
      thread.worker.ref()
      thread.worker.postMessage({ kind: 'job', job: asked.job } satisfies ToThread<Job>)
    }
    if (threads.size >= options.size && isTight()) return
    const coming = [...threads].filter((thread) => !thread.isReady).length
    if (queue.length > coming && threads.size < options.size + options.spare) start()
  }

  /** Whether so much memory is taken that there is none for one more thread. */
  function isTight(): boolean {
    return options.total !== undefined && process.memoryUsage.rss() > options.total * megabyte * 0.8
  }

  /** What a thread keeps goes with it; it comes back as it is asked for. */
  function save(): void {
    if (options.total === undefined || process.memoryUsage.rss() <= options.total * megabyte) return
    const now = Date.now()
    if (now - saved < saveEvery || queue.length > 0) return
    const idle = [...threads].find(({ isReady, asked, born }) => isReady && asked === null && now - born > saveEvery)
    if (idle === undefined) return
    saved = now
    void giveUp(idle, null)
  }

  function look(): void {
    save()
    const now = Date.now()
    for (const thread of threads) {
      if ((thread.isReady && thread.asked === null) || thread.questions > 0) continue
      const { step, since } = readBoard(thread.board)
      const isOver = now - Math.max(since, thread.begun, thread.born) > options.limit
      const isAll = thread.asked !== null && now - thread.begun > options.limit * 4
      // A thread that has not begun yet loads its modules, for which a busy machine may need long.
      if (step === null ? isAll : isOver || isAll) void giveUp(thread, step)
    }
    deal()
  }

  /** A thread that ended by itself: it ran out of memory, or out of the stack. */
  function lost(thread: Thread<Job, Answer>, error: Error | null): void {
    if (!threads.has(thread)) return
    if (error !== null) options.log?.(`${JSON.stringify({ level: 50, msg: 'a thread ended', err: String(error) })}\n`)
    if (!thread.isReady && error !== null && ++stillborn >= mostStillborn) {
      // No thread will ever come to life: whoever waits is told why.
      stillborn = 0
      threads.delete(thread)
      for (const asked of queue.splice(0)) asked.reject(error)
      return
    }
    void giveUp(thread, readBoard(thread.board).step)
  }

  async function giveUp(thread: Thread<Job, Answer>, step: GuardedStep | null): Promise<void> {
    const { asked } = thread
    thread.asked = null
    if (step !== null) remember(step)
    const ending = end(thread)
    if (asked !== null) {
      asked.tries += 1
      if (step === null || step.kind === 'page' || asked.tries > mostTries) asked.reject(new TooCostly(step))
      else queue.unshift(asked)
    }
    await ending
    if (!isClosed && threads.size < options.size) start()
    deal()
  }

  function remember(step: GuardedStep): void {
    const refusal = { step, until: Date.now() + refusedFor }
    refused.set(`${step.kind} ${step.key}`, refusal)
    if (refused.size > mostRefused) refused.delete(refused.keys().next().value as string)
    for (const { worker } of threads) worker.postMessage({ kind: 'refuse', refusal } satisfies ToThread<Job>)
  }

  async function end(thread: Thread<Job, Answer>): Promise<void> {
    threads.delete(thread)
    for (const pid of readBoard(thread.board).children) kill(pid)
    await thread.worker.terminate()
  }
}

/** A job may meet several files that are too costly, each once; no workspace has as many. */
const mostTries = 12
const mostStillborn = 3
const mostWaiting = 200
const refusedFor = 10 * 60_000
const mostRefused = 1000

const megabyte = 1024 * 1024
/** In milliseconds: a new thread is not ended before it was of use. */
const saveEvery = 10_000

/** In megabytes: the largest workspaces take some hundreds. */
const mostMemory = 3072

/** Sources are TypeScript, which a new thread must be told how to read. */
function workerOf(module: URL, workerData: unknown, memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory }
  if (!module.pathname.endsWith('.ts')) return new Worker(module, { workerData, resourceLimits })
  const tsx = createRequire(import.meta.url).resolve('tsx/package.json')
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx)).href
  const script = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(module.href)}) })`
  return new Worker(script, { eval: true, workerData, resourceLimits, execArgv: [] })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
