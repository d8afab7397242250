import type { Furniture } from './types.ts'

/** Tells hyphens that only part a word at the end of a line from those that belong to it, by the words of the whole text. */
export class LineEndHyphens {
  readonly #words = new Set<string>()
  /** Whether most of the hyphens that can be told are those of line ends: the text was set with hyphenation. */
  readonly #isHyphenated: boolean
  /** The words that were put together again, as `правоотно- шения`. */
  readonly taken: Furniture[] = []

  constructor(lines: readonly string[]) {
    const ends = lines.flatMap((line, index) => {
      const parted = partedWord(line, lines[index + 1] ?? '')
      return parted === null ? [] : [parted]
    })
    if (ends.length > 0)
      for (const line of lines) for (const [word] of line.toLowerCase().matchAll(wordWithHyphens)) this.#words.add(word)
    const told = ends.map((parted) => this.#told(parted))
    const joined = told.filter((one) => one === true).length
    this.#isHyphenated = joined > 0 && joined >= told.filter((one) => one === false).length
  }

  /** Two lines as one: with a space between, or as the word that the hyphen parts. */
  join(before: string, after: string): string {
    const parted = partedWord(before, after)
    if (parted === null)
      return /\p{L}[-\u00ad]$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after) ? before + after : `${before} ${after}`
    if (!(this.#told(parted) ?? this.#isHyphenated)) return before + after
    this.taken.push({ kind: 'furniture', text: parted.join('- '), reason: 'hyphen' })
    return before.slice(0, -1) + after
  }

  /** The lines of one paragraph as its words; each is looked at beside the next alone, so that long paragraphs cost no more. */
  joinAll(lines: readonly string[]): string {
    const parts: string[] = []
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (next === undefined) parts.push(line)
      else parts.push(this.join(line, next).slice(0, -next.length))
    }
    return parts.join('')
  }

  /** What the other words of the text say; null: neither form stands in it. */
  #told([head, tail]: Parted): boolean | null {
    if (this.#words.has((head + tail).toLowerCase())) return true
    return this.#words.has(`${head}-${tail}`.toLowerCase()) ? false : null
  }
}

/** The words that were put together: the source has them in two parts. */
export const joinedWords = (taken: readonly Furniture[]): readonly string[] =>
  taken.filter(({ reason }) => reason === 'hyphen').map(({ text }) => text.replace('- ', ''))

type Parted = readonly [head: string, tail: string]

const wordWithHyphens = /\p{L}+(?:-\p{L}+)*/gu

function partedWord(before: string, after: string): Parted | null {
  const head = /(?:^|[^\p{L}-])(\p{L}+(?:-\p{L}+)*)-$/u.exec(before.slice(-80).trimEnd())?.[1]
  const tail = /^\p{Ll}+/u.exec(after.slice(0, 80).trimStart())?.[0]
  return head === undefined || tail === undefined ? null : [head, tail]
}
