import { isRomanUnit, nextLabel } from '../label.ts'
import type { UnitKind } from '../types.ts'
import { all, common } from './kinds.ts'
import { headingLabel, type ReadLabel, type Scheme } from './scheme.ts'

/** The United States Code and Acts: `Title`, `Chapter`, `§ 230`, `(a)`, `(1)`, `(A)`, `(i)`, `(I)`, `(aa)`, `(AA)`. */
export const unitedStatesCode: Scheme = {
  heading: (text) => headingLabel(text, heading, headings),
  paragraph: bracketedLabel,
  mayCarryAnother: () => true,
  goneArticles: () => null,
  isNoPartOf: (line) => 'SPsp'.includes(line.charAt(0)) && divisionLine.test(line),
  print: (label) => `(${label})`,
  freeLabel: freeBehind,
  kinds: {
    ...common,
    division: all('division', 'subdivision'),
    subdivision: all('subdivision', 'subchapter'),
    subchapter: all('subchapter', 'subdivision'),
    part: all('subdivision', 'division'),
    point: all('paragraph', 'subparagraph'),
    subpoint: all('subparagraph', 'clause'),
  },
  citesEveryLevel: true,
  citesBy: 'sections',
  articleKey: 'sec',
  hasUnitAsTitle: true,
  hasCaptions: true,
  printedHead,
}

const headings: Readonly<Record<string, UnitKind>> = {
  title: 'division',
  subtitle: 'subdivision',
  chapter: 'chapter',
  subchapter: 'subchapter',
  part: 'subdivision',
  subpart: 'subdivision',
  '§': 'article',
  '§§': 'article',
  'sec.': 'article',
  section: 'article',
}

const heading =
  /^((title|subtitle|chapter|subchapter|part|subpart|§§?|sec\.|section)\s*(\d+[A-Za-z]*(?:[-–]\d+[a-z]?(?![a-z]))*(?![-–]\d+[a-z]?(?![a-z]))|[IVXLC]+(?:[-–][A-Z])?|[A-Z](?![a-z]))((?:\s*(?:,|to|and|–)\s*\d+[a-z]*)*)(?:\.|(?=[\s—–-])|$))\s*/iu
// Copies of the Code print the heads of subchapters and parts as plain lines.
const divisionLine = /^(?:subchapter|part|subpart)\s+[\p{L}\d–-]{1,8}\s?—\s?\p{L}/iu
const bracketed = /^(\(\s*([0-9]+[A-Za-z]?(?:-\d+)?|[A-Za-z]{1,5}(?:[-–]\d+)?)\s*\))\s*/u

function bracketedLabel(text: string): ReadLabel | null {
  if (!text.startsWith('(')) return null
  const found = bracketed.exec(text)
  if (found === null) return null
  const units = unitsOf(found[2] as string)
  if (units.length === 0) return null
  return { units, label: found[2] as string, printed: found[1] as string, length: found[0].length }
}

// A law has few labels, each of them many times.
const known = new Map<string, readonly UnitKind[]>()

/** `(a)` and the like: what each style of label may be, the likeliest first. */
function unitsOf(printed: string): readonly UnitKind[] {
  const units = known.get(printed) ?? readUnits(printed)
  // Labels come from texts: a hostile one may have any number of them.
  if (known.size < 5000) known.set(printed, units)
  return units
}

function readUnits(printed: string): readonly UnitKind[] {
  if (/^\d/.test(printed)) return ['paragraph']
  // `(a-1)` comes after `(a)`.
  const label = printed.replace(/[-–]\d+$/, '')
  const isSmall = label === label.toLowerCase()
  const isRoman = /^[ivxlc]+$/i.test(label)
  const numeral: UnitKind = isSmall ? 'clause' : 'subclause'
  const letter: UnitKind = isSmall ? 'subsection' : 'subparagraph'
  const double: UnitKind = isSmall ? 'subclause-item' : 'subitem'
  if (label.length === 1) return isRoman ? [letter, numeral] : [letter]
  return [...(isRoman ? [numeral] : []), ...(/^(\p{L})\1$/u.test(label) ? [double, letter] : [])]
}

/** American lists go on after their last item: `(f)` is there, `(g)` is free. Roman ones are left to the drafter. */
function freeBehind(label: string, kind: UnitKind, taken: readonly string[]): string | null {
  if (isRomanUnit(kind) || !single.test(label)) return null
  let free = nextLabel(label)
  while (taken.includes(free)) free = nextLabel(free)
  return single.test(free) ? free : null
}

const single = /^(?:\d+|[A-Za-z])$/

/** `SEC. 230A. …` under siblings that print `§`; capitals stay as the bill has them. Bills close a heading with a dot. */
function printedHead(text: string, { units }: ReadLabel): string {
  if (units[0] !== 'article' || !/^(?:sec\.|section)\s/iu.test(text)) return text
  return text.replace(/^(?:sec\.|section)\s+/iu, '§ ').replace(/(\D)\.$/u, '$1')
}
