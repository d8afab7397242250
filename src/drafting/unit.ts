import type { InstructionBody } from '../amendment/types.ts'
import type { Citation } from '../citation/types.ts'
import { findProvision } from '../law/find.ts'
import type { Law, Provision } from '../law/types.ts'
import { type AlignedPair, aligned } from './align.ts'
import { type Candidate, cheapest, costOf } from './choose.ts'
import { type Container, type Part, plainHeadings, quoted, step, under, unitContainer } from './container.ts'
import { deletionOf, type Region, regionCandidates } from './region.ts'
import { relabelling } from './relabel.ts'
import { restating } from './restating.ts'
import { sentenceChanges } from './sentences.ts'
import { carriedOut, type Desk, proved } from './trial.ts'
import type { DraftingStep, Found, Splice } from './types.ts'
import { wordChanges } from './words.ts'

/** A change inside of a unit, and the cheapest instructions that make it. */
interface Op extends Found {
  readonly splices: readonly Splice[]
}

/** The instructions that make of a unit what it is in the law after; null where none do. */
export function unitChanges(
  desk: Desk,
  before: Container,
  after: Container,
  limit = Number.POSITIVE_INFINITY,
): Found | null {
  const splice = wholeSplice(before, after)
  const parts = partChanges(desk, before, after, limit)
  const bound = Math.min(limit, parts?.cost ?? limit)
  const reason = parts === null ? 'last-resort' : 'mostly-new'
  const whole = cheapest(desk, before.passage, [splice], wholeCandidates(desk, before, after, reason), bound)
  return whole ?? parts
}

function wholeSplice(before: Container, after: Container): Splice {
  const span = before.provision?.span ?? before.inside
  return { ...span, text: textOf(after) }
}

function textOf({ text, provision, inside }: Container): string {
  const { start, end } = provision?.span ?? inside
  return text.slice(start, end)
}

/** The unit as a whole: repealed, or worded anew. */
function wholeCandidates(
  desk: Desk,
  before: Container,
  after: Container,
  reason: DraftingStep['reason'],
): readonly Candidate[] {
  if (before.provision === null) return []
  const targets = [before.citation]
  const text = textOf(after)
  const candidates: Candidate[] = []
  if (text.length < longestNote)
    candidates.push({ steps: [{ body: { kind: 'repeal-unit', targets }, reason: 'repealed' }] })
  for (const words of new Set([plainHeadings(text), text])) {
    const custom = restating(desk, textOf(before), words)
    candidates.push({ steps: [{ body: { kind: 'replace-unit', targets, text: quoted(words) }, reason }], custom })
  }
  return candidates
}

// «### Статья 43.1. Утратила силу с 1 января 2027 года. – …»
const longestNote = 200

/** The changes of a unit part by part; null where something changes that is no part of it: its label, a note, the space between. */
function partChanges(desk: Desk, before: Container, after: Container, limit: number): Found | null {
  const pairs = aligned(before.parts, after.parts)
  const relabelled = relabelling(desk, before, after, pairs)
  if (relabelled !== null) return staged(desk, before, after, relabelled, limit)
  const ops = opsOf(desk, before, after, pairs, limit)
  if (ops === null) return stagedDeletion(desk, before, after, pairs, limit)
  const cost = ops.reduce((sum, op) => sum + op.cost, 0)
  if (ops.length === 1) return { steps: ops[0]?.steps ?? [], cost }
  const splices = ops.flatMap((op) => op.splices)
  for (const order of [ops, ops.toReversed()]) {
    const steps = order.flatMap((op) => op.steps)
    if (proved(desk, before.passage, splices, steps) !== null) return { steps, cost }
  }
  return null
}

/** What is left to change when the first steps are done, in the law as they leave it. */
function staged(desk: Desk, before: Container, after: Container, first: Found, limit: number): Found | null {
  const done = carriedOut(
    desk,
    first.steps.map(({ body }) => body),
  )
  const place = done === null || before.provision === null ? null : findProvision(done.law, before.provision.key)
  if (done === null || place === null || place.passage !== before.passage) return null
  const next = unitContainer(done.law, place.passage, place.provision, place.ancestors)
  const rest = partChanges({ ...desk, law: done.law }, next, after, limit - first.cost)
  return rest === null ? null : { steps: [...first.steps, ...rest.steps], cost: first.cost + rest.cost }
}

/** A unit that comes with the label of one that goes: what goes has to go first. */
function stagedDeletion(
  desk: Desk,
  before: Container,
  after: Container,
  pairs: readonly AlignedPair[],
  limit: number,
): Found | null {
  const kept = new Set(pairs.map(([i]) => i))
  const come = new Set(after.parts.filter((_, j) => !pairs.some(([, other]) => other === j)).map(({ name }) => name))
  const gone = before.parts.filter((part, i) => part.kind === 'unit' && !kept.has(i) && come.has(part.name))
  if (gone.length === 0) return null
  const steps = gone.toReversed().map((part) => deletionOf(desk, before, part))
  return staged(desk, before, after, { steps, cost: costOf(desk, steps) }, limit)
}

