/** What is put on the clipboard. */
export interface Copied {
  readonly html: string
  readonly text: string
}

/** What a page adds beside a text. */
const added = [
  '.tools',
  '.marks',
  '.chip',
  '.move-end',
  '.effect',
  '.line-problem',
  '.conflict',
  '.skip',
  '.no-print',
  'summary',
  'button',
  'script',
  'style',
].join(',')

/** How elements look where no style sheet is. */
const looks: Readonly<Record<string, string>> = {
  INS: 'color: #006100; text-decoration: underline',
  DEL: 'color: #9c0006; text-decoration: line-through',
  TABLE: 'border-collapse: collapse',
  TD: 'border: 1px solid #000; padding: 3pt 5pt; vertical-align: top',
  TH: 'border: 1px solid #000; padding: 3pt 5pt; vertical-align: top',
}

const kept = new Set(
  'P H1 H2 H3 H4 H5 H6 INS DEL STRONG EM B I SUP SUB BR TABLE THEAD TBODY TR TD TH BLOCKQUOTE CODE'.split(' '),
)
const blocks = new Set('P H1 H2 H3 H4 H5 H6 TR TABLE BLOCKQUOTE'.split(' '))

/**
 * A text as it is to be pasted: plain HTML that says itself how it looks, and the same as words. Labels, marks of what comes and
 * goes, headings and tables stay; what the page adds beside the text (letters of bills, links, buttons, what is folded) does not.
 */
export function cleanCopy(source: DocumentFragment | Element): Copied {
  const holder = document.createElement('div')
  holder.append(source.cloneNode(true))
  for (const one of holder.querySelectorAll(added)) one.remove()
  // Text that is folded away is left out, and said to be.
  for (const one of holder.querySelectorAll('details.skipped')) {
    const gap = document.createElement('p')
    gap.textContent = '…'
    one.replaceWith(gap)
  }
  const html = document.createElement('div')
  for (const node of holder.childNodes) html.append(...plain(node))
  const text = wordsOf(html)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { html: html.innerHTML, text }
}

/** The node with nothing but its words and marks; an element that only holds others gives way to them. */
function plain(node: Node): readonly Node[] {
  // A word joiner holds a letter of a bill to its word.
  if (node.nodeType === Node.TEXT_NODE)
    return [document.createTextNode((node.textContent ?? '').replace(/\u2060/g, ''))]
  if (!(node instanceof Element)) return []
  const children = [...node.childNodes].flatMap(plain)
  if (!kept.has(node.tagName)) return children
  const own = document.createElement(node.tagName)
  const look = looks[node.tagName]
  if (look !== undefined) own.setAttribute('style', look)
  for (const name of ['colspan', 'rowspan']) {
    const value = node.getAttribute(name)
    if (value !== null) own.setAttribute(name, value)
  }
  own.append(...children)
  return [own]
}

function wordsOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (!(node instanceof Element)) text += (node.textContent ?? '').replace(/\s+/g, ' ')
    else if (node.tagName === 'BR') text += '\n'
    // Without colours what goes and what comes could not be told apart.
    else if (node.tagName === 'DEL') text += `[-${wordsOf(node)}-]`
    else if (node.tagName === 'INS') text += `{+${wordsOf(node)}+}`
    else if (node.tagName === 'TR') text += `${[...node.children].map(lineOf).join('\t')}\n`
    else if (blocks.has(node.tagName)) text = `${text.trimEnd()}${text === '' ? '' : '\n\n'}${wordsOf(node).trim()}\n\n`
    else text += wordsOf(node)
  }
  return text
}

const lineOf = (cell: Element): string => wordsOf(cell).replace(/\s+/g, ' ').trim()
