import type { Amendment } from '../../../amendment/types.ts'
import { frontMatterOf } from '../../../text/front-matter.ts'

/** A bill's text with the articles of a drafted one behind its own, counted on. */
export function withArticlesOf(bill: Pick<Amendment, 'source' | 'articles'>, drafted: Amendment): string {
  const [first] = drafted.articles
  const last = Math.max(0, ...bill.articles.map(({ label }) => Number.parseInt(label ?? '', 10) || 0))
  const articles = drafted.articles.map(({ span, label }, index) => {
    const next = drafted.articles[index + 1]?.span.start ?? drafted.source.length
    const text = drafted.source.slice(span.start, next).trimEnd()
    return label === null ? text : text.replace(label, String(last + index + 1))
  })
  const body = first === undefined ? [drafted.source.slice(frontMatterOf(drafted.source).bodyStart).trim()] : articles
  return `${[bill.source.trimEnd(), ...body].join('\n\n')}\n`
}
