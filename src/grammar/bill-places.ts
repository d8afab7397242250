import type { Commencement } from '../amendment/types.ts'
import type { Citation, CitationStep, Labels } from '../citation/types.ts'

/** An article of the bill, whole or by items; `article` null: the whole bill. */
export type BillPlace = Pick<Commencement, 'article' | 'items'>

/** How a language's bills cite their own items: as the addresses of instructions are written. */
export interface OwnCiting {
  /** The letters of lists, in order. */
  readonly alphabet: string
  /** The article that is meant where none is named. */
  readonly own: string | null
  /** What an address begins with: «ст. 1», `sec. 1`. */
  readonly head: (article: string) => string
  /** The address with one of its items behind it: «ст. 1, п. 2», `sec. 1(2)`. */
  readonly inside: (address: string, unit: CitationStep['unit'], label: string) => string
}

/** The places that a bill means when it cites itself: «статьи 2 и 3», `section 2(a)(1)`. */
export function billPlaces(citations: readonly Citation[], citing: OwnCiting): readonly BillPlace[] {
  const places = citations.flatMap(({ steps }) => placesOf(steps, citing))
  const articles = [...new Set(places.map(({ article }) => article))]
  return articles.map((article) => {
    const same = places.filter((place) => place.article === article)
    const isWhole = same.some(({ items }) => items === undefined)
    return isWhole ? { article } : { article, items: same.flatMap(({ items }) => items ?? []) }
  })
}

function placesOf(steps: readonly CitationStep[], citing: OwnCiting): readonly BillPlace[] {
  const at = steps.findIndex(({ unit }) => unit === 'article')
  const article = steps[at]
  const isNamed = article !== undefined && !article.relative
  const labels = isNamed ? article.labels.flatMap((run) => labelsOf(run, citing)) : [citing.own]
  const inner = steps.slice(at + 1)
  return labels.map((label) => {
    if (inner.length === 0) return { article: label }
    const items = inner.reduce<readonly string[]>(
      (outer, { unit, labels: runs }) =>
        outer.flatMap((one) =>
          runs.flatMap((run) => labelsOf(run, citing)).map((item) => citing.inside(one, unit, item)),
        ),
      [label === null ? '' : citing.head(label)],
    )
    return { article: label, items }
  })
}

/** Longer runs are no drafting. */
const longestRun = 1_000

/** A bill's own labels run without gaps. */
function labelsOf(labels: Labels, { alphabet }: OwnCiting): readonly string[] {
  if (labels.kind === 'one') return [labels.label]
  const { from, to } = labels
  const [first, last] = [alphabet.indexOf(from), alphabet.indexOf(to)]
  if (from.length === 1 && to.length === 1 && first !== -1 && last >= first) return [...alphabet.slice(first, last + 1)]
  const length = Number(to) - Number(from) + 1
  return length >= 1 && length <= longestRun
    ? Array.from({ length }, (_, index) => String(Number(from) + index))
    : [from, to]
}
