import { keyStep } from './provisions.ts'
import type { LawMeta, OutlineNode, Passage, Provision, UnitKind } from './types.ts'

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
  return passages.map((passage, index) => {
    const { provision } = passage
    const key = keys[index] ?? null
    if (provision === null || key === null || provision.key === key) return passage
    return { ...passage, provision: rekeyed(provision, provision.key, key) }
  })
}

function uniqueKey(head: Head, parent: string | null, meta: LawMeta, seen: Map<string, number>): string {
  const own = keyStep(head.unit, head.label, null, meta.firstLevel)
  const step = head.unit === 'article' && meta.scheme === 'us-code' ? own.replace('art', 'sec') : own
  const inAnnex = parent?.startsWith('annex') === true
  const key = parent === null || (head.unit === 'article' && !inAnnex) ? step : `${parent}__${step}`
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return count === 1 ? key : `${key}~${count}`
}

/** The unit and all under it with `from` at the head of their keys made `to`. */
function rekeyed(provision: Provision, from: string, to: string): Provision {
  const key = `${to}${provision.key.slice(from.length)}`
  return { ...provision, key, children: provision.children.map((child) => rekeyed(child, from, to)) }
}
