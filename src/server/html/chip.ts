import { type Html, html } from '../../exporting/html/tag.ts'
import type { Chip } from '../../exporting/layout/chips.ts'

/** A letter that leads to what stands behind it; `title` says it in words. */
export function chipHtml(chip: Chip, href: string, title: string): Html {
  return html`<a class="chip hue-${chip.hue}" href="${href}" title="${title}">${chip.letter}</a>`
}
