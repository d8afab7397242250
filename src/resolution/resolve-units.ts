import type { Citation, CitationStep, Labels } from '../citation/types.ts'
import { childPlaces } from '../law/find.ts'
import { goneArticle, standsForSeveral } from '../law/gone.ts'
import { headsLabelled } from '../law/heads.ts'
import type { Law, OutlineNode, Place, Provision } from '../law/types.ts'
import { unnumberedParts } from '../law/unnumbered-parts.ts'
import { normaliseLabel, plainDash } from '../text/label.ts'
import { schemeNamed } from '../text/schemes/schemes.ts'
import type { UnitKind } from '../text/types.ts'
import { kindsOf } from './resolve-kinds.ts'
import { ambiguous, nearestUnit, notFound } from './resolve-problems.ts'
import { nodeAt, type Resolved, type Target, unitTarget } from './resolve-target.ts'

/** The units that a step's labels name under the target. */
export function resolveUnits(law: Law, within: Target, step: CitationStep, so: Citation): Resolved {
  if (within.kind !== 'law' && within.kind !== 'unit') return notFound(law, so, within, null)
  const targets: Target[] = []
  const labels = step.labels.length === 0 ? [{ kind: 'one', label: '' } as const] : step.labels
  for (const label of labels) {
    const found = oneLabels(law, within, step, label, so)
    if ('kind' in found) return found
    targets.push(...found.targets)
  }
  return { targets }
}

/** The units directly under a target, and then those under these, level by level; lazily, as most laws need one level. */
export function* levelsUnder(law: Law, within: Target): Iterable<readonly Place[]> {
  let level = childrenOf(law, within)
  while (level.length > 0) {
    yield level
    level = level.flatMap((place) => childrenOf(law, unitTarget(law, place)))
  }
}

/** The units directly under a target: of a chapter its articles, of an article its points; of a law its outermost units. */
export function childrenOf(law: Law, within: Target): readonly Place[] {
  if (within.kind === 'law') {
    const loose = law.passages.flatMap(({ units }, passage) =>
      units.map((provision) => ({ passage, provision, ancestors: [] })),
    )
    return [...law.outline.map((node) => placeOf(node, [])), ...loose]
  }
  if (within.kind !== 'unit') return []
  const ancestors = [...within.ancestors, within.provision]
  const node = law.passages[within.passage]?.provision === within.provision ? nodeAt(law, within.passage) : null
  return [...childPlaces(within), ...(node?.children ?? []).map((child) => placeOf(child, ancestors))]
}

function placeOf(node: OutlineNode, ancestors: readonly Provision[]): Place {
  return { passage: node.passage, provision: node.provision, ancestors }
}

function oneLabels(law: Law, within: Target, step: CitationStep, labels: Labels, so: Citation): Resolved {
  if (labels.kind === 'one') return oneLabel(law, within, step, labels.label, so)
  const from = oneLabel(law, within, step, labels.from, so)
  if ('kind' in from) return from
  const to = oneLabel(law, within, step, labels.to, so)
  if ('kind' in to) return to
  const [first, last] = [from.targets[0], to.targets[0]]
  if (first?.kind !== 'unit' || last?.kind !== 'unit') return { targets: [...from.targets, ...to.targets] }
  const siblings = siblingsOf(law, within, first.provision)
  const start = siblings.findIndex(({ provision }) => provision === first.provision)
  const end = siblings.findIndex(({ provision }) => provision === last.provision)
  if (end < start) return notFound(law, so, within, first, { reason: 'range' })
  return { targets: siblings.slice(start, end + 1).map((place) => unitTarget(law, place)) }
}

/** The units of that one's kind, through the target in document order, that a range may run over. */
function siblingsOf(law: Law, within: Target, one: Provision): readonly Place[] {
  const alike = ({ provision }: Place): boolean => provision.unit === one.unit
  if (headKinds.has(one.unit)) return headsUnder(law, within).filter(alike)
  for (const level of levelsUnder(law, within)) {
    if (level.some(({ provision }) => provision === one)) return level.filter(alike)
  }
  return []
}

function oneLabel(law: Law, within: Target, step: CitationStep, label: string, so: Citation): Resolved {
  const { direct, deep } = kindsOf(step.unit, law.meta.scheme)
  const wanted = normaliseLabel(label)
  const only = within.kind === 'law' && isHead(direct) ? onlyHead(law, direct, wanted) : null
  if (only !== null) return { targets: [unitTarget(law, only)] }
  const children = childrenOf(law, within)
  for (const kind of direct) {
    const found = pick(children, kind, wanted)
    if (found.length === 1) return { targets: found.map((place) => unitTarget(law, place)) }
    if (found.length > 1) return ambiguous(law, so, within, found)
  }
  const part = unlabelledPart(law, within, step, wanted)
  if (part !== null) return { targets: [part] }
  const below = isHead(deep)
    ? headsUnder(law, within)
    : outsideNotes(within, [...levelsUnder(law, within)].slice(1).flat())
  const found = outsideAnnexes(deep.flatMap((kind) => pick(below, kind, wanted)))
  // A point is a point of some article: which, a lead said that is lost.
  const lost = within.kind === 'law' && !isHead(deep) ? found.find(standsInArticle) : undefined
  if (lost !== undefined && found.length === 1) return notFound(law, so, within, lost)
  const [skippedTo] = schemeNamed(law.meta.scheme).citesEveryLevel && !isHead(deep) ? found : []
  if (found.length === 1 && skippedTo !== undefined) return notFound(law, so, within, skippedTo)
  if (found.length === 1) return { targets: found.map((place) => unitTarget(law, place)) }
  if (found.length > 1) return ambiguous(law, so, within, found)
  const siblings = isHead(deep) ? below : children
  const gone = siblings.find(({ provision }) => direct.includes(provision.unit) && standsForSeveral(provision, wanted))
  if (gone !== undefined) return notFound(law, so, within, gone, { reason: 'gone', line: lineOf(law, gone) })
  const line = direct.includes('article') ? goneArticle(law, wanted) : null
  const details = line === null ? {} : { reason: 'gone', line }
  return notFound(law, so, within, nearestUnit(law, within, siblings, direct, wanted), details)
}

