import type { Problem } from '../problem/types.ts'
import { captionReplaced } from './captioned.ts'
import { changeAt, replaceHit, styled } from './edits.ts'
import { uncertainForms } from './forms.ts'
import { hitsIn } from './hits.ts'
import { labelledOpening } from './opening-label.ts'
import { type Change, planOf, type Rule } from './plan.ts'
import { targetsOf } from './targets.ts'

/** «слова «A» заменить словами «B»», `by striking “A” and inserting “B”`. */
export const replaceWords: Rule<'replace-words'> = (context, { targets, before, after, occurrence, noun }) => {
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const put = styled(context, after.text)
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks]
  for (const target of found.targets) {
    const uncertain = occurrence.kind === 'all-forms' ? uncertainForms(context.law, target, before.text) : []
    const captioned = captionReplaced(context.law, target, before.text, put.text)
    if (captioned !== null) {
      changes.push(changeAt(context.law, captioned))
      continue
    }
    const hits = hitsIn(context.law, target, before.text, occurrence, noun)
    if (hits.kind === 'problem') return uncertain[0] === undefined ? hits : { ...uncertain[0], severity: 'problem' }
    for (const hit of hits.hits) {
      const opening = labelledOpening(context.law, hit, put.text)
      changes.push(changeAt(context.law, opening ?? replaceHit(context.law, hit, put.text)))
    }
    remarks.push(...hits.remarks, ...uncertain)
  }
  return planOf(changes, remarks)
}
