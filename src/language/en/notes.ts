import type { Citation } from '../../citation/types.ts'
import type { LawManner, Notes } from '../drafting.ts'
import { printDate } from './citation/dates.ts'
import { printEnglishCitation } from './citation/print.ts'
import { styleOfScheme } from './citation/style.ts'

export const notes: Notes = {
  repealedUnit: () => 'Repealed.',
  repealedParagraph: 'Repealed.',
  repealedRow: 'Repealed.',
  repealedLaw: 'Note. Repealed.',
  suspensionOf,
  suspendedUnit: (unit, law, { until, extent }) => {
    const day = printDate(until.replace(/^until\s+/iu, '').replace(/\.$/u, ''))
    const part = extent === undefined ? '' : ` ${extent}`
    return `${suspensionOf(unit, law)}${part} is suspended until ${day}.`
  },
}

function suspensionOf(unit: Citation, { scheme }: LawManner): string {
  return `Note. The operation of ${printEnglishCitation(unit, styleOfScheme(scheme))}`
}
