import { problem, remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { endingOf, endOf, putText, textOf } from '../law-text/edits.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { styled } from '../law-text/quote-style.ts'
import { addedToRepealed } from './repealed.ts'
import type { Rule } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «дополнить предложением следующего содержания», `by adding at the end the following new sentence`: at the end, after a space. */
export const addSentences: Rule<'add-sentences'> = (context, { targets, text }) => {
  const { law } = context
  const found = targetsOf(context, targets)
  if (found.kind === 'problem') return found
  const put = styled(context, text.text.trim())
  if (put.text === '') return problem('block-empty')
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks, ...addedToRepealed(law, found.targets)]
  for (const target of found.targets) {
    const end = endOf(law, target)
    if (end === null) return problem('sentence-not-found', { law: lawPlaceOf(law, target), details: { count: '0' } })
    const closing = textOf(law, end.passage).slice(end.beforeMark, end.end)
    if (closing === ';' || closing === ',' || closing === ':') {
      remarks.push(remark('punctuation-suspicious', { law: lawPlaceOf(law, target), actual: closing }))
    }
    changes.push({
      ...putText(law, end.passage, { start: end.end, end: end.end }, ` ${put.text}`),
      ...endingOf(target),
    })
  }
  return planOf(changes, remarks)
}
