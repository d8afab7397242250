import type { Citation, CitationStep } from '../../citation/types.ts'
import type { Reference } from '../../language/drafting.ts'
import { draftingOf } from '../../language/languages.ts'
import { nodePath } from '../../law/outline.ts'
import type { Law, Passage, Place, Provision } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { citationOf, nameOf } from '../../resolution/cite.ts'
import { resolve, titleSpan, type UnitTarget, unitTarget } from '../../resolution/resolve.ts'
import { headsUnder } from '../../resolution/resolve-units.ts'
import { normaliseLabel } from '../../text/label.ts'
import { placeAt, textOf } from '../law-text/edits.ts'
import { isLawNamed } from '../law-text/find-law.ts'

/**
 * References in the law to units that go, and to what stands in them: each a `reference-stale`. Those in the units
 * themselves go with them.
 */
export function referencesToGone(law: Law, units: readonly UnitTarget[]): readonly Problem[] {
  const within = units.flatMap((unit) => headsUnder(law, unit).map((place) => unitTarget(law, place)))
  const isInGone = (passage: number, offset: number): boolean =>
    units.some(({ passage: first, last, provision: { span } }) =>
      last > first
        ? first <= passage && passage <= last
        : passage === first && span.start <= offset && offset < span.end,
    )
  return staleReferences(law, [...units, ...within], { isInGone })
}

/**
 * References in the law to the labels that these units had: each a `reference-stale`, for a person to look at. One that
 * names a unit under them tells of the label, too («подпункт 1 пункта 3»); one that lists several of the labels is told of
 * once.
 */
export function staleReferences(
  law: Law,
  units: readonly UnitTarget[],
  gone: { readonly isInGone: (passage: number, offset: number) => boolean } | null = null,
): readonly Problem[] {
  if (units.length === 0) return []
  const moved = new Map(units.map((unit) => [unit.provision, unit]))
  const labels = new Set(units.map(({ provision }) => normaliseLabel(provision.label).toLowerCase()))
  return law.passages.flatMap((passage, index) => {
    const all = referencesOf(law, passage, index)
    return all.flatMap((reference, at) => {
      if (gone?.isInGone(index, reference.start) || isInTitle(passage, reference.start)) return []
      if (
        !isOfLaw(law, reference) ||
        !reference.citations.some(({ steps }) => steps.some((one) => says(one, labels, gone !== null)))
      )
        return []
      const found = reference.citations
        .map((one, nth) => movedUnit(law, contextOf(law, index, all, at, nth), one, labels, moved, gone !== null))
        .find((unit) => unit !== null)
      if (found === undefined) return []
      return [
        remark('reference-stale', {
          law: placeAt(law, index, reference.start),
          actual: textOf(law, index).slice(reference.start, reference.end),
          expected: nameOf(law, found),
          details: gone === null ? {} : { reason: 'gone' },
        }),
      ]
    })
  })
}

// Passages stay the same objects until an edit touches them: each is searched once.
const known = new WeakMap<Passage, readonly Reference[]>()

/** The references in a passage's text, in order. */
export function referencesOf(law: Law, passage: Passage, index: number): readonly Reference[] {
  const found = known.get(passage)
  if (found !== undefined) return found
  const { references } = draftingOf(law.meta.language)
  const read = passage.kind === 'front-matter' ? [] : references(textOf(law, index))
  known.set(passage, read)
  return read
}

function isOfLaw(law: Law, { law: named }: Reference): boolean {
  return named === 'this' || (named !== 'another' && isLawNamed(law, named))
}

/**
 * Whether a step may name one of the labels: most references name none, and are not looked up in the law. A range goes on
 * to say what it said where a unit between its ends goes (`isByEnds`).
 */
function says({ labels }: CitationStep, wanted: ReadonlySet<string>, isByEnds: boolean): boolean {
  const isWanted = (label: string): boolean => wanted.has(normaliseLabel(label).toLowerCase())
  return labels.some((one) =>
    one.kind === 'one' ? isWanted(one.label) : !isByEnds || isWanted(one.from) || isWanted(one.to),
  )
}

/** The title of a copy may say which sections are in it. */
function isInTitle({ kind, text }: Passage, offset: number): boolean {
  const title = kind === 'title' ? titleSpan(text) : null
  return title !== null && title.start <= offset && offset < title.end
}

/** What stands around an offset, as it would be cited. */
function contextAt(law: Law, passage: number, offset: number): Citation {
  const { provision, units } = law.passages[passage] as Passage
  const around = nodePath(law.outline, passage).flatMap((node) => (node.passage === passage ? [] : [node.provision]))
  let found: Place | null = provision === null ? null : { passage, provision, ancestors: around }
  for (let level: readonly Provision[] = provision === null ? units : provision.children; ; ) {
    const inner = level.find(({ span }) => span.start <= offset && offset < span.end)
    if (inner === undefined) return found === null ? { steps: [] } : citationOf(law, found)
    found = { passage, provision: inner, ancestors: found === null ? around : [...found.ancestors, found.provision] }
    level = inner.children
  }
}

/** What a citation is said in: “such section” goes on from the citation before it, any other from where it stands. */
function contextOf(law: Law, passage: number, all: readonly Reference[], at: number, citation: number): Citation {
  const reference = all[at] as Reference
  const here = contextAt(law, passage, reference.start)
  if (!reference.pointsBack) return here
  const before = all[at - 1]
  const cited =
    reference.citations[citation - 1] ??
    (before !== undefined && isOfLaw(law, before) ? before.citations.at(-1) : undefined)
  return cited === undefined ? { steps: [] } : draftingOf(law.meta.language).inContext(here, cited)
}

/** The moved unit whose label is written in the citation; what only the context says is not written. */
function movedUnit(
  law: Law,
  context: Citation,
  citation: Citation,
  labels: ReadonlySet<string>,
  moved: ReadonlyMap<Provision, UnitTarget>,
  isByEnds: boolean,
): UnitTarget | null {
  const { steps } = draftingOf(law.meta.language).inContext(context, citation)
  const written = citation.steps.filter(({ relative }) => !relative).length
  for (let end = steps.length - written + 1; end <= steps.length; end += 1) {
    if (!says(steps[end - 1] as CitationStep, labels, isByEnds)) continue
    const found = resolve(law, { steps: steps.slice(0, end) })
    if (found.kind === 'problem') return null
    const hit = found.targets.find((target) => target.kind === 'unit' && moved.has(target.provision))
    if (hit?.kind === 'unit') return moved.get(hit.provision) ?? null
  }
  return null
}
