/** A run of text of any tool's diff. */
export interface Part {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
}

/** What a diff costs its reader: words struck and written, and the fragments (runs of one kind) they stand in. */
export interface Score {
  readonly words: number
  readonly fragments: number
  readonly exact: boolean
}

/** Words (letters and figures) of `before` and `after` that a diff's parts touch, even in part. White space alone is no change. */
export function scoreOf(before: string, after: string, parts: readonly Part[]): Score {
  let words = 0
  let fragments = 0
  let last: Part['kind'] = 'kept'
  const one = side(before)
  const two = side(after)
  for (const { kind, text } of parts) {
    if (kind !== 'inserted') words += one.take(text, kind === 'deleted')
    if (kind !== 'deleted') words += two.take(text, kind === 'inserted')
    if (!/\S/.test(text)) continue
    if (kind !== 'kept' && kind !== last) fragments++
    last = kind
  }
  return { words, fragments, exact: one.isDone() && two.isDone() }
}

/** What counts as one word, here and for the reference that is given one token a line. */
export const wordOrMark = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu

interface Side {
  take(text: string, changed: boolean): number
  isDone(): boolean
}

function side(text: string): Side {
  const starts: number[] = []
  const ends: number[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    starts.push(found.index)
    ends.push(found.index + found[0].length)
  }
  let at = 0
  let word = 0
  let same = true
  return {
    take(part, changed) {
      same &&= text.startsWith(part, at)
      at += part.length
      let touched = 0
      // A word that was counted for one part is not counted again for the next.
      while (word < starts.length && (changed ? (starts[word] as number) < at : (ends[word] as number) <= at)) {
        if (changed && (ends[word] as number) > at - part.length) touched++
        word++
      }
      return touched
    },
    isDone: () => same && at === text.length,
  }
}
