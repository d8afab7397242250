import type { InstructionBody } from '../amendment/types.ts'
import type { Citation } from '../citation/types.ts'
import type { Language } from '../text/languages.ts'
import { sentencesOf } from '../text/sentence.ts'
import { type Alignable, aligned } from './align.ts'
import { type Candidate, cheapest } from './choose.ts'
import { quoted, step, under } from './container.ts'
import { type Desk, proved } from './trial.ts'
import type { DraftingStep, Found, Splice } from './types.ts'
import { shifted, type Wording, wordChanges } from './words.ts'

/**
 * Instructions that speak of whole sentences where whole sentences come or go, and of words in the others; null where a
 * paragraph changes in no whole sentence, or where none prove. `owner`: the unit or paragraph whose sentences are counted.
 */
export function sentenceChanges(desk: Desk, wording: Wording, owner: Citation, limit: number): Found | null {
  const { language } = desk.law.meta
  const [before, after] = [sentences(wording.before, language), sentences(wording.after, language)]
  if (before.length + after.length < 3) return null
  const pairs = aligned(before, after)
  if (pairs.length === before.length && pairs.length === after.length) return null
  const steps: DraftingStep[] = []
  const splices: Splice[] = []
  let cost = 0
  let [i, j] = [0, 0]
  const place = (from: number, to: number): Citation =>
    under(owner, step('sentence', ...Array.from({ length: to - from }, (_, at) => String(from + at + 1))))
  for (const [nextI, nextJ] of [...pairs, [before.length, after.length] as const]) {
    const come = after.slice(j, nextJ)
    if (nextI > i || nextJ > j) {
      const start = before[i - 1]?.end ?? 0
      const end = before[nextI]?.start ?? wording.before.length
      const from = after[j - 1]?.end ?? 0
      const to = after[nextJ]?.start ?? wording.after.length
      const splice = shifted({ start, end, text: wording.after.slice(from, to) }, wording.span.start)
      const text = come.map((one) => one.text).join(' ')
      const candidates = regionBodies(owner, place(i, nextI), nextI - i, come.length, text, i, nextI === before.length)
      const found = cheapest(desk, wording.passage, [splice], candidates, limit - cost)
      if (found === null) return null
      steps.push(...found.steps)
      splices.push(splice)
      cost += found.cost
    }
    const [one, other] = [before[nextI], after[nextJ]]
    ;[i, j] = [nextI + 1, nextJ + 1]
    if (one === undefined || other === undefined || one.text === other.text) continue
    const span = { start: wording.span.start + one.start, end: wording.span.start + one.end }
    const inner: Wording = { ...wording, span, before: one.text, after: other.text }
    const found = wordChanges(desk, inner, limit - cost)
    if (found === null) return null
    steps.push(...found.steps)
    splices.push({ ...span, text: other.text })
    cost += found.cost
  }
  for (const order of [steps, steps.toReversed()]) {
    if (proved(desk, wording.passage, splices, order) !== null) return { steps: order, cost }
  }
  return null
}

interface Sentence extends Alignable {
  readonly start: number
  readonly end: number
}

function sentences(text: string, language: Language): readonly Sentence[] {
  return sentencesOf(text, language).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    bare: null,
    name: null,
  }))
}

function regionBodies(
  owner: Citation,
  cited: Citation,
  gone: number,
  come: number,
  text: string,
  first: number,
  isLast: boolean,
): readonly Candidate[] {
  const candidate = (body: InstructionBody): Candidate => ({ steps: [{ body, reason: 'sentence' }] })
  if (come === 0) return [candidate({ kind: 'delete-unit', targets: [cited] })]
  if (gone > 0) return [candidate({ kind: 'replace-unit', targets: [cited], text: quoted(text) })]
  const count = come === 1 ? 'one' : 'many'
  if (isLast) return [candidate({ kind: 'add-sentences', targets: [owner], text: quoted(text), count })]
  const after = under(owner, step('sentence', String(first)))
  const labels = Array.from({ length: come }, (_, at) => ({ kind: 'one', label: String(first + at + 1) }) as const)
  const body = { kind: 'insert-unit', parent: owner, unit: 'sentence', text: quoted(text) } as const
  return [
    candidate({ ...body, labels, place: { kind: 'ordinal', n: first + 1 } }),
    ...(first === 0 ? [] : [candidate({ ...body, labels: [], place: { kind: 'after', unit: after } })]),
    ...(first === 0 ? [] : [candidate({ kind: 'add-sentences', targets: [after], text: quoted(text), count })]),
  ]
}
