import type { Request } from 'express'
import { nameOf } from '../../citation/index.ts'
import { findProvision } from '../../law/index.ts'
import type { Law } from '../../law/types.ts'
import type { Redline } from '../../redline/types.ts'
import { type RedlineHtmlOptions, type RedlineView, rowsHtml } from '../html/redline.ts'
import type { Page } from '../page.ts'
import { choice } from '../parameters.ts'

/** How the difference of two texts is laid out, as the address says it. */
export interface Layout {
  readonly view: RedlineView
  readonly show: 'changes' | 'all'
}

export function layoutOf({ query }: Request): Layout {
  return {
    view: choice(query, 'view', ['inline', 'side-by-side', 'table']),
    show: choice(query, 'show', ['changes', 'all']),
  }
}

/** The difference of two texts in a layout: the columns are “before” and “after”. */
export function twoTextsHtml(
  redline: Redline,
  { view, show }: Layout,
  page: Page,
  options: Partial<RedlineHtmlOptions> = {},
): string {
  return rowsHtml(redline, view, {
    t: page.t,
    show,
    heads: { before: page.t('timeline.from'), after: page.t('timeline.to') },
    ...options,
  })
}

/** What a provision is called, by the first of the laws that has it. */
export function namesIn(...laws: readonly Law[]): (key: string) => string {
  return (key) => {
    for (const law of laws) {
      const place = findProvision(law, key)
      if (place !== null) return nameOf(law, place)
    }
    return ''
  }
}
