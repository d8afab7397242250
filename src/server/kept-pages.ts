import { LRUCache } from 'lru-cache'
import type { PageAnswer, PageRequest } from './page-messages.ts'

/** A page that was made, and what it is compressed to: each form is made when it is first asked for. */
export interface MadePage {
  readonly answer: PageAnswer
  readonly forms: Map<string, Promise<Uint8Array>>
}

export interface KeptPagesOptions {
  readonly make: (asked: PageRequest, givenUp: AbortSignal) => Promise<PageAnswer>
  /** Letters that are others once anything has changed that pages are made of. */
  readonly inputs: () => Promise<string>
  /** In bytes: the pages used least make way. */
  readonly room?: number
}

export interface KeptPages {
  /**
   * The page as it is now. `key` tells apart the readers to whom it is another (language, theme, JSON); null: it is made for
   * this request alone. Asked for by many at once it is made once, and given up when all of them have gone.
   */
  page(asked: Asking, key: string | null): Promise<MadePage>
  /** How many are kept, and their size in bytes. */
  state(): { readonly pages: number; readonly bytes: number }
}

/** A request; most need not be read. */
export interface Asking {
  readonly read: () => Promise<PageRequest>
  /** When the reader has gone. */
  readonly gone: () => AbortSignal
}

interface Making {
  readonly page: Promise<MadePage>
  readonly stop: AbortController
  waiting: number
}

interface Kept {
  readonly page: MadePage
  /** What it was made of; null: of a commit, which does not change. */
  readonly letters: string | null
}

/** Keeps pages for as long as what they are made of stays as it is. */
export function keepPages({ make, inputs, room = defaultRoom }: KeptPagesOptions): KeptPages {
  const kept = new LRUCache<string, Kept>({ maxSize: Math.floor(room), maxEntrySize: Math.floor(room / 4) })
  const making = new Map<string, Making>()

  return {
    page: async (asked, key) => {
      if (key === null) return madeOf(await make(await asked.read(), asked.gone()))
      const fixed = kept.get(key)
      if (fixed?.letters === null) return fixed.page
      const letters = await inputs()
      const known = kept.get(key)
      if (known !== undefined && (known.letters === null || known.letters === letters)) return known.page
      return shared(asked, key, letters)
    },
    state: () => ({ pages: kept.size, bytes: kept.calculatedSize }),
  }

  function shared(asked: Asking, key: string, letters: string): Promise<MadePage> {
    const name = `${letters}\n${key}`
    const its = making.get(name) ?? begun(name, asked, key, letters)
    its.waiting += 1
    asked.gone().addEventListener('abort', () => {
      its.waiting -= 1
      if (its.waiting > 0 || making.get(name) !== its) return
      making.delete(name)
      its.stop.abort()
    })
    return its.page
  }

  function begun(name: string, asked: Asking, key: string, letters: string): Making {
    const stop = new AbortController()
    const page = (async () => {
      const answer = await make(await asked.read(), stop.signal)
      const made = madeOf(answer)
      if (isKept(answer)) {
        const size = 2 * answer.body.length + key.length + overhead
        kept.set(key, { page: made, letters: isFixed(answer) ? null : letters }, { size })
      }
      return made
    })()
    const its: Making = { page, stop, waiting: 0 }
    making.set(name, its)
    const end = () => {
      if (making.get(name) === its) making.delete(name)
    }
    page.then(end, end)
    return its
  }
}

/** In bytes, compressed forms included. */
const defaultRoom = 128 * 1024 * 1024
/** In bytes: headers, and what holds them. */
const overhead = 4096

function madeOf(answer: PageAnswer): MadePage {
  return { answer, forms: new Map() }
}

/** Errors are told anew each time, and so is what sets a cookie: it says until when. */
function isKept({ status, headers, isPassing }: PageAnswer): boolean {
  return status === 200 && isPassing !== true && headers['set-cookie'] === undefined && !says(headers, 'no-store')
}

function isFixed({ headers }: PageAnswer): boolean {
  return says(headers, 'immutable')
}

function says(headers: PageAnswer['headers'], directive: string): boolean {
  return String(headers['cache-control'] ?? '').includes(directive)
}
