import type { Law, Provision } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import type { UnitKind } from '../../text/types.ts'
import { textOf } from '../law-text/edits.ts'

/** Whether the unit says nothing but that it is repealed. */
export function isRepealed(law: Law, passage: number, provision: Provision): boolean {
  if (provision.children.length > 0) return false
  const words = provision.heading ?? provision.paragraphs[0]?.text
  if (words === undefined) return false
  return isRepealNote(textOf(law, passage).slice(words.start, words.end))
}

/** «Утратил силу.», «абзац утратила силу. - Федеральный закон …», “Repealed.” */
export function isRepealNote(text: string): boolean {
  return /^\s*(?:абзац\s+)?утратил[аои]?\s+силу(?!\p{L})|^\s*\[?repealed\b/iu.test(text)
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
  return isRepealNote(textOf(law, target.passage).slice(start, end))
}

const feminine: ReadonlySet<UnitKind> = new Set(['article', 'chapter'])
const neuter: ReadonlySet<UnitKind> = new Set(['annex', 'note'])

/** What a repealed unit says behind its label; `mark` is the one its text ended with. */
export function repealNote(law: Law, { unit, label, printed }: Provision, mark: string): string {
  if (law.meta.language === 'en') return 'Repealed.'
  if (unit === 'item' || unit === 'letter') return `утратил силу${mark === '.' ? '.' : ';'}`
  const isPart = (unit === 'numbered' && law.meta.firstLevel === 'часть') || (unit === 'division' && /^\d/.test(label))
  if (unit === 'note' && /^Примечания/u.test(printed)) return 'Утратили силу.'
  const ending = feminine.has(unit) || isPart ? 'а' : neuter.has(unit) ? 'о' : ''
  return `Утратил${ending} силу.`
}

/** What a repealed paragraph says. */
export function repealedParagraph(law: Law): string {
  return law.meta.language === 'en' ? 'Repealed.' : 'Абзац утратил силу.'
}
