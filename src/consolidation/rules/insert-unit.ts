import { problem } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { readQuoted } from '../law-text/block.ts'
import { keysIn } from '../law-text/edits.ts'
import { type Change, type Plan, planOf } from '../law-text/plan.ts'
import { styled } from '../law-text/quote-style.ts'
import { insertHeads } from './insert-heads.ts'
import { insertLabelled } from './insert-labelled.ts'
import { insertParagraphs } from './insert-paragraphs.ts'
import { insertSentences } from './insert-sentences.ts'
import { addedToRepealed } from './repealed.ts'
import type { Body, Rule } from './rule.ts'
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
    const part = first.read === null ? unnumberedPart(parent, instruction) : null
    const insert = isUnlabelled || part !== null ? insertParagraphs : first.isHead ? insertHeads : insertLabelled
    const plan: Plan | Problem =
      instruction.unit === 'sentence'
        ? insertSentences(context, instruction, parent, put.text.trim())
        : insert(context, part ?? instruction, parent, quoted)
    if (plan.kind === 'problem') return plan
    changes.push(...plan.changes.map((change) => ({ ...change, into: change.into ?? keysIn(parent) })))
    remarks.push(...plan.remarks)
  }
  return planOf(changes, remarks)
}

/** «частью второй» of an article that numbers its parts in words only is a paragraph; null where the instruction is none such. */
function unnumberedPart(parent: Target, instruction: Body<'insert-unit'>): Body<'insert-unit'> | null {
  const [labels] = instruction.labels
  if (instruction.unit !== 'part' || labels?.kind !== 'one' || parent.kind !== 'unit') return null
  // A part 1.1 is no paragraph's number: it brings a label.
  if (!/^\d+$/.test(labels.label)) return null
  if (parent.provision.children.some(({ unit }) => unit === 'numbered')) return null
  const { place } = instruction
  return place.kind === 'by-label'
    ? { ...instruction, place: { kind: 'ordinal', n: Number(labels.label) } }
    : instruction
}
