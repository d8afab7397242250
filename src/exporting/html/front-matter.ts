import type { Translate } from '../../locales/translate.ts'
import { hasShownChange } from '../../redline/stats.ts'
import type { Redline } from '../../redline/types.ts'
import { type Html, html, nothing, trimmed } from './tag.ts'

/** What changed in what a file says of its text before it begins (title, date, status …); nothing where nothing did. */
export function frontMatterHtml({ rows }: Redline, t: Translate, isOpen = false): Html {
  const pieces = rows.filter(({ dress }) => dress === 'front-matter').flatMap((row) => row.pieces)
  if (!hasShownChange(pieces)) return nothing
  const marked = pieces.map(({ kind, text }) => {
    if (kind === 'kept') return text
    return kind === 'inserted' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`
  })
  return html`<details class="front-matter"${isOpen ? html` open` : null}><summary>${t('redline.frontMatter')}</summary><pre>${trimmed(html`${marked}`)}</pre></details>`
}
