import { escape } from 'html-escaper'
import type { Translate } from '../../locales/translate.ts'
import { hasShownChange } from '../../redline/stats.ts'
import type { Redline } from '../../redline/types.ts'

/** What changed in what a file says of its text before it begins (title, date, status …); an empty string where nothing did. */
export function frontMatterHtml({ rows }: Redline, t: Translate): string {
  const pieces = rows.filter(({ dress }) => dress === 'front-matter').flatMap((row) => row.pieces)
  if (!hasShownChange(pieces)) return ''
  const marked = pieces.map(({ kind, text }) => {
    const tag = kind === 'inserted' ? 'ins' : 'del'
    return kind === 'kept' ? escape(text) : `<${tag}>${escape(text)}</${tag}>`
  })
  return `<details class="front-matter"><summary>${escape(t('redline.frontMatter'))}</summary><pre>${marked.join('').trim()}</pre></details>`
}
