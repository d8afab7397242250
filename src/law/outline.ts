import { schemeNamed } from '../text/schemes/schemes.ts'
import type { UnitKind } from '../text/types.ts'
import { keyStep } from './provisions.ts'
import type { LawMeta, OutlineNode, Passage, Provision } from './types.ts'

// Order of the heads where Markdown's depth does not tell.
const ranks: readonly UnitKind[] = ['annex', 'division', 'subdivision', 'chapter', 'subchapter', 'article']

/** The table of contents: each heading unit under the nearest one before it that is higher, by depth and then by kind. */
export function outlineOf(passages: readonly Passage[]): readonly OutlineNode[] {
  interface Open {
    readonly node: { passage: number; last: number; provision: Provision; children: OutlineNode[] }
  }
  const roots: OutlineNode[] = []
  const open: Open[] = []
  for (const [index, { provision, kind }] of passages.entries()) {
    if (kind === 'front-matter') continue
    if (provision !== null) {
      while (open.length > 0 && !isUnder(provision, (open.at(-1) as Open).node.provision)) open.pop()
      const node = { passage: index, last: index, provision, children: [] }
      ;(open.at(-1)?.node.children ?? roots).push(node)
      open.push({ node })
    }
    for (const { node } of open) node.last = index
  }
  return roots
}

/** The nodes that hold a passage, the outermost first; the last one is its own where a heading unit opens the passage. */
export function nodePath(outline: readonly OutlineNode[], passage: number): readonly OutlineNode[] {
  const path: OutlineNode[] = []
  for (let nodes = outline; ; ) {
    const node = nodes[indexHolding(nodes, passage)]
    if (node === undefined) return path
    path.push(node)
    if (node.passage === passage) return path
    nodes = node.children
  }
}

/** The outline with another provision as the head of that passage. */
export function outlineWith(
  outline: readonly OutlineNode[],
  passage: number,
  provision: Provision,
): readonly OutlineNode[] {
  const index = indexHolding(outline, passage)
  const node = outline[index]
  if (node === undefined) return outline
  const made =
    node.passage === passage
      ? { ...node, provision }
      : { ...node, children: outlineWith(node.children, passage, provision) }
  return outline.with(index, made)
}

// Nodes of one level follow one another in the text.
function indexHolding(nodes: readonly OutlineNode[], passage: number): number {
  let low = 0
  let high = nodes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const node = nodes[middle] as OutlineNode
    if (passage < node.passage) high = middle - 1
    else if (passage > node.last) low = middle + 1
    else return middle
  }
  return -1
}

function isUnder(head: Head, other: Head): boolean {
  if (other.unit === 'article') return false
  if (head.depth !== other.depth) return head.depth > other.depth
  return ranks.indexOf(head.unit) > ranks.indexOf(other.unit)
}

/** What a heading unit's key is made of. */
export type Head = Pick<Provision, 'unit' | 'label' | 'depth'>

/**
 * A key for each heading unit, unique in the law; null where there is none. Articles count through the law (`art_29`); higher
 * units stand under theirs (`div_II__chp_3`); a label met again takes `~2`.
 */
export function keysOf(heads: readonly (Head | null)[], meta: LawMeta): readonly (string | null)[] {
  const seen = new Map<string, number>()
  const open: { readonly head: Head; readonly key: string }[] = []
  return heads.map((head) => {
    if (head === null) return null
    while (open.length > 0 && !isUnder(head, (open.at(-1) as (typeof open)[number]).head)) open.pop()
    const key = uniqueKey(head, open.at(-1)?.key ?? null, meta, seen)
    open.push({ head, key })
    return key
  })
}

/** The passages with keys that are unique in the law (see `keysOf`). Those whose key stays the same are returned as they are. */
export function passageKeys(passages: readonly Passage[], meta: LawMeta): readonly Passage[] {
  const keys = keysOf(
    passages.map(({ provision }) => provision),
    meta,
  )
  const seen = new Map<string, number>()
  return passages.map((passage, index) => {
    const { provision } = passage
    if (provision === null) return withLooseKeys(passage, seen)
    const key = keys[index] ?? null
    if (key === null || provision.key === key) return passage
    return { ...passage, provision: rekeyed(provision, key) }
  })
}

/** Labelled paragraphs under no heading unit: a label met again in another passage takes `~2`, too. */
function withLooseKeys(passage: Passage, seen: Map<string, number>): Passage {
  const units = passage.units.map((unit) => {
    const step = unit.key.replace(/~\d+$/, '')
    const count = (seen.get(step) ?? 0) + 1
    seen.set(step, count)
    return rekeyed(unit, count === 1 ? step : `${step}~${count}`)
  })
  return units.every((unit, index) => unit === passage.units[index]) ? passage : { ...passage, units }
}

function uniqueKey(head: Head, parent: string | null, meta: LawMeta, seen: Map<string, number>): string {
  const own = keyStep(head.unit, head.label, null, meta.firstLevel)
  const step = head.unit === 'article' ? own.replace('art', schemeNamed(meta.scheme).articleKey) : own
  const inAnnex = parent?.startsWith('annex') === true
  const key = parent === null || (head.unit === 'article' && !inAnnex) ? step : `${parent}__${step}`
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return count === 1 ? key : `${key}~${count}`
}

/** The unit with that key, and all under it with keys that go on from it. */
export function rekeyed(provision: Provision, key: string): Provision {
  if (provision.key === key) return provision
  const children = provision.children.map((child) => rekeyed(child, key + child.key.slice(provision.key.length)))
  return { ...provision, key, children }
}
