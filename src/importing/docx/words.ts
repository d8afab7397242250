import type { Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { isLeftOut, textOfPart } from './body.ts'
import { valueOf } from './numbering.ts'

/** Every word of a Word document's part, from its runs alone; paragraphs and high figures part words. */
export function docxWords(root: XmlElement, tracked: Tracked): string {
  let text = ''
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.kind === 'text' || isLeftOut(child.name, tracked) || child.name === 'Fallback') continue
      if (child.name === 'tr' && isRowLeftOut(child, tracked)) continue
      if (child.name === 'r') run(child)
      else {
        walk(child)
        // A paragraph whose mark is taken away goes on in the next.
        if (child.name === 'p' && !joinsNext(child, tracked)) text += ' '
      }
    }
  }
  const run = (element: XmlElement): void => {
    const [properties] = childrenNamed(element, 'rPr')
    const isApart = properties !== undefined && /^su[pb]/.test(valueOf(properties, 'vertAlign') ?? '')
    if (isApart) text += ' '
    for (const child of element.children) {
      if (child.kind === 'text') continue
      const own = textOfPart(child)
      if (own === '') walk(child)
      else text += own
    }
    if (isApart) text += ' '
  }
  walk(root)
  return text
}

function isRowLeftOut(row: XmlElement, tracked: Tracked): boolean {
  const [properties] = childrenNamed(row, 'trPr')
  return properties?.children.some((one) => one.kind === 'element' && isLeftOut(one.name, tracked)) ?? false
}

function joinsNext(paragraph: XmlElement, tracked: Tracked): boolean {
  const [properties] = childrenNamed(paragraph, 'pPr')
  const [mark] = properties === undefined ? [] : childrenNamed(properties, 'rPr')
  return mark?.children.some((one) => one.kind === 'element' && isLeftOut(one.name, tracked)) ?? false
}
