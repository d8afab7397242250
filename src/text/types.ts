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

/** What a citation's word says, before it is resolved: Russian words, then American ones. */
export type CitedUnit =
  | 'annex' // приложение
  | 'division' // раздел, часть первая Кодекса; title, part
  | 'subdivision' // подраздел; subtitle, subchapter
  | 'chapter' // глава; chapter
  | 'subchapter' // параграф
  | 'article' // статья; section, article
  | 'note' // примечание
  | 'part' // часть
  | 'point' // пункт; point
  | 'subpoint' // подпункт
  | 'alinea' // абзац: an unlabelled paragraph, counted from the one that carries the label
  | 'table' // таблица
  | 'row' // строка, позиция: by the label in its first cell, or by words that stand in it
  | 'column' // графа: its cell in a row, counted from 1
  | 'sentence' // предложение
  | 'heading' // наименование; heading
  | 'preamble' // преамбула
  | 'subsection'
  | 'paragraph'
  | 'subparagraph'
  | 'clause'
  | 'subclause'
  | 'item'
  | 'subitem'
  | 'matter-before' // the matter preceding paragraph (1)
  | 'matter-after' // the matter following subparagraph (B)
  | 'flush' // the flush text
  | 'contents' // the table of contents
  | 'definition' // the definition of “X”: its label is the term
  | 'entry' // the item relating to X: its label is what it relates to
  | 'proviso' // the second proviso
