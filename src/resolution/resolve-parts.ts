import type { Citation, CitationStep, Labels } from '../citation/types.ts'
import type { Law, Paragraph, Provision } from '../law/types.ts'
import { problem, remark } from '../problem/problem.ts'
import type { Problem } from '../problem/types.ts'
import { inText, runningTextOf, wholeInSource } from '../text/running-text.ts'
import { sentencesOf, uncertainEnds } from '../text/sentence.ts'
import { printCited } from './cite.ts'
import { resolveNamed } from './resolve-named.ts'
import { lawPlaceOf, notFound } from './resolve-problems.ts'
import { resolveTablePart } from './resolve-tables.ts'
import { allParagraphs, type Resolved, type Target, titleSpan } from './resolve-target.ts'

/** What a step names inside a unit that has no label of its own: paragraphs, sentences, the heading, matter around units. */
export function resolvePart(law: Law, within: Target, step: CitationStep, so: Citation): Resolved {
  switch (step.unit) {
    case 'alinea':
      if (endsInList(within) && step.labels.some(isLast)) return lastParagraphDoubtful(law, within, so)
      return eachNumber(step.labels, paragraphsOf(law, within).length, (n) => alinea(law, within, n, so))
    case 'sentence':
      return eachNumber(step.labels, sentences(law, within).length, (n) => sentence(law, within, n, so))
    case 'heading':
      return heading(law, within, so)
    case 'table':
    case 'row':
    case 'column':
      return resolveTablePart(law, within, step, so)
    case 'definition':
    case 'entry':
    case 'proviso':
      return resolveNamed(law, within, step, so)
    default: {
      const paragraphs = matter(law, within, step)
      if (paragraphs.length === 0) return notFound(law, so, within, null)
      return { targets: [{ kind: 'paragraphs', ...placeOf(law, matterOwner(within, step)), paragraphs }] }
    }
  }
}

/** The paragraphs that are counted as the target's own. */
function paragraphsOf(law: Law, within: Target): readonly Paragraph[] {
  if (within.kind === 'law') return law.passages.flatMap(({ loose, kind }) => (kind === 'title' ? loose : []))
  if (within.kind === 'unit') return within.provision.paragraphs
  if (within.kind === 'paragraphs') return within.paragraphs
  return within.kind === 'alinea' ? [within.paragraph] : []
}

function eachNumber(labels: readonly Labels[], count: number, one: (n: number) => Resolved): Resolved {
  const targets: Target[] = []
  let doubt: Problem | undefined
  const asked = labels.length === 0 ? [Number.NaN] : labels.flatMap((label) => numbers(label, count))
  for (const n of asked) {
    const found = one(n)
    if ('kind' in found) return found
    targets.push(...found.targets)
    doubt ??= found.remark
  }
  return doubt === undefined ? { targets } : { targets, remark: doubt }
}

function numbers(labels: Labels, count: number): readonly number[] {
  const value = (label: string): number => {
    const behind = /^last(?:-(\d+))?$/.exec(label)
    return behind === null ? Number(label) : Math.max(count, 1) - Number(behind[1] ?? 0)
  }
  if (labels.kind === 'one') return [value(labels.label)]
  const [from, to] = [value(labels.from), value(labels.to)]
  // A range that leads backwards, or nowhere, is looked for by its end, which gives the problem.
  if (!(from <= to)) return [Number.NaN]
  const length = Math.min(to - from, 10_000) + 1
  return Array.from({ length }, (_, index) => from + index)
}

function isLast(labels: Labels): boolean {
  return (labels.kind === 'one' ? labels.label : labels.to).startsWith('last')
}

/** Whether labelled units stand behind the unit's own paragraphs: which of them is «последний абзац», a drafter alone knows. */
function endsInList(within: Target): boolean {
  if (within.kind !== 'unit') return false
  const [own, child] = [within.provision.paragraphs.at(-1), within.provision.children.at(-1)]
  return child !== undefined && (own === undefined || child.span.start > own.span.start)
}

function lastParagraphDoubtful(law: Law, within: Target, so: Citation): Problem {
  const all = within.kind === 'unit' ? [within.provision.paragraphs.at(-1), allParagraphs(within.provision).at(-1)] : []
  const text = law.passages[placeOf(law, within).passage]?.text ?? ''
  const readings = all.map((one) => `“${shown(text.slice(one?.span.start, one?.span.end))}”`)
  return problem('unit-ambiguous', {
    law: lawPlaceOf(law, within),
    actual: printCited(law, so),
    nearest: readings.join('; '),
  })
}

function alinea(law: Law, within: Target, n: number, so: Citation): Resolved {
  const own = paragraphsOf(law, within)
  const paragraph = own[n - 1]
  const at = placeOf(law, within)
  if (paragraph !== undefined) return { targets: [{ kind: 'alinea', ...at, n, paragraph }] }
  // A drafter may have counted the labelled sub-units as paragraphs: taken where that is the only reading, and told.
  const physical = within.kind === 'unit' ? allParagraphs(within.provision)[n - 1] : undefined
  if (physical === undefined) {
    const nearest = own.length === 0 ? null : withLabel(so, own.length)
    return notFound(law, so, within, nearest, { count: String(own.length), reason: 'paragraphs' })
  }
  return {
    targets: [{ kind: 'alinea', ...at, n, paragraph: physical }],
    remark: remark('count-ambiguous', {
      law: lawPlaceOf(law, within),
      actual: printCited(law, so),
      details: { reason: 'sub-units' },
    }),
  }
}

/** The citation with another number at its end. */
function withLabel({ steps }: Citation, n: number): Citation {
  const last = steps.at(-1) as CitationStep
  return { steps: [...steps.slice(0, -1), { ...last, labels: [{ kind: 'one', label: String(n) }] }] }
}

