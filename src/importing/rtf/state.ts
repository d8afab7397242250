import type { Align, Run } from '../types.ts'

/** Where words stand. */
export type RtfPlace = 'body' | 'footnote' | 'head' | 'label'

/** What the group that is being read says of its words; a group within takes it over. */
export interface RtfState {
  /** `nowhere`: what is said is no part of the text; `fonts` and `styles` are the document's tables. */
  place: RtfPlace | 'nowhere' | 'fonts' | 'styles'
  codepage: string
  position: Run['position']
  isBold: boolean
  isHidden: boolean
  change: Run['change']
  /** How many signs stand behind each Unicode one for programs that know none. */
  fallback: number
  align: Align
  heading: number
  isContents: boolean
  isInTable: boolean
}

const plain = { position: 'base', isBold: false, isHidden: false, change: null } as const
const plainParagraph = { align: 'start', heading: 0, isContents: false, isInTable: false } as const

export const startState: RtfState = {
  place: 'body',
  codepage: 'windows-1252',
  fallback: 1,
  ...plain,
  ...plainParagraph,
}

/** What control words change of how words and paragraphs are set; a value of 0 switches off. */
export const formatting: Readonly<Record<string, (value: number | null) => Partial<RtfState>>> = {
  plain: () => plain,
  pard: () => plainParagraph,
  qc: () => ({ align: 'centre' }),
  qr: () => ({ align: 'right' }),
  ql: () => ({ align: 'start' }),
  qj: () => ({ align: 'start' }),
  b: (value) => ({ isBold: value !== 0 }),
  v: (value) => ({ isHidden: value !== 0 }),
  super: (value) => ({ position: value === 0 ? 'base' : 'sup' }),
  sub: (value) => ({ position: value === 0 ? 'base' : 'sub' }),
  nosupersub: () => ({ position: 'base' }),
  deleted: (value) => ({ change: value === 0 ? null : 'deleted' }),
  revised: (value) => ({ change: value === 0 ? null : 'inserted' }),
  intbl: () => ({ isInTable: true }),
  uc: (value) => ({ fallback: value ?? 1 }),
  mac: () => ({ codepage: 'macroman' }),
  outlinelevel: (value) => (value === null || value > 5 ? {} : { heading: value + 1 }),
}

export const isWordPlace = (place: RtfState['place']): place is RtfPlace =>
  place === 'body' || place === 'footnote' || place === 'head' || place === 'label'

/** What the groups are that begin with these words; others that programs may pass over (`\*`) are passed over. */
export const places: Readonly<Record<string, RtfState['place']>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'label',
  pntext: 'label',
  footnote: 'footnote',
  shpinst: 'nowhere',
  shptxt: 'body',
  ...namedAs('head', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...namedAs(
    'nowhere',
    `colortbl info pict object annotation atnid atnauthor fldinst shprslt sp nonesttables upr filetbl listtable
    listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl revtbl pgdsctbl
    bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn result pnseclvl wgrffmtfilter mmathPr docvar
    private template userprops`,
  ),
}

function namedAs<Place extends RtfState['place']>(place: Place, names: string): Readonly<Record<string, Place>> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, place]))
}

/** By a font's character set (`\fcharset`); others are written as the whole document is. */
export const codepages: Readonly<Record<number, string>> = {
  77: 'macroman',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
