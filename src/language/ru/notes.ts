import type { Citation } from '../../citation/types.ts'
import type { UnitKind } from '../../text/types.ts'
import type { Notes } from '../drafting.ts'
import { isPart } from './citation/cited-unit.ts'
import { printDate } from './citation/dates.ts'
import { printOrdinal } from './citation/ordinals.ts'
import { printRussianCitation } from './citation/print.ts'

const feminine: ReadonlySet<UnitKind> = new Set(['article', 'chapter'])
const neuter: ReadonlySet<UnitKind> = new Set(['annex', 'note'])

export const notes: Notes = {
  repealedUnit: ({ unit, label, printed }, { firstLevel }, mark) => {
    if (unit === 'item' || unit === 'letter') return `утратил силу${mark === '.' ? '.' : ';'}`
    // A part that only its place numbers is named: «Часть третья утратила силу.»
    if (unit === 'numbered' && printed === '')
      return `Часть ${printOrdinal(label, 'feminine', 'nominative')} утратила силу.`
    if (unit === 'note' && /^Примечания/u.test(printed)) return 'Утратили силу.'
    const isPartOfLaw = (unit === 'numbered' && isPart(firstLevel)) || (unit === 'division' && /^\d/.test(label))
    const ending = feminine.has(unit) || isPartOfLaw ? 'а' : neuter.has(unit) ? 'о' : ''
    return `Утратил${ending} силу.`
  },
  repealedParagraph: 'Абзац утратил силу.',
  repealedRow: 'Утратила силу.',
  repealedLaw: 'Примечание. Утратил силу.',
  suspensionOf,
  suspendedUnit: (unit, _law, { until, extent }) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? printDate(until) : until.replace(/^до\s+/iu, '').replace(/\.$/u, '')
    const part = extent === undefined ? '' : ` ${extent}${extent.includes(',') ? ',' : ''}`
    return `${suspensionOf(unit)}${part} приостановлено до ${day}.`
  },
}

function suspensionOf(unit: Citation): string {
  return `Примечание. Действие ${printRussianCitation(unit, 'genitive')}`
}