interface Sentence {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
}

/** Own paragraphs' sentences; where the unit has none of its own, those of what stands under it. */
function sentences(law: Law, within: Target): readonly Sentence[] {
  const own = paragraphsOf(law, within)
  const paragraphs = own.length === 0 && within.kind === 'unit' ? allParagraphs(within.provision) : own
  const running = runningTextOf(law.passages[placeOf(law, within).passage] ?? { text: '' })
  return paragraphs.flatMap((paragraph) => {
    const words = inText(running, paragraph.text)
    return sentencesOf(running.text.slice(words.start, words.end), law.meta.language).map((span) => ({
      paragraph,
      ...wholeInSource(running, { start: words.start + span.start, end: words.start + span.end }),
    }))
  })
}

function sentence(law: Law, within: Target, n: number, so: Citation): Resolved {
  const all = sentences(law, within)
  const found = all[n - 1]
  const doubt = found === undefined ? null : otherReading(law, within, all, n)
  if (doubt !== null)
    return problem('unit-ambiguous', { law: lawPlaceOf(law, within), actual: printCited(law, so), nearest: doubt })
  if (found !== undefined) {
    const { paragraph, start, end } = found
    return { targets: [{ kind: 'sentence', ...placeOf(law, within), n, paragraph, span: { start, end } }] }
  }
  return problem('sentence-not-found', {
    law: lawPlaceOf(law, within),
    expected: printCited(law, so),
    details: { count: String(all.length) },
  })
}

/** Both readings of the n-th sentence, where a dot up to its end may or may not end one; null where its ends are certain. */
function otherReading(law: Law, within: Target, all: readonly Sentence[], n: number): string | null {
  const text = law.passages[placeOf(law, within).passage]?.text ?? ''
  const [first, found, next] = [all[0], all[n - 1], all[n]]
  if (first === undefined || found === undefined) return null
  const counted = text.slice(first.start, (next ?? found).end)
  const dot = uncertainEnds(counted, law.meta.language).find((at) => first.start + at < found.end)
  if (dot === undefined) return null
  const at = first.start + dot + 1
  const joined = { start: found.start, end: next?.end ?? found.end }
  const cut = at > found.start ? { start: found.start, end: at } : { start: at, end: found.end }
  const readings = [found, at === found.end ? joined : cut]
  return readings.map(({ start, end }) => `“${shown(text.slice(start, end).trim())}”`).join('; ')
}

function shown(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`
}

function heading(law: Law, within: Target, so: Citation): Resolved {
  if (within.kind === 'law') {
    const passage = law.passages.findIndex(({ kind }) => kind === 'title')
    const span = passage === -1 ? null : titleSpan((law.passages[passage] as Law['passages'][number]).text)
    if (span === null) return notFound(law, so, within, null)
    return { targets: [{ kind: 'heading', passage, provision: null, ancestors: [], span }] }
  }
  if (within.kind !== 'unit' || within.provision.heading === null) return notFound(law, so, within, null)
  return { targets: [{ kind: 'heading', ...placeOf(law, within), span: within.provision.heading }] }
}

function matter(law: Law, within: Target, step: CitationStep): readonly Paragraph[] {
  if (step.unit === 'preamble') return within.kind === 'law' ? paragraphsOf(law, within) : chapeau(within)
  if (within.kind !== 'unit') return []
  const parent = within.ancestors.at(-1)
  const { start, end } = within.provision.span
  const siblings = parent?.children ?? []
  if (step.unit === 'flush') return flush(within.provision)
  if (step.unit === 'matter-before') {
    const previous = siblings.filter((sibling) => sibling.span.end <= start).at(-1)
    const before = (parent?.paragraphs ?? []).filter(({ span }) => span.end <= start)
    const between = before.filter(({ span }) => span.start >= (previous?.span.end ?? 0))
    return between.length > 0 ? between : before
  }
  const next = siblings.find((sibling) => sibling.span.start >= end)
  const after = (parent?.paragraphs ?? []).filter(({ span }) => span.start >= end)
  const behind = after.filter(({ span }) => next === undefined || span.end <= next.span.start)
  // It may have been read as going on with the unit that it follows.
  return behind.length === 0 && next === undefined ? within.provision.paragraphs.slice(1) : behind
}

function matterOwner(within: Target, step: CitationStep): Target {
  if (within.kind !== 'unit' || (step.unit !== 'matter-before' && step.unit !== 'matter-after')) return within
  const provision = within.ancestors.at(-1)
  if (provision === undefined) return within
  return { ...within, provision, ancestors: within.ancestors.slice(0, -1), last: within.passage }
}

function chapeau(within: Target): readonly Paragraph[] {
  if (within.kind !== 'unit') return []
  const first = within.provision.children[0]?.span.start ?? Number.POSITIVE_INFINITY
  return within.provision.paragraphs.filter(({ span }) => span.end <= first)
}

/** Text behind the last sub-unit; it may have been read as going on with that sub-unit. */
function flush(provision: Provision): readonly Paragraph[] {
  const last = provision.children.at(-1)
  if (last === undefined) return []
  const own = provision.paragraphs.filter(({ span }) => span.start >= last.span.start)
  return own.length > 0 ? own : last.paragraphs.slice(1)
}

function placeOf(
  law: Law,
  target: Target,
): Pick<Exclude<Target, { kind: 'law' }>, 'passage' | 'provision' | 'ancestors'> {
  if (target.kind !== 'law') {
    return { passage: target.passage, provision: target.provision, ancestors: target.ancestors }
  }
  const passage = law.passages.findIndex(({ kind }) => kind === 'title')
  return { passage: Math.max(passage, 0), provision: null, ancestors: [] }
}
