import type { Emphasis, Html as HtmlNode, Nodes, Parents, PhrasingContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { type Html, html, sanitised } from '../../exporting/html/tag.ts'
import { together } from '../../exporting/html/together.ts'
import { nestsTooDeep } from '../../markdown/runs.ts'
import { isProduct } from '../../text/running-inline.ts'

/**
 * A paragraph's words as HTML. Words without Markdown in them are escaped and no more, which is what laws mostly are; so
 * are those that no page could wait for, or whose marks nest beyond the stack.
 */
export function inlineHtml(markdown: string): Html {
  return together(phrasing(markdown))
}

function phrasing(markdown: string): Html {
  if (!special.test(markdown) || isTooMuch(markdown)) return html`${markdown}`
  const markup = rendered(paragraphs, markdown)?.trim()
  if (markup === undefined) return html`${markdown}`
  const isOne = markup.startsWith('<p>') && markup.endsWith('</p>') && markup.indexOf('<p>', 1) === -1
  return sanitised(isOne ? markup.slice(3, -4) : markup)
}

/**
 * A whole Markdown text (an explanatory note) as HTML; one that nests deeper than anybody writes is shown as its source, and
 * so is one that no page could wait for.
 */
export function markdownHtml(markdown: string): Html {
  const isPlain = nestsTooDeep(markdown) || markdown.split(/\n[^\S\n]*\n/).some(isTooMuch)
  const markup = isPlain ? null : rendered(documents, markdown)
  return markup === null ? html`<pre>${markdown}</pre>` : sanitised(markup)
}

/** Whether a paragraph's marks would cost more than any page is worth: unpaired ones cost quadratic time. */
function isTooMuch(markdown: string): boolean {
  return markdown.length > mostMarkup || (markdown.match(/(?<!^)[*_~[\]`]/gm)?.length ?? 0) > mostMarks
}

/** In UTF-16 code units. */
const mostMarkup = 20_000
const mostMarks = 1000

/** Null where the marks nest deeper than the stack. */
function rendered(markup: typeof documents, markdown: string): string | null {
  try {
    return String(markup.processSync(markdown))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const special = /[*_`[\]<>&\\!~|]|https?:/

// Reference links and images would load or lead out of the page by what a bill's text says; footnotes make ids of their own.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
}

const blocksOff = [
  'list',
  'blockQuote',
  'headingAtx',
  'codeIndented',
  'codeFenced',
  'thematicBreak',
  'setextUnderline',
  'htmlFlow',
  'definition',
]

const documents = processor([])
const paragraphs = processor(blocksOff)

/** HTML in the source is shown as the text it is, but for raised and lowered figures; nothing of it reaches the page as HTML. */
function processor(off: readonly string[]) {
  return unified()
    .data({ micromarkExtensions: [{ disable: { null: [...off] } }] })
    .use(remarkParse)
    .use(htmlAsText)
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .freeze()
}

function htmlAsText(this: Processor) {
  return (tree: Nodes, file: { readonly value: unknown }) => replaceHtml(tree, String(file.value))
}

function replaceHtml(node: Nodes, source: string): void {
  if (!('children' in node)) return
  raiseFigures(node)
  const children = (node.children as Nodes[]).flatMap((child): readonly Nodes[] => {
    if (child.type === 'html') return [shown(child, node)]
    // Pictures are not loaded: their words stand for them.
    if (child.type === 'image') return [{ type: 'text', value: child.alt || child.url }]
    replaceHtml(child, source)
    return child.type === 'emphasis' && multiplies(child, source) ? [star, ...child.children, star] : [child]
  })
  node.children = children as typeof node.children
}

const star = { type: 'text', value: '*' } as const

/** `S = a*b*c`: a star between letters on both sides multiplies, and sets nothing off. */
function multiplies({ position }: Emphasis, source: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start !== undefined && end !== undefined && isProduct(source, { start, end })
}

/** `<sup>1</sup>` in old texts is part of a number and not of the markup. */
function raiseFigures(parent: Parents): void {
  const children = parent.children as PhrasingContent[]
  for (let at = 0; at + 2 < children.length; at += 1) {
    const [open, inner, close] = [children[at], children[at + 1], children[at + 2]]
    const name = open?.type === 'html' ? /^<(sup|sub)>$/i.exec(open.value)?.[1]?.toLowerCase() : undefined
    if (
      name === undefined ||
      inner?.type !== 'text' ||
      close?.type !== 'html' ||
      close.value.toLowerCase() !== `</${name}>`
    )
      continue
    children.splice(at, 3, { type: 'emphasis', children: [inner], data: { hName: name } })
  }
}

function shown(node: HtmlNode, parent: Parents): Nodes {
  if (/^<br\s*\/?>$/i.test(node.value) && parent.type !== 'root') return { type: 'break' }
  const text = { type: 'text', value: node.value } as const
  return parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
    ? { type: 'paragraph', children: [text] }
    : text
}
