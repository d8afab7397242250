import type { Tracked } from '../types.ts'
import { childrenNamed, type XmlElement } from '../xml/tree.ts'

/** Elements of a name; what only wraps them is looked through. */
export function partsOf(parent: XmlElement, names: ReadonlySet<string>, tracked: Tracked): readonly XmlElement[] {
  return parent.children.flatMap((child): readonly XmlElement[] => {
    if (child.kind === 'text' || isLeftOut(child.name, tracked)) return []
    if (names.has(child.name)) return [child]
    return wrappers.has(child.name) ? partsOf(child, names, tracked) : []
  })
}

/** Paragraphs and tables in order. */
export function flowOf(parent: XmlElement, tracked: Tracked): readonly XmlElement[] {
  return partsOf(parent, blockNames, tracked)
}

const blockNames: ReadonlySet<string> = new Set(['p', 'tbl'])

const wrappers: ReadonlySet<string> = new Set(
  'sdt sdtContent customXml ins del moveTo moveFrom smartTag AlternateContent Choice'.split(' '),
)

/** What a tracked change takes away: what was deleted where changes are accepted, what was inserted where they are rejected. */
export function isLeftOut(name: string, tracked: Tracked): boolean {
  return tracked === 'accept' ? name === 'del' || name === 'moveFrom' : name === 'ins' || name === 'moveTo'
}

/** Whether the mark between a paragraph and the next is taken away. */
export function joinsNext(paragraph: XmlElement, tracked: Tracked): boolean {
  const [properties] = childrenNamed(paragraph, 'pPr')
  const [mark] = properties === undefined ? [] : childrenNamed(properties, 'rPr')
  if (mark === undefined) return false
  return mark.children.some((child) => child.kind === 'element' && isLeftOut(child.name, tracked))
}
