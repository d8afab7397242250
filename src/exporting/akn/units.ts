import type { UnitKind } from '../../text/types.ts'

/** The elements of Akoma Ntoso that kinds of units are; `section` for the articles of codes that are cited so. */
export const unitElements = {
  annex: 'hcontainer',
  division: 'division',
  subdivision: 'subdivision',
  chapter: 'chapter',
  subchapter: 'subchapter',
  article: 'article',
  note: 'hcontainer',
  numbered: 'paragraph',
  item: 'point',
  letter: 'indent',
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  clause: 'clause',
  subclause: 'subclause',
  'subclause-item': 'point',
  subitem: 'indent',
} as const satisfies Readonly<Record<UnitKind, string>>
