import { draftingOf } from '../../language/languages.ts'
import { problem } from '../../problem/problem.ts'
import { titleSpan } from '../../resolution/resolve.ts'
import { changeAt } from '../law-text/edits.ts'
import { type Claim, planOf } from '../law-text/plan.ts'
import { putBehind } from '../law-text/put-block.ts'
import type { Rule } from './rule.ts'

/** A whole law is repealed: its text stays to be read, a note under its title says that it is in force no longer. */
export const repealLaw: Rule<'repeal-law'> = ({ law }) => {
  const passage = law.passages.findIndex(({ kind, text }) => kind === 'title' && titleSpan(text) !== null)
  const span = passage === -1 ? null : titleSpan(law.passages[passage]?.text ?? '')
  if (span === null) return problem('unit-not-found', { law: { law: law.id, key: '', citation: law.meta.citation } })
  const note = `> ${draftingOf(law.meta.language).notes.repealedLaw}`
  const last = law.passages.length - 1
  const claim: Claim = { kind: 'repealed', of: 'law', passage: 0, last, start: 0, end: 0, key: null }
  return planOf([{ ...changeAt(law, putBehind(law, passage, span.end, note)), claim }])
}
