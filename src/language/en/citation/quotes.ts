import { type QuoteScan, type QuotingLanguage, scanQuotation } from '../../../grammar/quotation.ts'
import { doubled } from './inner-quotes.ts'

// The Record, and whoever types straight marks, has no dash but two hyphens.
const withDashes = (text: string): string => doubled(text.replace(/(?<=\S)--(?=\S|$)/g, '—'))
// Marks that are not American have no American marks inside.
const asWritten = (text: string): string => text

/** How American bills quote law. */
const american: QuotingLanguage = {
  marks: [
    { open: '“', close: '”', plain: doubled },
    { open: '„', close: '“', plain: asWritten },
    { open: '«', close: '»', plain: asWritten },
    { open: '``', close: "''", opensLines: true, plain: withDashes },
    { open: '"', close: '"', plain: withDashes },
    { open: '‘', close: '’', isApostrophe: true, plain: asWritten },
  ],
  endOfUnit: /(?:[.;:,—-]|\b(?:and|or))['’”]*$/,
  listStart: /^\((?:\d+|[A-Za-z]{1,5})\)\s/,
  instruction:
    /\bby (?:striking|inserting|adding|amending|redesignating|repealing)\b|\b(?:is|are) (?:further |hereby )?(?:amended|repealed)\b|^\W*SEC(?:TION|\.) \d/,
  verb: /\b(?:strik|insert|add|amend|redesignat|repeal)(?:e|ing|ed)\b/,
}

/** Reads the quoted words that open at `at`, not beyond `end`; null where none do. */
export function scanQuote(source: string, at: number, end: number): QuoteScan | null {
  return scanQuotation(american, source, at, end)
}
