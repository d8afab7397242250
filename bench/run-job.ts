import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { JobName, jobs } from './jobs.ts'

/** What a job answered, and the most memory its process held. */
export interface Ran<Answer> {
  readonly answer: Answer
  readonly peakBytes: number
}

/** Runs a job in a process of its own, so that neither its garbage nor its compiled code helps or harms the next. Null: out of time. */
export function runJob<Name extends JobName>(
  name: Name,
  ...args: Parameters<(typeof jobs)[Name]>
): Promise<Ran<Awaited<ReturnType<(typeof jobs)[Name]>>> | null> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [name, ...args], {
      execArgv: ['--import', 'tsx'],
    })
    const timer = setTimeout(
      () => {
        // Asked first, a job closes the browser that it opened.
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 2000).unref()
        resolve(null)
      },
      isPage(name) ? PAGE_LIMIT_MS : LIMIT_MS,
    )
    child.on('message', (message) => {
      clearTimeout(timer)
      resolve(message as Ran<Awaited<ReturnType<(typeof jobs)[Name]>>>)
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code !== 0 && code !== null) reject(new Error(`${name} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** What a job with a browser may take: one starts slowly, and all of it takes several times as long beside other work. */
export const PAGE_LIMIT_MS = 180_000

function isPage(name: JobName): boolean {
  return name === 'page' || name === 'billPage' || name === 'lawPage'
}

/** What any tool may take for one pair. */
export const LIMIT_MS = process.argv.includes('--quick') ? 10_000 : 60_000
