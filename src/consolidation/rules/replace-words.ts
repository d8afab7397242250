import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import type { Hit } from '../law-text/area-words.ts'
import { changeAt, replaceHits } from '../law-text/edits.ts'
import { hitsIn, withoutPutIn } from '../law-text/hits.ts'
import { labelledOpening, labelledWords } from '../law-text/opening-label.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { styled } from '../law-text/quote-style.ts'
import { captionReplaced } from './captioned.ts'
import { inEveryForm, uncertainty } from './forms.ts'
import { doubledMarks } from './punctuation.ts'
import type { Body, Context, Rule } from './rule.ts'
import { soughtIn } from './sought.ts'
import { targetsOf } from './targets.ts'

/** «слова «A» заменить словами «B»», `by striking “A” and inserting “B”`. */
export const replaceWords: Rule<'replace-words'> = (context, instruction) => {
  const found = targetsOf(context, instruction.targets)
  if (found.kind === 'problem') return found
  const put = styled(context, instruction.after.text)
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks]
  for (const target of found.targets) {
    const replaced = replacedIn(context, target, instruction, put.text)
    if ('code' in replaced) return replaced
    // Not `push(...)`: there may be hundreds of thousands.
    for (const change of replaced.changes) changes.push(change)
    remarks.push(...replaced.remarks)
  }
  return planOf(changes, [...remarks, ...doubledMarks(context.law, changes)])
}

type Replaced = { readonly changes: readonly Change[]; readonly remarks: readonly Problem[] } | Problem

function replacedIn(
  context: Context,
  target: Target,
  { before, occurrence, noun }: Body<'replace-words'>,
  text: string,
): Replaced {
  const { law, isPutIn } = context
  if (occurrence.kind === 'all-forms') {
    const { hits, uncertain } = inEveryForm(law, target, before.text, text)
    const problem = uncertainty(uncertain)
    if (problem !== null) return problem
    if (hits.length > 0) {
      return {
        changes: replaceHits(
          law,
          withoutPutIn(hits, ({ hit }) => hit, isPutIn),
        ),
        remarks: [],
      }
    }
  }
  const captioned = captionReplaced(law, target, before.text, text)
  if (captioned !== null) return { changes: [changeAt(law, captioned)], remarks: [] }
  const hits = hitsIn(law, target, before.text, occurrence, soughtIn(context, target, before, noun))
  if (hits.kind === 'problem') return hits
  const labelled = labelledWords(law, text)
  const replaced = (all: readonly Hit[]): readonly Change[] =>
    replaceHits(
      law,
      all.map((hit) => ({ hit, text })),
    )
  if (labelled === null) return { changes: replaced(hits.hits), remarks: hits.remarks }
  const changes = hits.hits.flatMap((hit) => {
    const opening = labelledOpening(law, hit, labelled)
    return opening === null ? replaced([hit]) : [changeAt(law, opening)]
  })
  return { changes, remarks: hits.remarks }
}
