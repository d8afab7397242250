export { type Block, type BlocksRead, quoteText, readBlocks, readMarkdown } from './blocks.ts'
export { isDay } from './day.ts'
export { denseRemark } from './dense.ts'
export { spliceText, type TextEdit } from './edited.ts'
export { childPlaces, findProvision, isKeyUnder, provisions, under } from './find.ts'
export { type FrontMatter, isoDate, readFrontMatter, splitFrontMatter } from './front-matter.ts'
export { goneArticle, standsForSeveral } from './gone.ts'
export { headsLabelled } from './heads.ts'
export { compareLabels, dottedLabel, isNextLabel, normaliseLabel, plainDash, romanValue } from './labels.ts'
export { editPassage, type LawReading, lawSource, passageStart, readLaw, replacePassage } from './law.ts'
export { levelOf, unitOf } from './nesting.ts'
export { nodePath } from './outline.ts'
export { nestsTooDeep } from './runs.ts'
export { type ReadLabel, type Scheme, schemeNamed } from './schemes.ts'
export type {
  Language,
  Law,
  LawMeta,
  LawStatus,
  OutlineNode,
  Paragraph,
  Passage,
  Place,
  Provision,
  SchemeName,
  UnitKind,
} from './types.ts'
