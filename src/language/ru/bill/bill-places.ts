import type { Commencement } from '../../../amendment/types.ts'
import type { CitationStep, Labels } from '../../../citation/types.ts'

/** An article of the bill, whole or by items; `article` null: the whole bill. */
export type BillPlace = Pick<Commencement, 'article' | 'items'>

/** The places that a bill means when it cites itself: «статьи 2 и 3», «пункт 2 статьи 1». */
export function billPlaces(citations: readonly { readonly steps: readonly CitationStep[] }[]): readonly BillPlace[] {
  const places = citations.flatMap(({ steps }) => placesOf(steps))
  const articles = [...new Set(places.map(({ article }) => article))]
  return articles.map((article) => {
    const same = places.filter((place) => place.article === article)
    const isWhole = same.some(({ items }) => items === undefined)
    return isWhole ? { article } : { article, items: same.flatMap(({ items }) => items ?? []) }
  })
}

function placesOf(steps: readonly CitationStep[]): readonly BillPlace[] {
  const article = steps.findIndex(({ unit }) => unit === 'article')
  const labels = article === -1 ? [null] : (steps[article]?.labels ?? []).flatMap(labelsOf)
  const inner = steps.slice(article + 1)
  return labels.map((label) => {
    const items = inner.reduce<readonly string[]>(
      (outer, step) =>
        outer.flatMap((one) => addressesOf(step).map((address) => (one === '' ? address : `${one}, ${address}`))),
      [label === null ? '' : `ст. ${label}`],
    )
    return inner.length === 0 ? { article: label } : { article: label, items }
  })
}

/** As `addressOf` writes them. */
function addressesOf({ unit, labels }: CitationStep): readonly string[] {
  return labels.flatMap(labelsOf).map((label) => {
    if (unit === 'part') return `ч. ${label}`
    if (unit === 'alinea') return `абз. ${label}`
    return /^\d/.test(label) ? `${unit === 'subpoint' ? 'подп.' : 'п.'} ${label}` : `подп. «${label}»`
  })
}

const alphabet = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** A bill's own labels run without gaps. */
function labelsOf(labels: Labels): readonly string[] {
  if (labels.kind === 'one') return [labels.label]
  const [first, last] = [alphabet.indexOf(labels.from), alphabet.indexOf(labels.to)]
  if (first !== -1 && last >= first) return [...alphabet.slice(first, last + 1)]
  const [from, to] = [Number(labels.from), Math.min(Number(labels.to), Number(labels.from) + 1000)]
  return Number.isInteger(from) && to >= from
    ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
    : [labels.from, labels.to]
}
