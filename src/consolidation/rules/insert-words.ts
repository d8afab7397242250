import { draftingOf } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem, Span } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { textAreas } from '../../resolution/resolve.ts'
import { isConjunction } from '../../text/languages.ts'
import { wordsBehind } from '../law-text/area-words.ts'
import { changeAt, endingOf, endOf, putWords, textOf } from '../law-text/edits.ts'
import { hitsIn, isMark } from '../law-text/hits.ts'
import { labelledOpening, labelledWords } from '../law-text/opening-label.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { putBefore, putBehind } from '../law-text/put-block.ts'
import { styled } from '../law-text/quote-style.ts'
import { doubledMarks } from './punctuation.ts'
import { addedToRepealed } from './repealed.ts'
import type { Body, Context, Rule } from './rule.ts'
import { soughtIn } from './sought.ts'
import { targetsOf } from './targets.ts'

/** «после слов «A» дополнить словами «B»», «дополнить словами «B»», `by inserting “B” after “A”`. Spacing is supplied, punctuation is not. */
export const insertWords: Rule<'insert-words'> = (context, instruction) => {
  const found = targetsOf(context, instruction.targets)
  if (found.kind === 'problem') return found
  const put = styled(context, instruction.text.text)
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks, ...addedToRepealed(context.law, found.targets)]
  for (const target of found.targets) {
    const points = pointsIn(context, target, instruction, put.text)
    if (points.kind === 'problem') return points
    remarks.push(...points.remarks)
    for (const { passage, at, words: put, anchor } of points.points) {
      const point = { passage, start: at, end: at }
      if (instruction.isSetOut && anchor !== undefined && isParagraph(context.law, passage, anchor)) {
        const place = instruction.at === 'before' ? putBefore : putBehind
        changes.push({ ...changeAt(context.law, place(context.law, passage, at, put)), anchor: { passage, ...anchor } })
        continue
      }
      const words = withoutDoubling(put, wordsBehind(context.law, passage, at))
      const labelled = labelledWords(context.law, words)
      const opening = labelled === null ? null : labelledOpening(context.law, point, labelled)
      const made = opening === null ? putWords(context.law, passage, point, words) : changeAt(context.law, opening)
      const isAtEnd = instruction.anchor === null && instruction.at === 'end'
      const change = { ...made, ...(isAtEnd ? endingOf(target) : {}) }
      changes.push(anchor === undefined ? change : { ...change, anchor: { passage, ...anchor } })
    }
  }
  return planOf(changes, [...remarks, ...doubledMarks(context.law, changes)])
}

/** Whether a run of a passage is one of its paragraphs, whole. */
function isParagraph(law: Law, passage: number, { start, end }: Span): boolean {
  const text = textOf(law, passage)
  return /(?:^|\n)[^\S\n]*$/u.test(text.slice(0, start)) && /^[^\S\n]*(?:\r?\n|$)/u.test(text.slice(end))
}

/** Words that bring the comma along that stands there already do not double it. */
function withoutDoubling(words: string, behind: string): string {
  const mark = /[\p{L}\p{N})»”"]([,;])$/u.exec(words)?.[1]
  return mark !== undefined && behind.startsWith(mark) ? words.slice(0, -1) : words
}

interface Point {
  readonly passage: number
  readonly at: number
  readonly words: string
  readonly anchor?: Span
}

type Points =
  | { readonly kind: 'points'; readonly points: readonly Point[]; readonly remarks: readonly Problem[] }
  | Problem

function pointsIn(context: Context, target: Target, instruction: Body<'insert-words'>, words: string): Points {
  const { law } = context
  const { anchor, at, occurrence, noun } = instruction
  if (anchor === null) return atEdge(law, target, at === 'start' ? 'start' : 'end', words)
  const sought = soughtIn(context, target, anchor, noun)
  const closing = hitsIn(law, target, anchor.text, occurrence, sought)
  // “In the matter preceding subparagraph (A), by inserting before the period”: it ends with a dash, and has one period inside.
  const mayBeInside =
    closing.kind === 'problem' && target.kind === 'paragraphs' && at === 'before' && noun === 'mark-name'
  const hits = mayBeInside ? hitsIn(law, target, anchor.text, { kind: 'unstated' }, sought) : closing
  if (hits.kind === 'problem') return hits
  // Another amendment may well change the closing mark: what goes before it still has its place.
  const points = hits.hits.map(({ passage, start, end }) => ({
    passage,
    at: at === 'before' ? start : end,
    words,
    ...(isMark(anchor.text) ? {} : { anchor: { start, end } }),
  }))
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
  const put = words.trim()
  if (goesBehind(law, mark, put)) return { kind: 'points', points: [{ passage, at: end.end, words: put }], remarks: [] }
  // Words that bring the closing mark along do not double it.
  const brought = mark !== '' && /[.;,:]$/u.test(put) ? put.slice(0, -1) : put
  return { kind: 'points', points: [{ passage, at: end.beforeMark, words: brought }], remarks: [] }
}

/** Whether words at the end stand behind the closing mark: a whole sentence, `and` behind `;`, what goes on behind a comma to a mark of its own. */
function goesBehind(law: Law, mark: string, words: string): boolean {
  if (mark === '') return false
  if (isConjunction(words)) return mark !== '.'
  if (mark === '.') return /^\p{Lu}[^]*[.!?]$/u.test(words)
  return draftingOf(law.meta.language).goesBehindMark(words, mark)
}
