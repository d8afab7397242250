import type { Element, Nodes } from 'hast'

/** The footnotes of a page: links that lead to each other, of which the second stands in the note. */
export interface PageNotes {
  /** Marks in the text, by the link that is one. */
  readonly marks: ReadonlyMap<Element, string>
  /** What holds a note, with its mark. */
  readonly notes: ReadonlyMap<Element, string>
  /** The links of both ends: their words are the mark and no text. */
  readonly links: ReadonlySet<Element>
}

interface Link {
  readonly element: Element
  readonly names: readonly string[]
  readonly target: string
  /** The elements around it, the nearest first. */
  readonly around: readonly Element[]
}

/** Finds them as Word, LibreOffice and Google Docs write them: each end has a name, and leads to the other's. */
export function pageNotes(body: Nodes): PageNotes {
  const links = linksIn(body)
  const byName = new Map(links.flatMap((link) => link.names.map((name) => [name, link] as const)))
  const pairs = new Map<Link, Link>()
  const taken = new Set<Link>()
  for (const link of links) {
    const other = byName.get(link.target)
    if (other === undefined || other === link || taken.has(link) || taken.has(other)) continue
    if (!link.names.includes(other.target)) continue
    pairs.set(link, other)
    taken.add(link).add(other)
  }
  const marks = new Map<Element, string>()
  const notes = new Map<Element, string>()
  const ends = new Set([...taken].map(({ element }) => element))
  const own = new Set<Element>()
  for (const [reference, back] of pairs) {
    const holder = holderOf(back, ends)
    if (holder === null) continue
    const mark = String(marks.size + 1)
    marks.set(reference.element, mark)
    notes.set(holder, mark)
    own.add(reference.element).add(back.element)
  }
  return { marks, notes, links: own }
}

function linksIn(body: Nodes): readonly Link[] {
  const links: Link[] = []
  const open: Element[] = []
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return
    const isElement = node.type === 'element'
    if (isElement && node.tagName === 'a') {
      const { href, id, name } = node.properties
      const names = [id, name].filter((one): one is string => typeof one === 'string' && one !== '')
      if (typeof href === 'string' && href.startsWith('#') && names.length > 0)
        links.push({ element: node, names, target: href.slice(1), around: open.toReversed() })
    }
    if (isElement) open.push(node)
    for (const child of node.children) walk(child)
    if (isElement) open.pop()
  }
  walk(body)
  return links
}

/** The largest element around a link that holds no other end of a note; null: not even the nearest is so. */
function holderOf({ element, around }: Link, ends: ReadonlySet<Element>): Element | null {
  let holder: Element | null = null
  for (const one of around) {
    if (/^(?:body|html)$/.test(one.tagName) || holdsOther(one, element, ends)) break
    holder = one
  }
  return holder
}

function holdsOther(node: Nodes, own: Element, ends: ReadonlySet<Element>): boolean {
  if (node.type === 'element' && node !== own && ends.has(node)) return true
  return 'children' in node && node.children.some((child) => holdsOther(child, own, ends))
}
