import type { Law, Passage, Provision } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { UnitTarget } from '../../resolution/resolve.ts'
import { placeAt, textOf } from '../law-text/edits.ts'
import { type Reference, referencesIn } from './reference-text.ts'

/** References in the law to the labels that these units had: each a `reference-stale`, for a person to look at. */
export function staleReferences(law: Law, units: readonly UnitTarget[]): readonly Problem[] {
  if (units.length === 0) return []
  const wanted = units.map((unit) => ({ unit, path: pathOf(unit) }))
  return law.passages.flatMap((passage, index) => {
    // A reference that lists several of the labels is told of once.
    const told = new Set<number>()
    return referencesOf(law, passage, index).flatMap((reference) => {
      const hit = told.has(reference.start) ? undefined : wanted.find(({ unit, path }) => names(reference, unit, path))
      if (hit === undefined) return []
      told.add(reference.start)
      const text = textOf(law, index).slice(reference.start, reference.end)
      return [
        remark('reference-stale', {
          law: placeAt(law, index, reference.start),
          actual: text,
          expected: nameOf(law, hit.unit),
        }),
      ]
    })
  })
}

// Passages stay the same objects until an edit touches them: each is searched once.
const known = new WeakMap<Passage, readonly Reference[]>()

function referencesOf(law: Law, passage: Passage, index: number): readonly Reference[] {
  const found = known.get(passage)
  if (found !== undefined) return found
  const article = passage.provision?.unit === 'article' ? passage.provision : null
  const around = (offset: number): readonly Provision[] => unitsAt(passage, offset)
  const references =
    passage.kind === 'front-matter'
      ? []
      : referencesIn(textOf(law, index), law.meta.scheme, article?.label ?? null, around)
  known.set(passage, references)
  return references
}

function unitsAt({ provision, units }: Passage, offset: number): readonly Provision[] {
  const path: Provision[] = []
  let level = provision === null ? units : provision.children
  for (;;) {
    const inner = level.find(({ span }) => span.start <= offset && offset < span.end)
    if (inner === undefined) return path
    path.push(inner)
    level = inner.children
  }
}

/** Labels from the article down. */
function pathOf({ provision, ancestors }: UnitTarget): readonly string[] {
  const chain = [...ancestors, provision]
  const article = chain.findIndex(({ unit }) => unit === 'article')
  return chain.slice(Math.max(article, 0)).map(({ label }) => label)
}

/** The reference leads to the unit or through it, and the unit's own label is written in it. */
function names(
  { kind, path, implied }: Reference,
  { provision, ancestors }: UnitTarget,
  wanted: readonly string[],
): boolean {
  const isInArticle = provision.unit === 'article' || ancestors.some(({ unit }) => unit === 'article')
  if (!isInArticle) return kind === provision.unit && path.length === 1 && path[0] === provision.label
  return kind === 'article' && wanted.length > implied && wanted.every((label, index) => path[index] === label)
}
