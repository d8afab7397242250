import { is } from '../../../grammar/reading.ts'
import { normaliseLabel } from '../../../text/label.ts'
import { behindUnitWord } from '../citation/units.ts'
import { isOver, type Stream } from './stream.ts'
import { verbOf } from './verbs.ts'

/** The heading of an article of the bill: `## Статья 1`, `**Статья 1**`, `Статья 1` alone on a line, `Статья 1. Внести …`. */
export interface ArticleHeading {
  readonly label: string
  /** The token behind `Статья 1.` */
  readonly next: number
}

/** Reads the heading of a bill's article; `last` is the article before: they are numbered 1, 2, 3. */
export function readArticleHeading(stream: Stream, at: number, last: string | null): ArticleHeading | null {
  const { tokens, heads } = stream
  const block = heads.get(at)
  const word = tokens[at]
  const behindWord = is(word, 'ст') ? behindUnitWord(tokens, at) : at + 1
  const number = tokens[behindWord]
  if (block === undefined && tokens[at - 1]?.kind !== 'soft') return null
  if (!is(word, 'статья', 'ст') || number?.kind !== 'number' || !/^С/.test(word?.raw ?? '')) return null
  const label = normaliseLabel(number.text)
  const isDotted = is(tokens[behindWord + 1], '.')
  const next = isDotted ? behindWord + 2 : behindWord + 1
  // A portal prints the heading and the text under it as one paragraph: «Статья 44 Внести в статью 55 …».
  const isGlued = verbOf(tokens[next]) !== undefined && /^\p{Lu}/u.test(tokens[next]?.raw ?? '')
  const isAlone = isOver(stream, next) || isGlued || block?.kind === 'heading'
  if (!isLater(label, last) || !(isAlone || (isDotted && isNext(label, last)))) return null
  return { label, next }
}

/** A bill's articles are whole numbers in order. */
function isLater(label: string, last: string | null): boolean {
  return /^\d+$/.test(label) && (last === null || Number(label) > Number(last))
}

/** Text behind the number may be a citation or an article of the law: only the next one is taken for the bill's. */
function isNext(label: string, last: string | null): boolean {
  return last === null || Number(label) === Number(last) + 1
}