function opsOf(
  desk: Desk,
  before: Container,
  after: Container,
  pairs: readonly AlignedPair[],
  limit: number,
): readonly Op[] | null {
  const ops: Op[] = []
  let [i, j] = [0, 0]
  let cost = 0
  const take = (op: Op | null): boolean => {
    if (op === null) return false
    ops.push(op)
    cost += op.cost
    return cost < limit
  }
  for (const [nextI, nextJ] of [...pairs, [before.parts.length, after.parts.length] as const]) {
    const region: Region = {
      gone: before.parts.slice(i, nextI),
      come: after.parts.slice(j, nextJ),
      previous: before.parts[i - 1] ?? null,
      next: before.parts[nextI] ?? null,
    }
    const gap = {
      start: before.parts[i - 1]?.span.end ?? before.inside.start,
      end: region.next?.span.start ?? before.inside.end,
      text: after.text.slice(
        after.parts[j - 1]?.span.end ?? after.inside.start,
        after.parts[nextJ]?.span.start ?? after.inside.end,
      ),
    }
    if (region.gone.length + region.come.length > 0) {
      const found = cheapest(desk, before.passage, [gap], regionCandidates(desk, before, after, region), limit - cost)
      if (!take(found === null ? null : { ...found, splices: [gap] })) return null
    } else if (before.text.slice(gap.start, gap.end) !== gap.text) return null
    const [one, other] = [before.parts[nextI], after.parts[nextJ]]
    ;[i, j] = [nextI + 1, nextJ + 1]
    if (one === undefined || other === undefined || one.text === other.text) continue
    if (one.name !== other.name) return null
    const found = pairChanges(desk, before, after, one, other, limit - cost)
    if (!take(found === null ? null : { ...found, splices: [{ ...one.span, text: other.text }] })) return null
  }
  return ops
}

/** A part that is the same one in both laws. */
function pairChanges(
  desk: Desk,
  before: Container,
  after: Container,
  one: Part,
  other: Part,
  limit: number,
): Found | null {
  if (one.kind === 'unit' && other.kind === 'unit') {
    return unitChanges(desk, inner(desk.law, before, one.provision), inner(desk.after, after, other.provision), limit)
  }
  if (one.kind === 'heading') return headingChanges(desk, before, one, other)
  if (one.kind === 'paragraph') return paragraphChanges(desk, before, one, other, limit)
  return null
}

function inner(law: Law, { passage, provision, ancestors }: Container, child: Provision): Container {
  return unitContainer(law, passage, child, provision === null ? ancestors : [...ancestors, provision])
}

function headingChanges(desk: Desk, before: Container, one: Part, other: Part): Found | null {
  const citation = under(before.citation, step('heading'))
  const body: InstructionBody = { kind: 'replace-unit', targets: [citation], text: quoted(other.text) }
  const bound = cheapest(
    desk,
    before.passage,
    [{ ...one.span, text: other.text }],
    [{ steps: [{ body, reason: 'heading' }] }],
  )
  const wording = {
    passage: before.passage,
    span: one.span,
    before: one.text,
    after: other.text,
    places: [{ citation, custom: 0 }],
  }
  return wordChanges(desk, wording, bound?.cost) ?? bound
}

function paragraphChanges(
  desk: Desk,
  before: Container,
  one: Extract<Part, { kind: 'paragraph' }>,
  other: Part,
  limit: number,
): Found | null {
  const { passage, citation } = before
  const splice = { ...one.span, text: other.text }
  const alinea = under(citation, step('alinea', String(one.n)))
  const isAlone = before.parts.filter(({ kind }) => kind === 'paragraph').length === 1
  const isOnly = isAlone && before.parts.every(({ kind }) => kind !== 'unit')
  const places = placesOf(desk, citation, alinea, isAlone, isOnly)
  const body: InstructionBody = { kind: 'replace-unit', targets: [alinea], text: quoted(other.text) }
  const custom = restating(desk, one.text, other.text)
  const restated = cheapest(
    desk,
    passage,
    [splice],
    [{ steps: [{ body, reason: 'mostly-new' }], custom: custom + desk.weights.counted }],
    limit,
  )
  const bound = Math.min(limit, restated?.cost ?? limit)
  const wording = { passage, span: one.span, before: one.text, after: other.text, places }
  const sentence = sentenceChanges(desk, wording, isAlone ? citation : alinea, bound)
  const words = wordChanges(desk, wording, Math.min(bound, sentence?.cost ?? bound))
  return words ?? sentence ?? restated
}

/** Where the words of a paragraph may be looked for. */
function placesOf(
  { law, weights }: Desk,
  citation: Citation,
  alinea: Citation,
  isAlone: boolean,
  isOnly: boolean,
): readonly { readonly citation: Citation; readonly custom: number }[] {
  const isAmerican = law.meta.scheme === 'us-code'
  if (citation.steps.length === 0)
    return [
      { citation: { steps: [step('preamble')] }, custom: 0 },
      { citation: alinea, custom: weights.counted },
      { citation, custom: weights.wideTarget },
    ]
  const own = { citation, custom: isOnly ? 0 : isAmerican ? 0.5 : weights.wideTarget }
  return isOnly && isAlone ? [own] : [own, { citation: alinea, custom: isAmerican ? weights.wideTarget : 0 }]
}
