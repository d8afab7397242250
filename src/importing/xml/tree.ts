import { SaxesParser } from 'saxes'
import { Refusal } from '../refusal.ts'

export interface XmlElement {
  readonly kind: 'element'
  /** Without its prefix: documents choose their own. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export interface XmlText {
  readonly kind: 'text'
  readonly text: string
}

export type XmlNode = XmlElement | XmlText

/** Elements within elements; no document has more. */
const deepest = 400

/**
 * Reads XML into a tree. A document that defines entities of its own is refused: they could load files or grow without end,
 * and documents do not need them. Throws `Refusal` for XML that is not well-formed, too; `format` names it in the message.
 */
export function readXml(text: string, format: string): XmlElement {
  if (
    /<!ENTITY/i.test(text.slice(0, text.search(/<[A-Za-z]/) + 1 || 100_000)) ||
    /<!DOCTYPE[^>[]{0,300}\[/i.test(text.slice(0, 100_000))
  )
    throw new Refusal('entities')
  const parser = new SaxesParser({ xmlns: false })
  type Open = { name: string; attributes: Record<string, string>; children: XmlNode[] }
  const stack: Open[] = []
  let root: XmlElement | null = null
  parser.on('error', (error) => {
    throw new Refusal(/unclosed|unexpected end/i.test(error.message) ? 'truncated' : 'not-this-format', { format })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= deepest) throw new Refusal('too-deep')
    const own: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) own[localName(key)] = String(value)
    stack.push({ name: localName(name), attributes: own, children: [] })
  })
  const addText = (value: string): void => {
    stack.at(-1)?.children.push({ kind: 'text', text: value })
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const { name, attributes, children } = stack.pop() as Open
    const element: XmlElement = { kind: 'element', name, attributes, children }
    if (stack.length === 0) root = element
    else (stack.at(-1) as Open).children.push(element)
  })
  parser.write(text).close()
  if (root === null) throw new Refusal('truncated', { format })
  return root
}

/** The children that are elements of a name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child.kind === 'element' && child.name === name)
}

/** The first element of a name at any depth, in document order; null if there is none. */
export function firstNamed(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    if (child.name === name) return child
    const found = firstNamed(child, name)
    if (found !== null) return found
  }
  return null
}

/** How many elements of these names stand under an element, at any depth. */
export function countNamed(element: XmlElement, names: ReadonlySet<string>): number {
  let count = 0
  const stack: XmlElement[] = [element]
  for (let one = stack.pop(); one !== undefined; one = stack.pop())
    for (const child of one.children)
      if (child.kind === 'element') {
        if (names.has(child.name)) count += 1
        stack.push(child)
      }
  return count
}

/** All words under an element, as they stand. */
export function wordsUnder(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : wordsUnder(child))).join('')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
