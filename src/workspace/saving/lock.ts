import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { lock } from 'proper-lockfile'
import { codeOf } from '../disk.ts'

/**
 * Does work while no other process that keeps to the same rule works on the file. Gives null where another one does not come
 * to an end; what a process that was killed has left is taken over after some seconds. Throws what the system says.
 */
export async function locked<Value>(path: string, work: () => Promise<Value>): Promise<Value | null> {
  // A name of one length, whatever the file is called: it is there for as long as a text is written.
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16)
  let release: () => Promise<void>
  try {
    release = await lock(path, {
      lockfilePath: join(dirname(path), `.${name}.saving`),
      realpath: false,
      stale: 10_000,
      retries: { retries: 40, minTimeout: 20, maxTimeout: 250, randomize: true },
      // Another one took the lock of a process that slept: what is written is compared with what was read all the same.
      onCompromised: () => {},
    })
  } catch (error) {
    if (codeOf(error) === 'ELOCKED') return null
    throw error
  }
  try {
    return await work()
  } finally {
    // A lock that was taken over is not ours to give back.
    await release().catch(() => {})
  }
}
