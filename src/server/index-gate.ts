import { setTimeout } from 'node:timers/promises'
import { buildIndex, type IndexProgress } from '../workspace/indexing/build.ts'
import type { IndexAnswer, IndexJob } from '../workspace/indexing/jobs.ts'

export interface IndexGate {
  /** Null once a page can be made of what is known; else how far that is, after a moment's waiting. */
  passes(): Promise<IndexProgress | null>
  /** How far it is now, with no waiting. */
  progress(): IndexProgress | null
  /** Goes on waiting for nothing: the server ends. */
  close(): void
}

export interface IndexGateOptions {
  readonly ask: (job: IndexJob) => Promise<IndexAnswer>
  readonly width: number
  /** Letters that are others once a file has changed. */
  readonly letters: () => Promise<string>
  /** Makes a page in every thread: whoever asks first need not wait for code that has never run. */
  readonly warm: () => Promise<void>
  /** Told of what goes wrong: pages are made without the index then, as well as they can be. */
  readonly failed: (error: unknown) => void
}

/**
 * Has a large workspace read and run part by part before pages of it are made, so that no page has to do all of it, when the
 * server begins and after many files have changed at once.
 */
export function openIndexGate({ ask, width, letters, warm, failed }: IndexGateOptions): IndexGate {
  let progress: IndexProgress | null = null
  /** Ends when it is known whether there is much to do. */
  let surveyed: Promise<void> = Promise.resolve()
  let isLarge = false
  let isClosed = false
  let checked: string | null = null
  let building: Promise<void> | null = begun()

  async function begun(): Promise<void> {
    let known = () => {}
    surveyed = new Promise((done) => {
      known = done
    })
    try {
      checked = await letters()
      const told = (now: IndexProgress) => {
        progress = now
        isLarge = true
        known()
      }
      await buildIndex({ ask, width, least, words: true, told })
      if (isLarge && !isClosed) await warm()
    } catch (error) {
      if (!isClosed) failed(error)
    } finally {
      progress = null
      building = null
      known()
    }
  }

  return {
    passes: async () => {
      if (building === null && isLarge && (await letters()) !== checked) building ??= begun()
      if (building === null) return null
      await surveyed
      await Promise.race([building, setTimeout(moment)])
      return building === null ? null : progress
    },
    progress: () => progress,
    close: () => {
      isClosed = true
    },
  }
}

/** A page reads so many files and runs so many bills by itself. */
const least = 60
/** In milliseconds: what is done by then is not worth a word. */
const moment = 800
