import type { Amendment } from '../../../amendment/types.ts'
import { frontMatterOf } from '../../../text/front-matter.ts'

/** A bill with the articles of a drafted one behind its own, counted on. */
export function withArticlesOf(bill: Amendment, drafted: Amendment): string {
  const { bodyStart } = frontMatterOf(drafted.source)
  const [first] = drafted.articles
  const body = drafted.source.slice(first?.span.start ?? bodyStart).trimEnd()
  const last = Math.max(0, ...bill.articles.map(({ label }) => Number.parseInt(label ?? '0', 10) || 0))
  let number = last
  const counted = body.replace(/^(#{1,6} (?:Статья|Section|SEC\.|Sec\.|Article) )\d+/gim, (_, head: string) => {
    number += 1
    return `${head}${number}`
  })
  return `${bill.source.trimEnd()}\n\n${counted}\n`
}
