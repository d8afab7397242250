import type { Request } from 'express'
import { type RedlineView, rowsHtml } from '../../exporting/html/redline.ts'
import type { RedlineHtmlOptions } from '../../exporting/html/runs.ts'
import type { Html } from '../../exporting/html/tag.ts'
import { findProvision } from '../../law/find.ts'
import type { Law } from '../../law/types.ts'
import { hasSpacesChanged, spacesShown } from '../../redline/spaces.ts'
import type { Redline } from '../../redline/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { Page } from '../page.ts'
import { choice } from '../parameters.ts'

/** How the difference of two texts is laid out, as the address says it. */
export interface Layout {
  readonly view: RedlineView
  readonly show: 'changes' | 'all'
  /** Whether changes of white space alone are to be seen. */
  readonly spaces: 'hidden' | 'shown'
}

export function layoutOf({ query }: Request): Layout {
  return {
    view: choice(query, 'view', ['inline', 'side-by-side', 'table']),
    show: choice(query, 'show', ['changes', 'all']),
    spaces: choice(query, 'spaces', ['hidden', 'shown']),
  }
}

/** The redline of two texts as a layout shows it, and whether there are changes of white space to show. */
export function asAsked(
  redline: Redline,
  { spaces }: Layout,
): { readonly redline: Redline; readonly hasSpaces: boolean } {
  return { redline: spaces === 'shown' ? spacesShown(redline) : redline, hasSpaces: hasSpacesChanged(redline) }
}

/** The difference of two texts in a layout: the columns are “before” and “after”. */
export function twoTextsHtml(
  redline: Redline,
  { view, show }: Layout,
  page: Page,
  options: Partial<RedlineHtmlOptions> = {},
): Html {
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
