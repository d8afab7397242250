import type { Notes } from '../drafting.ts'
import { printDate } from './citation/dates.ts'
import { printEnglishCitation } from './citation/print.ts'
import { styleOfScheme } from './citation/style.ts'

export const notes: Notes = {
  repealedUnit: () => 'Repealed.',
  repealedParagraph: 'Repealed.',
  repealedLaw: 'Note. Repealed.',
  suspendedUnit: (unit, { scheme }, { until, extent }) => {
    const day = printDate(until.replace(/^until\s+/iu, '').replace(/\.$/u, ''))
    const part = extent === undefined ? '' : ` ${extent}`
    return `Note. The operation of ${printEnglishCitation(unit, styleOfScheme(scheme))}${part} is suspended until ${day}.`
  },
}
