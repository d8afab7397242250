import type { Span } from '../problem/types.ts'
import { charClass, SPACE } from '../text/chars.ts'
import { endInSource, isPlain, runningText, startInSource, toText } from '../text/running-text.ts'
import type { InlineElement, RunningText } from '../text/running-words.ts'
import { tokenEnd } from '../text/tokens.ts'

/** A token of a text with marks: where it stands among the words, and where in the source. */
export interface MarkedToken extends Span {
  readonly at: number
  readonly stop: number
}

/** Tokens and the text that they are read from. */
export interface MarkedTokens {
  readonly words: string
  readonly tokens: readonly MarkedToken[]
}

/**
 * The tokens of a stretch of Markdown by its running text, each with its place in the source; null if the source is plain.
 *
 * A token takes along the marks that begin or end inside of it, and leaves out those that stand around it: `м<sup>2</sup>` is
 * one token, and `**год**` has its marks beside it. A footnote mark or a picture is a token of its own. So no mark is ever cut.
 */
export function markedTokens(text: string, start: number, end: number): MarkedTokens | null {
  const source = text.slice(start, end)
  if (isPlain(source)) return null
  const running = runningText(source)
  // What is a label is told by the text before it.
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const objects = [...running.objects.filter((span) => isShownObject(source, span)), ...addressesIn(running)].sort(
    (one, other) => one.start - other.start,
  )
  const words = before + running.text + objects.map((span) => source.slice(span.start, span.end)).join('')
  const inWhole = placer(running)
  const tokens: MarkedToken[] = []
  let at = 0
  let named = before.length + running.text.length
  for (const object of [...objects, null]) {
    const limit = object === null ? running.text.length : toText(running, object.start)
    while (at < limit) {
      if (charClass(running.text.charCodeAt(at)) === SPACE) {
        at++
        continue
      }
      const stop = tokenEnd(words, before.length + at, before.length + limit) - before.length
      const place = inWhole({ start: at, end: stop })
      tokens.push({
        at: before.length + at,
        stop: before.length + stop,
        start: start + place.start,
        end: start + place.end,
      })
      at = stop
    }
    if (object === null) break
    const length = object.end - object.start
    if (start + object.start < (tokens.at(-1)?.end ?? 0)) continue
    tokens.push({ at: named, stop: named + length, start: start + object.start, end: start + object.end })
    named += length
  }
  return { words, tokens }
}

// UTF-16 units: a paragraph's beginning is told by the mark before it, with white space between.
const CONTEXT = 100

/** Footnote marks and pictures say something; a tag without a partner, or an anchor, does not. */
export const isShownObject = (source: string, { start, end }: Span): boolean =>
  /^(?:\[\^|!\[|<img\b)/i.test(source.slice(start, end))

/** Where links lead to, and the mark before it: `](#` and `art_2`. The words of a link may change apart from it. */
function addressesIn({ elements, source }: RunningText): readonly Span[] {
  return elements.flatMap(({ name, close }) => {
    if (name !== 'link') return []
    const found = /^\]\(#?(?=[^)]+\)$)/.exec(source.slice(close.start, close.end))?.[0]
    if (found === undefined) return []
    const address = close.start + found.length
    return [
      { start: close.start, end: address },
      { start: address, end: close.end - 1 },
    ]
  })
}

/** Tells a token's place in the source, with all of each mark that begins or ends inside of the token. */
function placer(running: RunningText): (token: Span) => Span {
  const [beginning, ending] = [by(running.elements, 'start'), by(running.elements, 'end')]
  return (token) => {
    let start = startInSource(running, token.start)
    let end = endInSource(running, token.end)
    for (const { inner, close } of ending.get(token.end) ?? [])
      if (inner.start > token.start) end = Math.max(end, close.end)
    for (const { inner, open } of beginning.get(token.start) ?? [])
      if (inner.end < token.end) start = Math.min(start, open.start)
    return { start, end }
  }
}

function by(elements: readonly InlineElement[], side: 'start' | 'end'): ReadonlyMap<number, readonly InlineElement[]> {
  const placed = new Map<number, InlineElement[]>()
  for (const element of elements) {
    const at = element.inner[side]
    placed.set(at, [...(placed.get(at) ?? []), element])
  }
  return placed
}
