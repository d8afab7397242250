import { nodePath } from './outline.ts'
import type { Law, OutlineNode, Place, Provision } from './types.ts'

/** Every provision of a law in document order, with the units around it inside its passage and in the outline. */
export function* provisions(law: Law): Iterable<Place> {
  const around = ancestorsByPassage(law)
  for (const [passage, { provision, units }] of law.passages.entries()) {
    const ancestors = around.get(passage) ?? []
    if (provision !== null) yield* under({ passage, provision, ancestors })
    for (const unit of units) yield* under({ passage, provision: unit, ancestors })
  }
}

/** The place itself and everything under it in its passage. */
export function* under(place: Place): Iterable<Place> {
  yield place
  for (const child of childPlaces(place)) yield* under(child)
}

/** The units directly under a provision in its own passage (a chapter's articles stand in the outline). */
export function childPlaces(place: Place): readonly Place[] {
  const ancestors = [...place.ancestors, place.provision]
  return place.provision.children.map((provision) => ({ passage: place.passage, provision, ancestors }))
}

/** The provision with that key, or null. */
export function findProvision(law: Law, key: string): Place | null {
  for (const [passage, { provision, units }] of law.passages.entries()) {
    for (const top of provision === null ? units : [provision]) {
      if (!isKeyUnder(key, top.key)) continue
      const found = descend({ passage, provision: top, ancestors: ancestorsOf(law, passage) }, key)
      if (found !== null) return found
    }
  }
  return null
}

/** Whether the one key is the other or goes on from it: the provision is that one, or stands under it. */
export function isKeyUnder(key: string, other: string): boolean {
  return key.startsWith(other) && (key.length === other.length || key.startsWith('__', other.length))
}

function descend(place: Place, key: string): Place | null {
  if (place.provision.key === key) return place
  for (const child of childPlaces(place)) {
    if (!isKeyUnder(key, child.provision.key)) continue
    const found = descend(child, key)
    if (found !== null) return found
  }
  return null
}

/** The heading units (chapter, division …) that a passage stands in, outermost first. */
function ancestorsOf(law: Law, passage: number): readonly Provision[] {
  return nodePath(law.outline, passage)
    .filter((node) => node.passage !== passage)
    .map((node) => node.provision)
}

function ancestorsByPassage(law: Law): ReadonlyMap<number, readonly Provision[]> {
  const found = new Map<number, readonly Provision[]>()
  const walk = (nodes: readonly OutlineNode[], ancestors: readonly Provision[]): void => {
    for (const node of nodes) {
      found.set(node.passage, ancestors)
      walk(node.children, [...ancestors, node.provision])
    }
  }
  walk(law.outline, [])
  return found
}
