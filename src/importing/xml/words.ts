import type { XmlElement, XmlNode } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Every word of an XML document, from its text nodes alone; only elements within a paragraph join words. */
export function* xmlWords(root: XmlElement, { inline }: Vocabulary): Iterable<string> {
  let text = ''
  const stack: (XmlNode | ' ')[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === ' ') text += ' '
    else if (node.kind === 'text') text += node.text
    else {
      if (!inline.has(node.name)) {
        text += ' '
        stack.push(' ')
      }
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as XmlNode)
    }
    if (text.length > 100_000 && text.endsWith(' ')) {
      yield text
      text = ''
    }
  }
  yield text
}
