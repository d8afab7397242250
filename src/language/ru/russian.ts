import type { Citation } from '../../citation/types.ts'
import { definedTermIn } from '../defined-term.ts'
import type { CitedText, Drafting } from '../drafting.ts'
import { readBillRu } from './bill/bill.ts'
import { printRussianInstruction } from './bill/print.ts'
import { printRussianBill } from './bill/print-bill.ts'
import { readCitation } from './citation/citation.ts'
import { citedUnit } from './citation/cited-unit.ts'
import { printRussianLawReference } from './citation/law-reference.ts'
import { printRussianCitation } from './citation/print.ts'
import { complete } from './citation/ranks.ts'
import { tokensOf } from './citation/tokens.ts'
import { wordForms } from './declension/word-forms.ts'
import { example } from './example.ts'
import { introducedBy } from './introduced-by.ts'
import { notes } from './notes.ts'
import { references } from './references.ts'
import { starterBill, starterLaw, starterTitle } from './starter-bill.ts'
import { writing } from './writing.ts'

/** Russian, as federal laws and bills are written. */
export const russian: Drafting = {
  readBill: readBillRu,
  printInstruction: printRussianInstruction,
  // A text that is set off may have no mark behind it.
  billOf: (words) => `${lead}\n\n1) ${words}${words.includes('\n>') ? '' : ';'}\n`,
  printBill: printRussianBill,
  readCitation: readCited,
  printCitation: (citation, options) => printRussianCitation(citation, options.case ?? 'nominative'),
  references,
  inContext: (context, { steps }) => complete(context, steps),
  citedUnit,
  printLawReference: (law) => printRussianLawReference(law, 'nominative'),
  // «Водного кодекса …» is «Водный кодекс …»; a foreign law's name is not declined.
  nameOfLaw: (law) =>
    /\p{Script=Cyrillic}/u.test(law.text)
      ? printRussianLawReference(law, 'nominative').replaceAll('\u00A0', ' ')
      : law.text,
  plainLawName: (name) => name.replaceAll('ё', 'е'),
  plainLawNumber: (number) => number.replace(/^№\s*/u, ''),
  notes,
  // Federal Law No. 5-FZ of 14 June 1994, art. 6: throughout the country, ten days having run out behind that of publication.
  termByLaw: { from: 'publication', count: 10, unit: 'day', isFull: true },
  repealsByCustom: true,
  hasTwoLineHeadings: true,
  goesBehindMark: (words, mark) => /[.;:]$/u.test(words) && !words.endsWith(mark) && mark !== ';',
  definedTerm: (definition) => definedTermIn(definition, {}),
  wordForms,
  introducedBy,
  writing,
  starterBill,
  starterTitle,
  starterLaw,
  example,
}

const lead = 'Внести в Федеральный закон от 1 января 2000 года № 1-ФЗ «О законе» следующие изменения:'

function readCited(text: string): CitedText | null {
  const tokens = tokensOf(text, { start: 0, end: text.length })
  const found = readCitation(tokens, 0)
  if (found === null || found.next < tokens.length || found.value.steps.length === 0) return null
  const citation: Citation = { steps: found.value.steps }
  return { citations: [citation], law: found.value.law ?? null }
}
