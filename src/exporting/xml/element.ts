import { forXml } from './characters.ts'

/** An element of XML with what stands in it; texts are escaped when it is written. */
export interface XmlElement {
  readonly name: string
  /** In order; those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** An element; null among its children is nothing. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly (XmlNode | null)[] = [],
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== null) }
}

/** A whole document in UTF-8, with nothing between elements that the text does not have. */
export function xmlDocument(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write(root, parts)
  return `${parts.join('')}\n`
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escaped(node))
    return
  }
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(value).replaceAll('"', '&quot;').replace(/\s/g, ' ')}"`],
  )
  parts.push(`<${node.name}${attributes.join('')}`)
  if (node.children.length === 0) {
    parts.push('/>')
    return
  }
  parts.push('>')
  for (const child of node.children) write(child, parts)
  parts.push(`</${node.name}>`)
}

function escaped(text: string): string {
  return forXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
