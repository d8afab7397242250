import { draftingOf } from '../../language/languages.ts'
import type { Law, Provision } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { saysOnlyRepealed } from '../../text/repeal.ts'
import { textOf } from '../law-text/edits.ts'

/** Whether the unit says nothing but that it is repealed. */
export function isRepealed(law: Law, passage: number, provision: Provision): boolean {
  if (provision.children.length > 0) return false
  const words = provision.heading ?? provision.paragraphs[0]?.text
  if (words === undefined) return false
  return saysOnlyRepealed(textOf(law, passage).slice(words.start, words.end))
}

/** The remark that something is added to what is repealed already, for each such target. */
export function addedToRepealed(law: Law, targets: readonly Target[]): readonly Problem[] {
  return targets
    .filter((target) => isRepealedTarget(law, target))
    .map((target) => remark('already-repealed', { law: lawPlaceOf(law, target) }))
}

/** Whether the target is repealed, or a paragraph or a sentence that says so. */
export function isRepealedTarget(law: Law, target: Target): boolean {
  if (target.kind === 'unit') return isRepealed(law, target.passage, target.provision)
  if (target.kind !== 'alinea' && target.kind !== 'sentence') return false
  const { start, end } = target.paragraph.text
  return saysOnlyRepealed(textOf(law, target.passage).slice(start, end))
}

/** What a repealed unit says behind its label; `mark` is the one its text ended with. */
export function repealNote(
  { meta }: Law,
  provision: Pick<Provision, 'unit' | 'label' | 'printed'>,
  mark: string,
): string {
  return draftingOf(meta.language).notes.repealedUnit(provision, meta, mark)
}

/** What a repealed paragraph says. */
export function repealedParagraph({ meta }: Law): string {
  return draftingOf(meta.language).notes.repealedParagraph
}
