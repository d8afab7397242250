import type { InstructionBody } from '../amendment/types.ts'
import type { Citation, CitationStep } from '../citation/types.ts'
import type { Law } from '../law/types.ts'
import { costOf } from './choose.ts'
import { quoted } from './container.ts'
import { type Planned, planned } from './stages.ts'
import { carriedOut, type Desk, hasWords } from './trial.ts'
import type { Step } from './types.ts'
import { nounOf } from './words.ts'

/**
 * All changes of the law; where the same words make way for the same others in several places, by one instruction for
 * all of them, if that and what is left to do cost less. An instruction that would reach too far costs more: what it did
 * wrong would have to be undone.
 */
export function plannedTogether(desk: Desk): Planned {
  const plain = planned(desk)
  let best = plain
  for (const { body, custom } of candidatesOf(desk, plain.steps)) {
    const step: Step = { body, reason: 'everywhere' }
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
function candidatesOf(desk: Desk, steps: readonly Step[]): readonly Candidate[] {
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
