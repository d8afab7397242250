import { isKeyUnder } from '../../law/find.ts'
import type { Law, OutlineNode, Provision } from '../../law/types.ts'

/** A line of a law's table of contents. */
export interface OutlineItem {
  readonly key: string
  /** The place on the page that it leads to: mostly its own. */
  readonly anchor: string
  readonly label: string
  readonly heading: string
  /** How many changes or touches stand in it and under it. */
  readonly count: number
  readonly children: readonly OutlineItem[]
}

/** A law's table of contents; `countOf` says how many marks a provision itself has (its sub-units in the text included). */
export function outlineItems(law: Law, countOf: (provision: Provision) => number = () => 0): readonly OutlineItem[] {
  return law.outline.map(item)

  function item({ passage, provision, children }: OutlineNode): OutlineItem {
    const text = law.passages[passage]?.text ?? ''
    const under = children.map(item)
    const slice = (span: { start: number; end: number } | null) =>
      span === null ? '' : text.slice(span.start, span.end)
    return {
      key: provision.key,
      anchor: provision.key,
      label: slice(provision.labelSpan) || provision.printed,
      heading: plain(slice(provision.heading)),
      count: countOf(provision) + under.reduce((sum, one) => sum + one.count, 0),
      children: under,
    }
  }
}

/** Only what is marked, for a table of contents of changes. */
export function markedOnly(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.filter((one) => one.count > 0).map((one) => ({ ...one, children: markedOnly(one.children) }))
}

/** The contents of a page that shows only these provisions: a line leads to the first of them that is it or stands under it. */
export function anchoredIn(items: readonly OutlineItem[], keys: readonly string[]): readonly OutlineItem[] {
  return items.map((item) => {
    const children = anchoredIn(item.children, keys)
    const own = keys.find((key) => isKeyUnder(key, item.key))
    return { ...item, children, anchor: own ?? children[0]?.anchor ?? item.key }
  })
}

function plain(markdown: string): string {
  return markdown.replace(/<\/?(?:sup|sub)>|[*_`]/g, '').trim()
}
