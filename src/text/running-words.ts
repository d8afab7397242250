import type { Span } from '../problem/types.ts'

/**
 * The words of a text as a reader sees them, with the place of each in the Markdown source.
 *
 * Left out of the words, though they keep their place: marks of emphasis, the brackets and the address of a link, tags,
 * footnote marks, pictures, backslashes that escape, soft hyphens and zero-width characters. `&amp;` is read as what it
 * stands for, `<br>` as a line break, figures in `<sup>` as `²`, and letters with accents apart (`и` + U+0306) as one.
 * Block marks (`###`, `>`, `|`) stay: they bound what stands between them.
 */
export interface RunningText {
  readonly source: string
  readonly text: string
  /** Where the words stand, in order; null where the text is the source. */
  readonly runs: readonly MappedRun[] | null
  /** Pairs of marks around words: `**…**`, `[…](#art_2)`, `<sup>…</sup>`. */
  readonly elements: readonly InlineElement[]
  /** Marks that stand alone: footnote marks, pictures, tags without a partner. Spans of the source, in order. */
  readonly objects: readonly Span[]
  /** Runs of source that are read by themselves: no mark reaches from one into another. */
  readonly chunks: readonly Span[]
}

/** As long in the text as in the source, character by character; otherwise one character of the text that is written as several. */
export interface MappedRun {
  readonly at: number
  readonly source: number
  readonly length: number
  readonly sourceLength: number
}

export interface InlineElement {
  readonly name: 'emphasis' | 'strong' | 'link' | 'code' | 'address' | 'high' | 'low' | 'tag'
  /** The opening and the closing mark, as spans of the source. */
  readonly open: Span
  readonly close: Span
  /** The words between them, as a span of the running text; never empty. */
  readonly inner: Span
}

// Drafters' editors print these, and no reader sees them.
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
const apart = /[\u00ad\u200b-\u200d\u2060\ufeff]|[^\u0300-\u036f][\u0300-\u036f]+/gu

/** Collects the words of a source from its beginning to its end. */
export class Words {
  readonly source: string
  readonly chunks: Span[] = []
  readonly elements: InlineElement[] = []
  readonly objects: Span[] = []
  readonly #runs: MappedRun[] = []
  readonly #parts: string[] = []
  #length = 0

  constructor(source: string) {
    this.source = source
  }

  /** How many characters of words there are so far. */
  get length(): number {
    return this.#length
  }

  /** Takes the source from `start` to `end` for words; `print` gives each stretch as it is read (of the same length). */
  take(start: number, end: number, print: (text: string) => string = (text) => text): void {
    const text = this.source.slice(start, end)
    let done = 0
    for (const found of text.matchAll(apart)) {
      const composed = invisible.test(found[0]) ? '' : found[0].normalize('NFC')
      if (composed === found[0]) continue
      this.#add(print(text.slice(done, found.index)), start + done, found.index - done)
      if (composed !== '') this.#add(composed, start + found.index, found[0].length)
      done = found.index + found[0].length
    }
    this.#add(print(text.slice(done)), start + done, text.length - done)
  }

  /** Takes a run of the source for these words, as one. */
  put(words: string, start: number, end: number): void {
    this.#add(words, start, end - start)
  }

  finish(): RunningText {
    const order = (one: Span, other: Span): number => one.start - other.start
    return {
      source: this.source,
      text: this.#parts.join(''),
      runs: this.#runs,
      elements: this.elements.sort((one, other) => order(one.open, other.open)),
      objects: this.objects.sort(order),
      chunks: this.chunks,
    }
  }

  #add(words: string, source: number, sourceLength: number): void {
    if (words === '') return
    const last = this.#runs.at(-1)
    const joins =
      last !== undefined &&
      last.length === last.sourceLength &&
      words.length === sourceLength &&
      last.source + last.sourceLength === source
    const run = { at: this.#length, source, length: words.length, sourceLength }
    if (joins) {
      const [length, longer] = [last.length + words.length, last.sourceLength + sourceLength]
      this.#runs[this.#runs.length - 1] = { ...last, length, sourceLength: longer }
    } else this.#runs.push(run)
    this.#parts.push(words)
    this.#length += words.length
  }
}
