/**
 * A piece of work on texts that came from outside. Where it takes too long, a guard ends the thread that does it; the key
 * tells the same work again, so that it is not begun a second time.
 */
export interface GuardedStep {
  readonly kind: 'read' | 'run' | 'compare' | 'show' | 'page'
  /** What a person knows the text by: a file of the workspace, or an address. */
  readonly name: string
  /** Tells the text itself: other text under the same name is other work. */
  readonly key: string
}

/**
 * Does a step. Where a guard looks on, it is told what is being done; where the same step was too costly before, `refused`
 * answers and the work is not begun.
 */
export function during<Value>(step: GuardedStep, work: () => Value, refused: () => Value): Value {
  if (isRefused(step)) return refused()
  const before = current
  enter(step)
  try {
    return work()
  } finally {
    enter(before)
  }
}

/** The same of work that waits for others. */
export async function duringAll<Value>(
  step: GuardedStep,
  work: () => Promise<Value>,
  refused: () => Value,
): Promise<Value> {
  if (isRefused(step)) return refused()
  const before = current
  enter(step)
  try {
    return await work()
  } finally {
    enter(before)
  }
}

/** Begins to tell the guard, in a thread of its own: in this memory, and not these steps. */
export function guardedBy(memory: SharedArrayBuffer, refused: readonly Refusal[]): void {
  board = memory
  for (const one of refused) refuse(one)
}

/** A step that was too costly is not begun again for a while: the machine may only have been busy. */
export function refuse({ step, until }: Refusal): void {
  refusals.set(nameOf(step), until)
}

/** A step that must not be begun before a time (milliseconds of the clock). */
export interface Refusal {
  readonly step: GuardedStep
  readonly until: number
}

/** How many steps this thread did not begin, so far: what was made meanwhile lacks something that may be there later. */
export function refusalsMet(): number {
  return met
}

/** Has somebody told of errors that became problems of files: they are faults of the program, which a log must keep. */
export function onFault(keep: (error: unknown, name: string) => void): void {
  keepFault = keep
}

/** Tells of an error that becomes a problem of what is named. */
export function tellFault(error: unknown, name: string): void {
  keepFault?.(error, name)
}

/** A program that the thread has started: it is to end with the thread. */
export function startedChild(pid: number | undefined): void {
  if (board === null || pid === undefined) return
  const pids = new Int32Array(board, pidsAt, pidCount)
  const free = pids.indexOf(0)
  if (free !== -1) pids[free] = pid
  touch()
}

export function endedChild(pid: number | undefined): void {
  if (board === null || pid === undefined) return
  const pids = new Int32Array(board, pidsAt, pidCount)
  const at = pids.indexOf(pid)
  if (at !== -1) pids[at] = 0
  touch()
}

/** The memory that a thread and its guard share. */
export function newBoard(): SharedArrayBuffer {
  return new SharedArrayBuffer(boardSize)
}

/** What a thread is doing, since when (milliseconds of the clock), and the programs that it has started; for the guard. */
export function readBoard(memory: SharedArrayBuffer): {
  readonly step: GuardedStep | null
  readonly since: number
  readonly children: readonly number[]
} {
  const length = new Int32Array(memory, lengthAt, 1)[0] ?? 0
  // A decoder takes no shared memory.
  const text = new TextDecoder().decode(new Uint8Array(memory, textAt, length).slice())
  return {
    step: length === 0 ? null : stepIn(text),
    since: new Float64Array(memory, 0, 1)[0] ?? 0,
    children: [...new Int32Array(memory, pidsAt, pidCount)].filter((pid) => pid !== 0),
  }
}

let board: SharedArrayBuffer | null = null
let keepFault: ((error: unknown, name: string) => void) | null = null
let current: GuardedStep | null = null
let met = 0
const refusals = new Map<string, number>()

const boardSize = 8192
const lengthAt = 8
const pidsAt = 16
const pidCount = 8
const textAt = 64

function enter(step: GuardedStep | null): void {
  current = step
  if (board === null) return
  const text =
    step === null ? '' : JSON.stringify({ ...step, name: step.name.slice(0, 1000), key: step.key.slice(0, 500) })
  const bytes = new TextEncoder().encode(text)
  const shown = bytes.length > boardSize - textAt ? new Uint8Array() : bytes
  new Uint8Array(board, textAt).set(shown)
  new Int32Array(board, lengthAt, 1)[0] = shown.length
  touch()
}

/** The clock starts anew with every step, and with every answer that is waited for. */
function touch(): void {
  if (board !== null) new Float64Array(board, 0, 1)[0] = Date.now()
}

function isRefused(step: GuardedStep): boolean {
  const until = refusals.get(nameOf(step))
  if (until === undefined) return false
  if (Date.now() < until) {
    met += 1
    return true
  }
  refusals.delete(nameOf(step))
  return false
}

function nameOf({ kind, key }: GuardedStep): string {
  return `${kind} ${key.slice(0, 500)}`
}

/** Null where the guard looked while the thread was writing. */
function stepIn(text: string): GuardedStep | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
