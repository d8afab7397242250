import type { LanguageFacts } from './facts.ts'

const abbreviations = `
  no nos sec secs stat inc co corp ltd v vs eg ie mr mrs ms dr jr sr st pub fed reg etc art arts par
  para cl subsec p pp al cf ch jan feb aug sept oct nov dec a.m p.m`

const sentenceOpeners =
  'the|an?|this|that|these|those|such|if|in|any|each|no|when|where|for|it|upon|except|notwithstanding'

const openersInCapitals = sentenceOpeners.replace(/(?<=^|\|)[a-z]/g, (letter) => letter.toUpperCase())

/** English as American laws, and laws translated from Russian, are written in it. */
export const en: LanguageFacts = {
  letter: /[a-z]/giu,
  commonWords: ['the', 'of', 'and'],
  abbreviations: new Set(abbreviations.trim().split(/\s+/)),
  endsInAbbreviation: new RegExp(
    [
      String.raw`\b(?:inc|corp|ltd|co|etc|jr|sr|al)•(?!\s+(?:Inc|Corp|Ltd|Co|LLC)\b)`,
      String.raw`\b[ap]\.\s?m•(?!\s+(?:Eastern|Central|Mountain|Pacific|Standard|Daylight|[A-Z]{2,4}\b))`,
      // “under 47 U.S.C. The Commission”, and yet “the U.S. Government”.
      String.raw`\b[A-Z]•\s+(?:${sentenceOpeners})\b`,
    ].join('|'),
    'iu',
  ),
  // “Example, Inc. Holdings”, “at 9 a.m. Monday”, “47 U.S.C. Commission staff”: a name that goes on, or a sentence that begins.
  uncertainEnd: new RegExp(
    String.raw`(?:\b(?:Inc|Corp|Ltd|Co|Jr|Sr|etc)|\bet al|\b[ap]\.\s?m|\bU\.S\.C)•\s+(?!(?:${openersInCapitals}|Inc|Corp|Ltd|Co|LLC|Eastern|Central|Mountain|Pacific|Standard|Daylight)\b|[A-Z]{2,4}\b)\p{Lu}`,
    'u',
  ),
  // “Repealed rules apply” is no note.
  repealNotes: [String.raw`(?:repealed|omitted)(?=\s*(?:[.;,:(\])—–-]|$)|\s+(?:by|effective|eff\.|Pub\.)\s)`],
  firstLevel: () => null,
  conjunctions: ['and', 'or'],
  through: ['to', 'through'],
}
