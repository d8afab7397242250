import type { Law } from '../../law/types.ts'
import { unnumberedParts } from '../../law/unnumbered-parts.ts'
import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { readQuoted } from '../law-text/block.ts'
import { keysIn, textOf } from '../law-text/edits.ts'
import { type Change, type Plan, planOf } from '../law-text/plan.ts'
import { styled } from '../law-text/quote-style.ts'
import { insertHeads } from './insert-heads.ts'
import { insertLabelled } from './insert-labelled.ts'
import { insertParagraphs } from './insert-paragraphs.ts'
import { insertSentences } from './insert-sentences.ts'
import { addedToRepealed } from './repealed.ts'
import type { Body, Rule } from './rule.ts'
import { insertRows } from './table-rows.ts'
import { targetsOf } from './targets.ts'

/** «дополнить пунктом 7.2 следующего содержания», `by adding at the end the following`: units, paragraphs, whole articles. */
export const insertUnit: Rule<'insert-unit'> = (context, instruction) => {
  const found = targetsOf(context, [instruction.parent])
  if (found.kind === 'problem') return found
  const put = styled(context, instruction.text.text)
  const quoted = readQuoted(context.law, put.text)
  const first = quoted[0]
  if (first === undefined) return problem('block-empty')
  const isUnlabelled = instruction.unit === 'alinea' || (instruction.unit === null && first.read === null)
  const changes: Change[] = []
  const remarks: Problem[] = [...found.remarks, ...put.remarks, ...addedToRepealed(context.law, found.targets)]
  for (const parent of found.targets) {
    const part = first.read === null ? unnumberedPart(context.law, parent, instruction) : null
    const insert = isUnlabelled || part !== null ? insertParagraphs : first.isHead ? insertHeads : insertLabelled
    const plan: Plan | Problem =
      instruction.unit === 'sentence'
        ? insertSentences(context, instruction, parent, put.text.trim())
        : instruction.unit === 'row'
          ? insertRows(context, instruction, parent, put.text)
          : insert(context, part ?? instruction, parent, quoted)
    if (plan.kind === 'problem') return plan
    changes.push(...plan.changes.map((change) => ({ ...change, into: change.into ?? keysIn(parent) })))
    remarks.push(...plan.remarks)
  }
  return planOf(changes, remarks)
}

/**
 * «частью второй» of an article that numbers its parts in words only, as an insertion of paragraphs; null where the
 * instruction is none such.
 */
function unnumberedPart(law: Law, parent: Target, instruction: Body<'insert-unit'>): Body<'insert-unit'> | null {
  const [labels] = instruction.labels
  if (instruction.unit !== 'part' || parent.kind !== 'unit' || labels?.kind === 'range') return null
  // A part 1.1 is no paragraph's number: it brings a label.
  if (labels !== undefined && !/^\d+$/.test(labels.label)) return null
  if (parent.provision.children.some(({ unit }) => unit === 'numbered')) return null
  if (instruction.place.kind !== 'by-label' || labels === undefined) return instruction
  const parts = unnumberedParts(parent.provision, textOf(law, parent.passage))
  const n = Number(labels.label)
  // Which paragraph it goes before; without such a part, the count of paragraphs tells whether there is a gap.
  if (n > parts.length)
    return {
      ...instruction,
      place: n === parts.length + 1 ? { kind: 'end' } : { kind: 'ordinal', n: Number.MAX_SAFE_INTEGER },
    }
  const unit = { steps: [...instruction.parent.steps, { unit: 'part', labels: [labels], relative: false } as const] }
  return { ...instruction, place: { kind: 'before', unit } }
}
