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
    const own = this.#factsOf(path, lstatSync)
    const facts = own.isLink ? `${own.words} ${this.#factsOf(path, statSync).words}` : own.words
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

  #factsOf(path: string, look: Look): { readonly words: string; readonly isLink: boolean } {
    let found: Stats | undefined
    try {
      found = look(path, { throwIfNoEntry: false })
    } catch {
      // A link that goes round, a folder that may not be entered: pages say what is wrong with it.
      return { words: 'unreadable', isLink: false }
    }
    if (found === undefined) return { words: 'absent', isLink: false }
    // The time of change is the system's own; that of modification may be set to any day.
    const ticks = found.ctimeMs % 1000 === 0 ? wholeSeconds : tick
    if (this.#begun - found.ctimeMs < ticks) this.#isFresh = true
    const words = [found.dev, found.ino, found.mode, found.size, found.mtimeMs, found.ctimeMs].join(' ')
    return { words, isLink: found.isSymbolicLink() }
  }
}

type Look = (path: string, options: { readonly throwIfNoEntry: false }) => Stats | undefined

/** In milliseconds: how coarse the times of files are, on disks that know parts of seconds and on those that do not. */
const tick = 20
const wholeSeconds = 2000

/**
 * Asks for facts on behalf of many: who asks is told of a state that was looked at after the question. While files change too
 * quickly to be told apart, every answer has other letters.
 */
export function askFacts<Found extends Facts>(look: () => Found): () => Promise<Found> {
  let underway: Promise<Found> | null = null
  return () => {
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
    return found.isFresh ? { ...found, letters: `${found.letters} ${performance.now()}` } : found
  }
}

/**
 * The same for a crowd: where looking takes long (thousands of files), or very many ask at once, an answer serves those who
 * ask a little later, too. Looking takes a small part of the time then, and nobody is told of what is half a second past. Only
 * for asking whether something is still so: what is made anew is made of files that were looked at for it.
 */
export function askInCrowd<Found extends Facts>(ask: () => Promise<Found>): { ask(): Promise<Found>; forget(): void } {
  let last: { readonly found: Found; readonly at: number } | null = null
  const asks = { since: 0, count: 0 }
  let turn = 0
  const forget = () => {
    last = null
    turn += 1
  }
  return { ask: asked, forget }

  async function asked(): Promise<Found> {
    const at = performance.now()
    if (at - asks.since > window) Object.assign(asks, { since: at, count: 0 })
    asks.count += 1
    if (last !== null && at - last.at < serves(last.found.count, asks.count)) return last.found
    const its = turn
    const found = await ask()
    // Files may have been looked at before the change that was told of meanwhile.
    if (its === turn) last = { found, at }
    return found
  }
}

/** For how many milliseconds an answer serves others. */
function serves(files: number, asks: number): number {
  if (files >= few) return Math.min(longest, files * perFile)
  return asks > crowd ? tick : 0
}

/** So many files are looked at in a few milliseconds. */
const few = 1000
/** In milliseconds: about ten times what looking takes. */
const perFile = 0.1
const longest = 500
/** More questions than one reader has, in so many milliseconds. */
const crowd = 10
const window = 100
