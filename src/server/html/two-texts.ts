import { rowsHtml } from '../../exporting/html/redline.ts'
import type { RedlineHtmlOptions } from '../../exporting/html/runs.ts'
import type { Html } from '../../exporting/html/tag.ts'
import type { Redline } from '../../redline/types.ts'
import type { Layout } from '../layout.ts'
import type { Page } from '../types.ts'

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
