import type { Problem } from '../../problem/types.ts'
import { replaceHits } from '../law-text/edits.ts'
import { hitsIn } from '../law-text/hits.ts'
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
    for (const change of replaceHits(context.law, struck)) changes.push(change)
    remarks.push(...hits.remarks)
  }
  return planOf(changes, [...remarks, ...doubledMarks(context.law, changes)])
}
