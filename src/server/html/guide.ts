import type { Nodes } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Html, sanitised } from '../../exporting/html/tag.ts'

/**
 * A page of our own documentation as HTML, with its tables. Links to other pages lead to `hrefOf(NAME)`; what a reader of the
 * program does not have (a file of the sources) is named and not linked.
 */
export function guideHtml(markdown: string, hrefOf: (name: string) => string | null): Html {
  const tree = processor.parse(markdown)
  leadHere(tree, hrefOf)
  return sanitised(processor.stringify(processor.runSync(tree)))
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()

function leadHere(node: Nodes, hrefOf: (name: string) => string | null): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    leadHere(child, hrefOf)
    if (child.type !== 'link' || /^https?:/.test(child.url)) continue
    const name = /^(?:\.\.\/|ru\/)?([a-z-]+)\.md(?:#.*)?$/.exec(child.url)?.[1]
    const href = name === undefined ? null : hrefOf(name)
    children[index] =
      href === null ? { type: 'emphasis', children: child.children, data: { hName: 'span' } } : { ...child, url: href }
  }
}
