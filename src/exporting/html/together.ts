import { type Html, html, sanitised } from './tag.ts'

/** A number sign or an abbreviation and the number that it leads: a line must not end between them. */
const led =
  /<(?:[^>"']|"[^"]*"|'[^']*')*>|(?<![\p{L}\d])(?:№|§§?|ст\.|п\.|ч\.|гл\.|подп\.|Pub\. L\.) [\p{L}\d][^\s<>&,;)]*/gu

/** Markup with such pairs held on one line; the text itself stays as it is. */
export function together(markup: Html): Html {
  return sanitised(heldTogether(markup))
}

/** A law's words: raised figures of old texts are the only HTML in them, all else is text. */
export function wordsHtml(text: string): Html {
  return sanitised(heldTogether(html`${text}`).replace(/&lt;(su[pb])&gt;([\d.]{1,20})&lt;\/\1&gt;/g, '<$1>$2</$1>'))
}

function heldTogether(markup: Html): string {
  return markup
    .toString()
    .replace(led, (found) => (found.startsWith('<') ? found : `<span class="together">${found}</span>`))
}
