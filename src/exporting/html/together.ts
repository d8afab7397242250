/** A number sign or an abbreviation and the number that it leads: a line must not end between them. */
const led =
  /<(?:[^>"']|"[^"]*"|'[^']*')*>|(?<![\p{L}\d])(?:№|§§?|ст\.|п\.|ч\.|гл\.|подп\.|Pub\. L\.) [\p{L}\d][^\s<>&,;)]*/gu

/** Escaped HTML with such pairs held on one line; the text itself stays as it is. */
export function together(html: string): string {
  return html.replace(led, (found) => (found.startsWith('<') ? found : `<span class="together">${found}</span>`))
}
