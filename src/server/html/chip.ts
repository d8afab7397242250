import { escape } from 'html-escaper'
import type { Chip } from '../../exporting/layout/chips.ts'

/** A letter that leads to what stands behind it; `title` says it in words. */
export function chipHtml(chip: Chip, href: string, title: string): string {
  return `<a class="chip hue-${chip.hue}" href="${escape(href)}" title="${escape(title)}">${chip.letter}</a>`
}
