import { citationsIn } from '../../../amendment/citations.ts'
import type { InstructionBody } from '../../../amendment/types.ts'
import type { Citation } from '../../../citation/types.ts'
import { announcedLabel } from '../../../grammar/block-label.ts'
import { normaliseLabel, plainDash } from '../../../text/label.ts'
import { englishArticles } from '../../../text/schemes/en-articles.ts'
import { unitedStatesCode } from '../../../text/schemes/us-code.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { bracketLevels, fitsLevel } from '../citation/units.ts'
import { labelInAct } from './act-sections.ts'
import type { Fault, Frame } from './frame.ts'

/** The label that quoted law opens with, and whether it is a section's (`§ 230.`, `SEC. 230.`, `Article 29.`). */
export interface BlockLabel {
  readonly label: string
  readonly section: boolean
}

export function labelOfBlock(text: string): BlockLabel | null {
  const words = text.replace(/^(?:#{1,6}\s+)?[*_]*/, '').slice(0, 200)
  const head = unitedStatesCode.heading(words) ?? englishArticles.heading(words)
  if (head?.units[0] === 'article') return { label: head.label, section: true }
  const unit = unitedStatesCode.paragraph(words) ?? englishArticles.paragraph(words)
  return unit === null ? null : { label: unit.label, section: false }
}

/** The label of a quoted text that is not the one its instruction speaks of, or is of another kind than the unit that was announced. */
export function labelFault({ units, announced }: Frame, [body]: readonly InstructionBody[]): readonly Fault[] {
  if (body?.kind !== 'replace-unit' && body?.kind !== 'insert-unit') return []
  const actual = labelOfBlock(body.text.text)
  const said = body.kind === 'insert-unit' && units !== undefined ? { ...body, ...units } : body
  const expected = announced?.label ?? announcedLabel(said) ?? (body.kind === 'insert-unit' ? body.unit : null)
  if (actual === null || expected === null) return []
  // “Sec. 199A. …” as a new item of a table of sections.
  const isEntry =
    body.kind === 'insert-unit' && citationsIn(body).some(({ steps }) => steps.some(({ unit }) => unit === 'contents'))
  if (isEntry) return []
  const inAct =
    body.kind === 'replace-unit' && body.targets.length === 1 ? labelInAct(body.targets[0] as Citation) : null
  if (inAct !== null && actual.section && isSame(actual.label, inAct)) return []
  const isRight =
    announced?.label === undefined && announcedLabel(said) === null
      ? isOfUnit(expected as CitedUnit, actual)
      : isSame(actual.label, expected)
  return isRight ? [] : [{ code: 'label-mismatch', span: body.text.span, expected, actual: actual.label }]
}

/**
 * Whether law is to be put into a unit that holds no units of its level: subsection `(g)` into subsection (b). Letters may
 * count as well as name: `(c)` is a clause's label only where clauses come next.
 */
export function isTooWide(body: InstructionBody): boolean {
  const label = body.kind === 'insert-unit' ? labelOfBlock(body.text.text)?.label : undefined
  const within = body.kind === 'insert-unit' ? body.parent.steps.at(-1)?.unit : undefined
  const level = (bracketLevels as readonly (CitedUnit | undefined)[]).indexOf(within)
  if (label === undefined || level === -1) return false
  const fits = (one: (typeof bracketLevels)[number]): boolean => fitsLevel(one, label)
  const [next, ...deeper] = bracketLevels.slice(level + 1)
  if (next !== undefined && fits(next)) return false
  return bracketLevels.slice(0, level + 1).some(fits) || !deeper.some(fits)
}

function isSame(one: string, other: string): boolean {
  return plainDash(normaliseLabel(one)) === plainDash(normaliseLabel(other))
}

/** Only where the style of the label settles it: laws in articles number their units as they like. */
function isOfUnit(unit: CitedUnit, { label, section }: BlockLabel): boolean {
  if (unit === 'article') return section
  const level = bracketLevels.find((one) => one === unit)
  if (level === undefined) return true
  if (section) return false
  const dotted = /[.)]/.test(label) || (level === 'subparagraph' && /^(?:\d+|[a-z])$/.test(label))
  return dotted || fitsLevel(level, label)
}
