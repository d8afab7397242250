import type { Nodes } from 'hast'
import { parting, silent } from './elements.ts'
import type { PageNotes } from './footnotes.ts'
import { lookOfElement, type Sheet } from './style.ts'

/** Every word of a page, read from its text nodes alone: what stands in one paragraph is one text, high and low figures apart. */
export function* rawWords(body: Nodes, sheet: Sheet, { links, notes }: PageNotes): Iterable<string> {
  let text = ''
  const stack: (Nodes | ' ')[] = [body]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === ' ') text += ' '
    else if (node.type === 'text') text += node.value
    else if (node.type === 'element') {
      if (silent.has(node.tagName) || links.has(node)) continue
      const apart = parting.has(node.tagName) || node.tagName === 'br' || notes.has(node) || isApart(node, sheet)
      if (apart) {
        text += ' '
        stack.push(' ')
      }
    }
    if (node !== ' ' && 'children' in node)
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Nodes)
    if (text.length > 100_000 && text.endsWith(' ')) {
      yield text
      text = ''
    }
  }
  yield text
}

function isApart(node: Nodes & { readonly type: 'element' }, sheet: Sheet): boolean {
  const { position } = lookOfElement(node, sheet)
  return position === 'sup' || position === 'sub'
}
