/** A numbering scheme: how labels name units. */
export type SchemeName = 'ru-federal' | 'us-code' | 'en-articles' | 'plain'

/** What a provision is. The heads of the first line are units with headings; `article` is also the American section. */
export type UnitKind =
  | 'annex'
  | 'division'
  | 'subdivision'
  | 'chapter'
  | 'subchapter'
  | 'article'
  // «Примечание. …» at the end of a Russian article; numbered points may stand in it
  | 'note'
  // Russian laws and their renditions: `1.`, `1)`, `а)`
  | 'numbered'
  | 'item'
  | 'letter'
  // American: (a) (1) (A) (i) (I) (aa) (AA)
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'clause'
  | 'subclause'
  | 'subclause-item'
  | 'subitem'
