import type { UnitKind } from '../types.ts'
import { all, russianWords } from './kinds.ts'
import { articlesLabel, headingLabel, inArticles, letterIndex, number, roman, type Scheme } from './scheme.ts'

/** Laws in articles, written in English or translated: `Chapter 3`, `Article 29`, `1.`, `1)`, `a)`. */
export const englishArticles: Scheme = {
  ...inArticles,
  heading: (text) => headingLabel(text, heading, headings),
  paragraph: (text) => articlesLabel(text, letter),
  citesBy: 'articles',
  kinds: {
    ...russianWords,
    subsection: all('numbered'),
    paragraph: { direct: ['numbered', 'item'], deep: ['numbered'] },
    subparagraph: all('item', 'letter'),
    clause: all('item', 'letter'),
    subclause: all('letter'),
    item: all('letter', 'item'),
    subitem: all('letter'),
  },
}

const headings: Readonly<Record<string, UnitKind>> = {
  annex: 'annex',
  title: 'division',
  section: 'division',
  subtitle: 'subdivision',
  subchapter: 'subdivision',
  chapter: 'chapter',
  article: 'article',
}

const heading = new RegExp(
  String.raw`^((annex|title|section|subtitle|subchapter|chapter|article)\s+(?:No\.?\s*)?(${number}|${roman})(?:\.|(?=[\s—–-])|$))\s*`,
  'iu',
)
const letter = new RegExp(String.raw`^(([a-z]${letterIndex})\s?\\?\))\s*`, 'iu')
