import type { Law } from '../../law/types.ts'
import type { Problem, Span } from '../../problem/types.ts'
import { replaceHits, textOf, withBlankLine } from '../law-text/edits.ts'
import { hitsIn } from '../law-text/hits.ts'
import { withLawEnd } from '../law-text/law-end.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { everyHit } from './forms.ts'
import { doubledMarks } from './punctuation.ts'
import type { Rule } from './rule.ts'
import { soughtIn } from './sought.ts'
import { targetsOf } from './targets.ts'

/** «слова «A» исключить», `by striking “A”`: one of the two spaces around goes too; a comma goes only where it is quoted. */
export const deleteWords: Rule<'delete-words'> = (context, { targets, words, occurrence, noun }) => {
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks]
  for (const target of found.targets) {
    const inForms = occurrence.kind === 'all-forms' ? everyHit(context.law, target, words.text) : null
    const hits = inForms ?? hitsIn(context.law, target, words.text, occurrence, soughtIn(context, target, words, noun))
    if (hits.kind === 'problem') return hits
    const struck = hits.hits.map((hit) => ({ hit, text: '' }))
    for (const change of replaceHits(context.law, struck)) changes.push(wholeParagraph(context.law, change))
    remarks.push(...hits.remarks)
  }
  return planOf(withLawEnd(context.law, changes), [...remarks, ...doubledMarks(context.law, changes)])
}

/** Where the words are all that a paragraph says, its blank line goes with them. */
function wholeParagraph(law: Law, change: Change): Change {
  const [edit, ...others] = change.edits
  if (edit === undefined || others.length > 0 || edit.text !== '') return change
  const { passage } = edit
  const text = textOf(law, passage)
  const words = text.slice(edit.start, edit.end)
  const start = edit.start + words.length - words.trimStart().length
  const span = { start, end: start + words.trim().length }
  const isAlone = isLineEnd(text, start - 1) && isLineEnd(text, span.end) && isBlockAlone(text, span)
  return isAlone ? { ...change, edits: [{ passage, ...withBlankLine(law, passage, span), text: '' }] } : change
}

function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n' || text[at] === '\r'
}

/** Whether blank lines, or the ends of the text, stand on both sides. */
function isBlockAlone(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  const isParted = (blank: string, rest: string): boolean => rest === blank || blank.split('\n').length > 2
  return (
    isParted(before.slice(before.trimEnd().length), before) &&
    isParted(behind.slice(0, behind.length - behind.trimStart().length), behind)
  )
}
