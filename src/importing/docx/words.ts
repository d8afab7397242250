import type { Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'
import { type BodyOptions, isHiddenRun, textOfPart } from './body.ts'
import { isLeftOut, joinsNext } from './flow.ts'
import { valueOf } from './numbering.ts'

/** Every word of a Word document's part, from its runs alone; paragraphs and high figures part words, and hidden ones stand apart. */
export function docxWords(root: XmlElement, tracked: Tracked, styleOf: BodyOptions['styleOf']): readonly string[] {
  let text = ''
  let hidden = ''
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.kind === 'text' || isLeftOut(child.name, tracked) || child.name === 'Fallback') continue
      if (child.name === 'tr' && isRowLeftOut(child, tracked)) continue
      if (child.name === 'r') run(child)
      else {
        if (child.name === 'tbl') text += ' '
        walk(child)
        // A paragraph whose mark is taken away goes on in the next.
        if (child.name === 'p' && !joinsNext(child, tracked)) text += ' '
      }
    }
  }
  const run = (element: XmlElement): void => {
    const [properties] = childrenNamed(element, 'rPr')
    const isApart = properties !== undefined && /^su[pb]/.test(valueOf(properties, 'vertAlign') ?? '')
    const isHidden = isHiddenRun(element, styleOf)
    if (isApart) text += ' '
    for (const child of element.children) {
      if (child.kind === 'text') continue
      const own = textOfPart(child)
      if (own === '') walk(child)
      else if (isHidden) hidden += `${own} `
      else text += own
    }
    if (isApart) text += ' '
  }
  walk(root)
  return [text, hidden]
}

function isRowLeftOut(row: XmlElement, tracked: Tracked): boolean {
  const [properties] = childrenNamed(row, 'trPr')
  return properties?.children.some((one) => one.kind === 'element' && isLeftOut(one.name, tracked)) ?? false
}
