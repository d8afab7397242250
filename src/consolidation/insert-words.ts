import type { Target } from '../citation/resolve.ts'
import { textAreas } from '../citation/resolve.ts'
import type { Law } from '../law/types.ts'
import { type Problem, problem } from '../problem/index.ts'
import { changeAt, endOf, putWords, styled, textOf } from './edits.ts'
import { hitsIn } from './hits.ts'
import { type Body, type Change, planOf, type Rule } from './plan.ts'
import { targetsOf } from './targets.ts'

/** «после слов «A» дополнить словами «B»», «дополнить словами «B»», `by inserting “B” after “A”`. Spacing is supplied, punctuation is not. */
export const insertWords: Rule<'insert-words'> = (context, instruction) => {
  const found = targetsOf(context, instruction.targets)
  if (found.kind === 'problem') return found
  const put = styled(context, instruction.text.text)
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks]
  for (const target of found.targets) {
    const points = pointsIn(context.law, target, instruction, put.text)
    if (points.kind === 'problem') return points
    remarks.push(...points.remarks)
    for (const { passage, at, words } of points.points) {
      const edit = putWords(context.law, passage, { start: at, end: at }, words)
      changes.push(changeAt(context.law, edit))
    }
  }
  return planOf(changes, remarks)
}

interface Point {
  readonly passage: number
  readonly at: number
  readonly words: string
}

type Points =
  | { readonly kind: 'points'; readonly points: readonly Point[]; readonly remarks: readonly Problem[] }
  | Problem

function pointsIn(law: Law, target: Target, instruction: Body<'insert-words'>, words: string): Points {
  const { anchor, at, occurrence, noun } = instruction
  if (anchor === null) return atEdge(law, target, at === 'start' ? 'start' : 'end', words)
  const hits = hitsIn(law, target, anchor.text, occurrence, noun)
  if (hits.kind === 'problem') return hits
  const points = hits.hits.map(({ passage, start, end }) => ({ passage, at: at === 'before' ? start : end, words }))
  return { kind: 'points', points, remarks: hits.remarks }
}

function atEdge(law: Law, target: Target, edge: 'start' | 'end', words: string): Points {
  const first = textAreas(law, target)[0]
  const end = endOf(law, target)
  if (first === undefined || end === null) return problem('words-not-found', { expected: words })
  if (edge === 'start')
    return { kind: 'points', points: [{ passage: first.passage, at: first.start, words }], remarks: [] }
  const { passage } = end
  const mark = textOf(law, passage).slice(end.beforeMark, end.end)
  // A whole sentence follows the closing mark; words that bring the mark along do not double it.
  const isSentence = mark === '.' && /^\p{Lu}[^]*[.!?]$/u.test(words.trim())
  // “and” joins what follows to what stands before the mark: `(4) …; and`.
  const isLink = /^[;,]$/.test(mark) && /^(?:and|or|и|или)$/u.test(words.trim())
  const brought = mark !== '' && words.trimEnd().endsWith(mark) ? words.trimEnd().slice(0, -mark.length) : words
  const point = isSentence || isLink ? { passage, at: end.end, words } : { passage, at: end.beforeMark, words: brought }
  return { kind: 'points', points: [point], remarks: [] }
}