/** «4 - 5. Утратили силу.» */
function lineOf(law: Law, { passage, provision: { span } }: Place): string {
  const text = law.passages[passage]?.text.slice(span.start, span.end) ?? ''
  return /^[^\n]*?\p{L}{3}[^\n.]*\.?/u.exec(text)?.[0] ?? ''
}

/** A point of a note is no point of the article. */
function outsideNotes(within: Target, places: readonly Place[]): readonly Place[] {
  const around = within.kind === 'unit' ? within.ancestors.length + 1 : 0
  return places.filter(({ ancestors }) => !ancestors.slice(around).some(({ unit }) => unit === 'note'))
}

/** An article whose annex is not named is the law's own. */
function outsideAnnexes(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places
  const own = places.filter(({ ancestors }) => !ancestors.some(({ unit }) => unit === 'annex'))
  return own.length > 0 ? own : places
}

function standsInArticle({ ancestors }: Place): boolean {
  return ancestors.some(({ unit }) => unit === 'article')
}

/** The one heading unit of the law with that label, the way that nearly all citations begin; null: look closer. */
function onlyHead(law: Law, kinds: readonly UnitKind[], label: string): Place | null {
  const found = headsLabelled(law, kinds, label)
  return found.length === 1 ? (found[0] ?? null) : null
}

// Laws are values: what was found in one once stays true of it.
const known = new WeakMap<Law, readonly Place[]>()

/** Every heading unit under the target, in document order: a law's articles are found without a look into any of them. */
export function headsUnder(law: Law, within: Target): readonly Place[] {
  if (within.kind !== 'law' && within.kind !== 'unit') return []
  const walk = (nodes: readonly OutlineNode[], ancestors: readonly Provision[], places: Place[] = []): Place[] => {
    for (const node of nodes) {
      places.push(placeOf(node, ancestors))
      if (node.children.length > 0) walk(node.children, [...ancestors, node.provision], places)
    }
    return places
  }
  if (within.kind === 'law') {
    const heads = known.get(law) ?? walk(law.outline, [])
    known.set(law, heads)
    return heads
  }
  const isOpening = law.passages[within.passage]?.provision === within.provision
  const node = isOpening ? nodeAt(law, within.passage) : null
  return node === null ? [] : walk(node.children, [...within.ancestors, within.provision])
}

function pick(places: readonly Place[], kind: UnitKind, label: string): readonly Place[] {
  const alike = places.filter(({ provision }) => provision.unit === kind)
  if (label === 'last') return alike.slice(-1)
  const same = alike.filter((place) => place.provision.label === label)
  if (same.length === 0 && /[-–‑]/u.test(label))
    return alike.filter((place) => plainDash(place.provision.label) === plainDash(label))
  if (same.length > 0 || !/^\p{Script=Cyrillic}/u.test(label)) return same
  return alike.filter((place) => place.provision.label.toLowerCase() === label.toLowerCase())
}

const headKinds: ReadonlySet<UnitKind> = new Set([
  'annex',
  'division',
  'subdivision',
  'chapter',
  'subchapter',
  'article',
])

/** Whether units of that kind carry headings and hold others: articles, chapters, annexes. */
export function isHeadKind(kind: UnitKind): boolean {
  return headKinds.has(kind)
}

function isHead(kinds: readonly UnitKind[]): boolean {
  return kinds.every((kind) => headKinds.has(kind))
}

/** Older codes number the parts of an article in words only: «часть вторая» is then a paragraph, or one with its list. */
function unlabelledPart(law: Law, within: Target, step: CitationStep, label: string): Target | null {
  if (step.unit !== 'part' || within.kind !== 'unit' || within.provision.unit !== 'article') return null
  const { passage, provision, ancestors } = within
  const parts = unnumberedParts(provision, law.passages[passage]?.text ?? '')
  const n = label === 'last' ? parts.length : Number(label)
  const part = parts[n - 1]
  if (part === undefined) return null
  const { paragraph } = part
  return paragraph === null
    ? unitTarget(law, { passage, provision: part.provision, ancestors: [...ancestors, provision] })
    : { kind: 'alinea', passage, provision, ancestors, n, paragraph, part: n }
}
