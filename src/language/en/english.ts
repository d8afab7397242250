import { definedTermIn } from '../defined-term.ts'
import type { Drafting } from '../drafting.ts'
import { unchangingWords } from '../unchanging-words.ts'
import { printEnglishInstruction, printEnglishLawReference } from './bill/print.ts'
import { printEnglishBill } from './bill/print-bill.ts'
import { readBillEn } from './bill/read.ts'
import { citedUnit } from './citation/cited-unit.ts'
import { compose } from './citation/compose.ts'
import { parseCitationEn } from './citation/index.ts'
import { printEnglishCitation } from './citation/print.ts'
import { styleOfScheme } from './citation/style.ts'
import { example } from './example.ts'
import { notes } from './notes.ts'
import { references } from './references.ts'
import { starterBill, starterLaw, starterTitle } from './starter-bill.ts'
import { writing } from './writing.ts'

/** American legislative English, which laws translated from Russian are amended in, too. */
export const english: Drafting = {
  readBill: readBillEn,
  printInstruction: printEnglishInstruction,
  billOf: (words) => `${words}.\n`,
  printBill: printEnglishBill,
  readCitation: (text) => {
    const found = parseCitationEn(text.toLowerCase())
    return found === null || found.citations.every(({ steps }) => steps.length === 0) ? null : found
  },
  printCitation: (citation, options) => printEnglishCitation(citation, styleOfScheme(options.scheme)),
  references,
  inContext: compose,
  citedUnit,
  printLawReference: printEnglishLawReference,
  nameOfLaw: (law) => law.text,
  plainLawName: (name) => name.replace(/^the\s+/u, ''),
  plainLawNumber: (number) => number.replace(/^(?:no\.?|n)\s*/u, ''),
  notes,
  // An Act is in force from its enactment.
  termByLaw: null,
  repealsByCustom: false,
  hasTwoLineHeadings: false,
  goesBehindMark: (words) => /^[\p{L}\p{N}(“"]/u.test(words),
  definedTerm: (definition) =>
    definedTermIn(definition, { noun: 'terms?', verb: 'means|has the meaning', article: 'the' }),
  wordForms: unchangingWords,
  introducedBy: (sponsor) => `${sponsor} introduced the following bill`,
  writing,
  starterBill,
  starterTitle,
  starterLaw,
  example,
}
