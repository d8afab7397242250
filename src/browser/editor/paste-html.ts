import { cleaned } from './typing/paste.ts'

/** What the clipboard has as HTML, by its blocks; null where it has nothing that a text would not say. No script of it runs. */
export function paragraphsOfHtml(markup: string): readonly string[] | null {
  const { body } = new DOMParser().parseFromString(withoutAttributes(markup), 'text/html')
  for (const silent of body.querySelectorAll('style, script, head, title, template')) silent.remove()
  const paragraphs: string[] = []
  let open = ''
  const close = (): void => {
    const text = cleaned(open).replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) open += child.nodeValue ?? ''
      if (!(child instanceof HTMLElement)) continue
      if (child.localName === 'br') close()
      else if (child.localName === 'sup' && /^\d+$/.test(child.textContent?.trim() ?? '')) open += raised(child)
      else if (blocks.has(child.localName)) {
        close()
        walk(child)
        close()
      } else walk(child)
    }
  }
  walk(body)
  close()
  return paragraphs.length === 0 ? null : paragraphs
}

/** Nothing of a tag matters but its name; styles and handlers would be refused by the page's policy, one by one, aloud. */
function withoutAttributes(markup: string): string {
  const parts = markup.split(/<style\b/i)
  const unstyled = parts.map((part, index) =>
    index === 0 ? part : part.slice(part.search(/<\/style/i)).slice('</style>'.length),
  )
  return unstyled.join('').replace(/<([a-z][a-z\d:-]*)\s[^<>]*>/gi, '<$1>')
}

/** «Статья 44<sup>1</sup>»: the figure is a part of the number. */
function raised(element: HTMLElement): string {
  return `<sup>${element.textContent?.trim()}</sup>`
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
