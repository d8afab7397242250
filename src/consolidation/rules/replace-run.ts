import type { Occurrence } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { type Area, type Target, textAreas } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { areaOf, findInArea, wordsOf } from '../law-text/area-words.ts'
import { changeAt, endOf, putText, putWords, textOf } from '../law-text/edits.ts'
import { endingHit, type Hits, hitsIn, isMark, notThere } from '../law-text/hits.ts'
import { type Change, type Edit, planOf } from '../law-text/plan.ts'
import { styled } from '../law-text/quote-style.ts'
import type { Body, Context, Rule } from './rule.ts'
import { targetsOf } from './targets.ts'

/** `by striking “A” and all that follows through “B” [and inserting “C”]`; what lies between goes, whole paragraphs too. */
export const replaceRun: Rule<'replace-run'> = (context, instruction) => {
  const { law } = context
  const found = targetsOf(context, instruction.targets)
  if (found.kind === 'problem') return found
  const put = styled(context, instruction.text?.text ?? '')
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks]
  for (const target of found.targets) {
    const within = endUnit(context, target, instruction)
    if (within.kind === 'problem') return within
    const from = startOfRun(law, target, within, instruction)
    if (from.kind === 'problem') return from
    const first = from.hits[0]
    if (first === undefined) throw new Error('hits without a hit')
    const end = endOfRun(law, within, first, instruction)
    if ('kind' in end) return end
    changes.push({ ...changeAt(law, { ...first, text: '' }), edits: runEdits(law, first, end, put.text) })
  }
  return planOf(changes, remarks)
}

/** Whose end the run goes to, or whose words. */
function endUnit(context: Context, target: Target, { endOf: unit }: Body<'replace-run'>): Target | Problem {
  if (unit === undefined) return target
  const found = targetsOf(context, [unit])
  return found.kind === 'problem' ? found : (found.targets.at(-1) ?? target)
}

/** The run's first words: in the unit that it ends with if they are there, else in all of the target. */
function startOfRun(law: Law, target: Target, within: Target, { from, occurrence }: Body<'replace-run'>): Hits {
  const inside = hitsIn(law, within, from.text, occurrence ?? { kind: 'all' })
  return inside.kind === 'hits' ? inside : hitsIn(law, target, from.text, occurrence ?? { kind: 'all' })
}

interface End {
  readonly passage: number
  readonly end: number
}

function endOfRun(law: Law, target: Target, from: Area, { through, until }: Body<'replace-run'>): End | Problem {
  if (through === 'end' || through === 'period-at-end') {
    const end = through === 'end' ? endOf(law, target) : closingPeriod(law, target)
    const isBehind = end !== null && (end.passage > from.passage || end.end >= from.end)
    if (isBehind) return { passage: end.passage, end: end.end }
    return problem('words-not-found', { law: lawPlaceOf(law, target), expected: '.', nearest: closingOf(law, target) })
  }
  if (until !== undefined) return countedEnd(law, target, from, through.text, until)
  const behind = textAreas(law, target).filter((area) => area.passage > from.passage || area.end >= from.end)
  for (const area of behind) {
    const start = area.passage === from.passage ? Math.max(area.start, from.end) : area.start
    const rest = { passage: area.passage, start, end: area.end }
    const found = isMark(through.text) ? null : findInArea(law, rest, through.text)[0]
    const hit =
      found === null ? endingHit(law, rest, through.text) : found === undefined ? null : areaOf(law, rest, found)
    if (hit !== null) return { passage: area.passage, end: hit.end }
  }
  const text = behind.map((area) => wordsOf(law, area)).join('\n')
  return notThere(law, target, text, through.text)
}

/** “Through “B” the second place it appears”: counted in the target, and behind the beginning. */
function countedEnd(law: Law, target: Target, from: Area, words: string, until: Occurrence): End | Problem {
  const found = hitsIn(law, target, words, until)
  if (found.kind === 'problem') return found
  const [hit] = found.hits
  const isBehind =
    hit !== undefined && (hit.passage > from.passage || (hit.passage === from.passage && hit.start >= from.end))
  return isBehind ? hit : problem('words-not-found', { law: lawPlaceOf(law, target), expected: words })
}

function closingPeriod(law: Law, target: Target): End | null {
  const last = textAreas(law, target).at(-1)
  return last === undefined ? null : endingHit(law, last, '.')
}

/** The words that the target closes with. */
function closingOf(law: Law, target: Target): string | null {
  const end = endOf(law, target)
  const text = end === null ? '' : textOf(law, end.passage).slice(0, end.end)
  return /(?<!\S)\S+$/u.exec(text.slice(-80))?.[0] ?? null
}

function runEdits(law: Law, from: Area, end: End, put: string): readonly Edit[] {
  if (from.passage === end.passage) return putWords(law, from.passage, { start: from.start, end: end.end }, put).edits
  const rest: Edit[] = []
  const tail = textOf(law, end.passage).slice(end.end)
  const isWhole = tail.trim() === ''
  for (let passage = from.passage + 1; passage <= end.passage; passage += 1) {
    const length = textOf(law, passage).length
    if (passage === end.passage && !isWhole) rest.push(...putText(law, passage, { start: 0, end: end.end }, '').edits)
    else rest.push({ passage, start: 0, end: length, text: '' })
  }
  const text = textOf(law, from.passage)
  const textEnd = text.trimEnd().length
  const words = putWords(law, from.passage, { start: from.start, end: textEnd }, put).edits
  const isLawEnd = isWhole && end.passage === law.passages.length - 1
  const space = isLawEnd ? tail : text.slice(textEnd)
  const last = words.at(-1)
  const closing: readonly Edit[] =
    last?.end === textEnd
      ? [{ ...last, end: text.length, text: last.text + space }]
      : [...words.slice(-1), { passage: from.passage, start: textEnd, end: text.length, text: space }]
  return [...words.slice(0, -1), ...closing, ...rest]
}
