import { escape } from 'html-escaper'

/**
 * Markup that may stand on a page as it is. Only `html` makes it of texts, and `sanitised` of what a library has made safe:
 * a text can be taken for markup by mistake nowhere, for the compiler tells them apart.
 */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }

  get isEmpty(): boolean {
    return this.#markup === ''
  }
}

/** What may stand in a template: texts and numbers are escaped, markup stays, lists are joined, null and false are nothing. */
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[]

/**
 * The one way to write HTML in code: html`<p id="${key}">${words}</p>` escapes all that is put in, in text and in quoted
 * attributes alike. It is ours for its pace: pages may be of 30 MB, and of the libraries that know markup from texts one
 * takes twice as long (hono/html), and one also escapes slashes and equals signs (escape-html-template-tag).
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = literals[0] ?? ''
  for (let at = 0; at < values.length; at += 1) markup += put(values[at] as HtmlValue) + literals[at + 1]
  return new Html(markup)
}

/** Markup that a library has sanitised, or that was made of nothing but escaped texts. */
export function sanitised(markup: string): Html {
  return new Html(markup)
}

/** Without the white space around it. */
export function trimmed(markup: Html): Html {
  return new Html(markup.toString().trim())
}

/** Whether there is nothing but white space in it. */
export function isBlank(markup: Html): boolean {
  return !/\S/.test(markup.toString())
}

export const nothing = html``

function put(value: HtmlValue): string {
  if (typeof value === 'string') return escape(value)
  if (value instanceof Html) return value.toString()
  if (typeof value === 'number') return String(value)
  if (value === null || value === false) return ''
  let markup = ''
  for (const one of value) markup += put(one)
  return markup
}
