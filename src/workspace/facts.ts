import { createHash, type Hash } from 'node:crypto'
import { lstatSync, type Stats, statSync } from 'node:fs'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** What the disk says of files without any being read: others once a file has changed. */
export interface Facts {
  /** A few letters that stand for all of them. */
  readonly letters: string
  /** Whether a file was changed so lately that the disk's clock could not tell a second change from the first. */
  readonly isFresh: boolean
  /** How many files were looked at. */
  readonly count: number
}

/** Gathers facts of files into letters. */
export class FactsBook {
  readonly #hash: Hash = createHash('sha256')
  readonly #begun = Date.now()
  #isFresh = false
  #count = 0

  /** Notes a file (links are followed, and noted themselves); gives what was noted of it. */
  note(path: string): string {
    const facts = `${this.#factsOf(path, lstatSync)}|${this.#factsOf(path, statSync)}`
    this.#hash.update(`${path}\0${facts}\0`)
    this.#count += 1
    return facts
  }

  /** Notes what was found otherwise. */
  noteText(text: string): void {
    this.#hash.update(`${text}\0`)
  }

  facts(): Facts {
    return { letters: this.#hash.digest('base64url').slice(0, 22), isFresh: this.#isFresh, count: this.#count }
  }

  #factsOf(path: string, look: Look): string {
    let found: Stats | undefined
    try {
      found = look(path, { throwIfNoEntry: false })
    } catch {
      // A link that goes round, a folder that may not be entered: pages say what is wrong with it.
      return 'unreadable'
    }
    if (found === undefined) return 'absent'
    // The time of change is the system's own; that of modification may be set to any day.
    const ticks = found.ctimeMs % 1000 === 0 ? wholeSeconds : tick
    if (this.#begun - found.ctimeMs < ticks) this.#isFresh = true
    return [found.dev, found.ino, found.mode, found.size, found.mtimeMs, found.ctimeMs].join(' ')
  }
}

type Look = (path: string, options: { readonly throwIfNoEntry: false }) => Stats | undefined

/** In milliseconds: how coarse the times of files are, on disks that know parts of seconds and on those that do not. */
const tick = 20
const wholeSeconds = 2000

/**
 * Asks for facts on behalf of many: who asks is told of a state that was looked at after the question. While files change too
 * quickly to be told apart, every answer has other letters. Where looking takes long (thousands of files), an answer serves
 * those who ask a little later, too: looking takes a small part of the time, and nobody is told of what is half a second past.
 */
export function askFacts<Found extends Facts>(look: () => Found): () => Promise<Found> {
  let underway: Promise<Found> | null = null
  let last: { readonly found: Found; readonly until: number } | null = null
  return () => {
    if (last !== null && performance.now() < last.until) return Promise.resolve(last.found)
    underway ??= looked()
    return underway
  }

  async function looked(): Promise<Found> {
    // All who ask in this turn of the event loop are told the same; who asks from then on is told of a later look.
    await setImmediate()
    underway = null
    let found = look()
    if (found.isFresh) {
      await setTimeout(tick)
      found = look()
    }
    if (found.isFresh) found = { ...found, letters: `${found.letters} ${performance.now()}` }
    last = found.count < few ? null : { found, until: performance.now() + Math.min(longest, found.count * perFile) }
    return found
  }
}

/** So many files are looked at in a few milliseconds. */
const few = 1000
/** In milliseconds: about ten times what looking takes. */
const perFile = 0.1
const longest = 500
