import type { UnitKind } from '../text/types.ts'
import { nodePath } from './outline.ts'
import type { Law, Place } from './types.ts'

/** The passages of a law by the label of the heading unit that opens them. */
type Heads = ReadonlyMap<string, readonly number[]>

// Laws are values: what was found in one stays true of it, and of those made from it by edits that leave its headings' labels.
const known = new WeakMap<Law, Heads>()

/** The heading units of these kinds with that label, in document order, wherever in the outline they stand. */
export function headsLabelled(law: Law, kinds: readonly UnitKind[], label: string): readonly Place[] {
  const heads = known.get(law) ?? headsOf(law)
  known.set(law, heads)
  return (heads.get(label) ?? []).flatMap((passage): readonly Place[] => {
    const provision = law.passages[passage]?.provision ?? null
    if (provision === null || !kinds.includes(provision.unit)) return []
    const path = nodePath(law.outline, passage)
    return [{ passage, provision, ancestors: path.slice(0, -1).map((node) => node.provision) }]
  })
}

/** Says that in `edited` every passage is opened by the same label as in `law`. */
export function keepHeads(law: Law, edited: Law): Law {
  const heads = known.get(law)
  if (heads !== undefined) known.set(edited, heads)
  return edited
}

function headsOf({ passages }: Law): Heads {
  const heads = new Map<string, number[]>()
  for (const [index, { provision }] of passages.entries()) {
    if (provision === null) continue
    const own = heads.get(provision.label)
    if (own === undefined) heads.set(provision.label, [index])
    else own.push(index)
  }
  return heads
}
