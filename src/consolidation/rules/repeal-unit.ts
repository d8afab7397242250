import type { Law } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target, UnitTarget } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import { claimOf, placeAt, textOf } from '../law-text/edits.ts'
import { oneLine } from '../law-text/one-line.ts'
import { type Change, type Edit, planOf } from '../law-text/plan.ts'
import { deletionOf } from './delete-unit.ts'
import { referencesToGone } from './references.ts'
import { isRepealedTarget, repealedParagraph, repealNote } from './repealed.ts'
import type { Rule } from './rule.ts'
import { repealedRow } from './table-rows.ts'
import { targetsOf } from './targets.ts'

/** «признать утратившим силу», `is repealed`: the label stays, the text becomes the note, sub-units go. */
export const repealUnit: Rule<'repeal-unit'> = (context, { targets }) => {
  const { law } = context
  const found = targetsOf(context, targets, true)
  if (found.kind === 'problem') return found
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks]
  const gone: UnitTarget[] = []
  for (const target of found.targets) {
    if (target.kind === 'law') return notFound(law, targets[0] ?? { steps: [] }, target, null)
    if (isRepealedTarget(law, target)) {
      remarks.push(remark('already-repealed', { law: lawPlaceOf(law, target) }))
      continue
    }
    if (target.kind === 'unit') {
      changes.push({ ...unitRepeal(law, target), claim: claimOf('repealed', target) })
      gone.push(target)
    } else if (target.kind === 'alinea')
      changes.push({ ...paragraphRepeal(law, target), claim: claimOf('repealed', target) })
    else if (target.kind === 'table-part' && target.part === 'row')
      changes.push({ ...repealedRow(law, target), claim: claimOf('repealed', target) })
    else changes.push(deletionOf(law, target))
  }
  return planOf(
    changes,
    [...remarks, ...referencesToGone(law, gone)],
    gone.map(({ provision }) => provision.key),
  )
}

function unitRepeal(law: Law, target: UnitTarget): Change {
  const { passage, provision, last } = target
  const text = textOf(law, passage)
  const { labelSpan, span } = provision
  const mark = /[.;](?=[»”"]?$)/u.exec(text.slice(labelSpan.end, span.end))?.[0] ?? ''
  const gap = provision.printed === '' ? '' : ' '
  const note = `${gap}${repealNote(inNote(law, target), provision, mark)}`
  const isHead = passage < last || law.passages[passage]?.provision === provision
  // Everything under a repealed head goes with the blank lines between; the one behind it stays.
  const end = isHead && last > passage ? text.trimEnd().length : span.end
  // `CHAPTER 2— SUBMARINE CABLES`: the dash is part of how the label is printed.
  const labelEnd = labelSpan.end + (/^[—–:]/u.exec(text.slice(labelSpan.end, labelSpan.end + 1))?.[0].length ?? 0)
  const edits: Edit[] = [{ passage, start: labelEnd, end, text: note }]
  for (let index = passage + 1; index <= last; index += 1) {
    edits.push({ passage: index, start: 0, end: textOf(law, index).length, text: '' })
  }
  const isLawEnd = last > passage && last === law.passages.length - 1
  if (isLawEnd) edits[0] = { passage, start: labelEnd, end: text.length, text: `${note}${finalSpace(law)}` }
  const printed = text.slice(labelSpan.start, labelEnd)
  return {
    place: placeAt(law, passage, span.start),
    edits,
    before: oneLine(text.slice(labelSpan.start, span.end)),
    after: `${printed}${note}`,
  }
}

/** In a note points are points, whatever the law calls its first level. */
function inNote({ meta, ...law }: Law, { ancestors }: UnitTarget): Law {
  return { ...law, meta: ancestors.at(-1)?.unit === 'note' ? { ...meta, firstLevel: null } : meta }
}

/** What ends the law goes on ending it when its last passages go. */
function finalSpace(law: Law): string {
  const text = textOf(law, law.passages.length - 1)
  return text.slice(text.trimEnd().length)
}

function paragraphRepeal(law: Law, { passage, paragraph, part }: Extract<Target, { kind: 'alinea' }>): Change {
  const { start, end } = paragraph.text
  const unnumbered = { unit: 'numbered', label: String(part), printed: '' } as const
  const note = part === undefined ? repealedParagraph(law) : repealNote(law, unnumbered, '.')
  const edit: Edit = { passage, start, end, text: note }
  return { place: placeAt(law, passage, start), edits: [edit] }
}
