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

function isUnder(provision: Provision, other: Provision): boolean {
  if (other.unit === 'article') return false
  if (provision.depth !== other.depth) return provision.depth > other.depth
  return ranks.indexOf(provision.unit) > ranks.indexOf(other.unit)
}

/**
 * The passages with keys that are unique in the law. Articles count through the law (`art_29`); higher units stand under
 * theirs (`div_II__chp_3`); a label met again takes `~2`. Passages whose key stays the same are returned as they are.
 */
export function passageKeys(passages: readonly Passage[], meta: LawMeta): readonly Passage[] {
  const seen = new Map<string, number>()
  const open: { provision: Provision; key: string }[] = []
  return passages.map((passage) => {
    const { provision } = passage
    if (provision === null) return passage
    while (open.length > 0 && !isUnder(provision, (open.at(-1) as (typeof open)[number]).provision)) open.pop()
    const key = uniqueKey(provision, open.at(-1)?.key ?? null, meta, seen)
    open.push({ provision, key })
    return provision.key === key ? passage : { ...passage, provision: rekeyed(provision, provision.key, key) }
  })
}

function uniqueKey(provision: Provision, parent: string | null, meta: LawMeta, seen: Map<string, number>): string {
  const own = keyStep(provision.unit, provision.label, null, meta.firstLevel)
  const step = provision.unit === 'article' && meta.scheme === 'us-code' ? own.replace('art', 'sec') : own
  const inAnnex = parent?.startsWith('annex') === true
  const key = parent === null || (provision.unit === 'article' && !inAnnex) ? step : `${parent}__${step}`
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return count === 1 ? key : `${key}~${count}`
}

/** The unit and all under it with `from` at the head of their keys made `to`; a passage fresh from reading has an empty `from`. */
function rekeyed(provision: Provision, from: string, to: string): Provision {
  const rest = from === '' && provision.key !== '' ? `__${provision.key}` : provision.key.slice(from.length)
  return { ...provision, key: `${to}${rest}`, children: provision.children.map((child) => rekeyed(child, from, to)) }
}
