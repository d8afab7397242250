import type { LanguageFacts } from './facts.ts'

const abbreviations = `
  no nos sec secs stat inc co corp ltd v vs eg ie mr mrs ms dr jr sr st pub fed reg etc art arts par
  para cl subsec p pp al cf ch jan feb aug sept oct nov dec a.m p.m`

/** English as American laws, and laws translated from Russian, are written in it. */
export const en: LanguageFacts = {
  letter: /[a-z]/giu,
  commonWords: ['the', 'of', 'and'],
  abbreviations: new Set(abbreviations.trim().split(/\s+/)),
  firstLevel: () => null,
  conjunctions: ['and', 'or'],
  through: ['to', 'through'],
}
