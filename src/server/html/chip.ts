import { type Html, html, nothing } from '../../exporting/html/tag.ts'
import type { Chip } from '../../exporting/layout/chips.ts'

/** A letter that leads to what stands behind it; `title` says it in words. */
export function chipHtml(chip: Chip, href: string, title: string): Html {
  return html`<a class="chip hue-${chip.hue}" href="${href}" title="${title}">${chip.letter}</a>`
}

/** The letter alone. */
export function chipMark(chip: Chip): Html {
  return html`<span class="chip hue-${chip.hue}">${chip.letter}</span>`
}

/** The letter of each amendment by its id; nothing for one that has none. */
export function marksOf(chips: ReadonlyMap<string, Chip>): (amendment: string) => Html {
  return (amendment) => {
    const chip = chips.get(amendment)
    return chip === undefined ? nothing : chipMark(chip)
  }
}
