import type { InstructionBody } from '../amendment/types.ts'
import type { Citation, CitationStep } from '../citation/types.ts'
import type { Law } from '../law/types.ts'
import { costOf } from './choose.ts'
import { quoted } from './container.ts'
import { passagePairs } from './passages.ts'
import { type Planned, planned } from './stages.ts'
import { carriedOut, type Desk, hasWords } from './trial.ts'
import type { DraftingStep } from './types.ts'
import { changesOf, nounOf } from './words.ts'

/**
 * All changes of the law; where the same words make way for the same others in several places, by one instruction for
 * all of them, if that and what is left to do cost less. An instruction that would reach too far costs more: what it did
 * wrong would have to be undone.
 */
export function plannedTogether(desk: Desk): Planned {
  const through = throughText(desk)
  if (through !== null) {
    const rest = plannedTogether({ ...desk, law: through.law })
    return { ...rest, steps: [through.step, ...rest.steps], cost: costOf(desk, [through.step]) + rest.cost }
  }
  const plain = planned(desk)
  let best = plain
  for (const { body, custom } of candidatesOf(desk, plain.steps)) {
    const step: DraftingStep = { body, reason: 'everywhere' }
    const done = hasWords(desk, body) ? carriedOut(desk, [body]) : null
    if (done === null) continue
    // What reaches too far is mostly seen at once: it leaves more places to change than there were.
    if (differing(done.law, desk.after) >= differing(desk.law, desk.after)) continue
    const own = costOf(desk, [step]) + custom + done.remarks * desk.weights.remark
    const rest = own < best.cost ? planned({ ...desk, law: done.law }) : null
    if (rest === null || rest.missing.length > best.missing.length || own + rest.cost >= best.cost) continue
    best = { ...rest, steps: [step, ...rest.steps], cost: own + rest.cost }
  }
  return best
}

/** How many passages have a text that no passage of the law after has. */
function differing(law: Law, after: Law): number {
  const texts = new Set(after.passages.map(({ text }) => text.trimEnd()))
  return law.passages.filter(({ text, kind }) => kind !== 'front-matter' && !texts.has(text.trimEnd())).length
}

interface Candidate {
  readonly body: InstructionBody
  readonly custom: number
}

// The most frequent changes: each is tried, with all that is left to do.
const mostTried = 4
// Trying means drafting all the rest anew: in a long bill only for what would make it much shorter.
const leastShare = 0.02

/** One instruction for each change of words that is made in several places: in the unit around all, or in each by name. */
function candidatesOf(desk: Desk, steps: readonly DraftingStep[]): readonly Candidate[] {
  const groups = new Map<string, { readonly from: string; readonly to: string; readonly targets: Citation[] }>()
  for (const { body } of steps) {
    if (body.kind !== 'replace-words' || body.occurrence.kind !== 'unstated') continue
    const { from, to } = core(body.before.text, body.after.text)
    if (!/\p{L}/u.test(from) || to === '') continue
    const key = JSON.stringify([from, to])
    const group = groups.get(key) ?? { from, to, targets: [] }
    group.targets.push(...body.targets)
    groups.set(key, group)
  }
  const frequent = [...groups.values()]
    .filter(({ targets }) => targets.length > Math.max(1, steps.length * leastShare))
    .toSorted((one, other) => other.targets.length - one.targets.length)
    .slice(0, mostTried)
  return frequent.flatMap(({ from, to, targets }) => {
    const noun = nounOf(desk, from)
    const words = { kind: 'replace-words', noun, before: quoted(from), after: quoted(to) } as const
    const named = distinct(targets)
    const around = new Map(targets.map((target) => [JSON.stringify(target.steps[0]), target.steps[0]]))
    const scopes: readonly Citation[] = [common(targets), { steps: [] }, ...[...around.values()].map(alone)]
    return [
      ...distinct(scopes).map((scope) => ({
        body: { ...words, targets: [scope], occurrence: { kind: 'all' } } as const,
        custom: 0,
      })),
      {
        body: { ...words, targets: named, occurrence: { kind: 'unstated' } } as const,
        custom: named.length * desk.weights.named,
      },
    ]
  })
}

const alone = (step: CitationStep | undefined): Citation => ({ steps: step === undefined ? [] : [step] })

function distinct(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((one) => [JSON.stringify(one), one])).values()]
}

/** The unit that all of them are in; no steps: the law. */
function common(citations: readonly Citation[]): Citation {
  const [first, ...others] = citations
  const steps = first?.steps ?? []
  const end = steps.findIndex((step, index) =>
    others.some((other) => JSON.stringify(other.steps[index]) !== JSON.stringify(step)),
  )
  return { steps: end === -1 ? steps : steps.slice(0, end) }
}

/** What differs, without the words around that were quoted to be found. */
function core(before: string, after: string): { readonly from: string; readonly to: string } {
  const [one, other] = [before.split(' '), after.split(' ')]
  let head = 0
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  const inner = (words: readonly string[]): string => words.slice(head, words.length - tail).join(' ')
  return { from: inner(one), to: inner(other) }
}

/** So often a change has to be made that one instruction for all is tried before anything else is drafted. */
const often = 5

/** One instruction for words that make way for the same others very often, where it touches nothing that is to stay. */
function throughText(desk: Desk): { readonly step: DraftingStep; readonly law: Law } | null {
  const counts = new Map<string, number>()
  for (const [i, j] of passagePairs(desk)) {
    const [before, after] = [desk.law.passages[i]?.text ?? '', desk.after.passages[j]?.text ?? '']
    if (before === after) continue
    for (const { start, end, text } of changesOf(before, after)) {
      const from = before.slice(start, end).trim()
      const key = JSON.stringify([from, text.trim()])
      if (/\p{L}/u.test(from) && text.trim() !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  if (most === undefined || most[1] < often) return null
  const [from, to] = JSON.parse(most[0]) as [string, string]
  const words = { before: quoted(from), after: quoted(to), noun: nounOf(desk, from) }
  const body: InstructionBody = {
    kind: 'replace-words',
    targets: [{ steps: [] }],
    ...words,
    occurrence: { kind: 'all' },
  }
  const done = hasWords(desk, body) ? carriedOut(desk, [body]) : null
  if (done === null || reachesTooFar(desk, done.law)) return null
  return { step: { body, reason: 'everywhere' }, law: done.law }
}

/** Whether a passage has changed that reads in the law after as it did before. */
function reachesTooFar({ law, after }: Desk, changed: Law): boolean {
  if (changed.passages.length !== law.passages.length) return true
  const texts = new Set(after.passages.map(({ text }) => text.trimEnd()))
  return law.passages.some(
    (passage, index) => passage.text !== changed.passages[index]?.text && texts.has(passage.text.trimEnd()),
  )
}
