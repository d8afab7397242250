import type { Citation, CitationStep, CitedUnit } from '../citation/types.ts'
import { printCitation } from '../language/print-citation.ts'
import type { Law, LawMeta, Place, Provision } from '../law/types.ts'
import type { UnitKind } from '../text/types.ts'

/** The shortest full citation of a provision: an article brings no chapter with it, what is in an annex brings the annex. */
export function citationOf(law: Law, place: Place): Citation {
  const path = [...place.ancestors, place.provision]
  const annex = path.findIndex(({ unit }) => unit === 'annex')
  const article = path.findIndex(({ unit }) => unit === 'article')
  const kept = path.filter((_, index) => index === annex || index >= (article === -1 ? firstCited(path) : article))
  return { steps: kept.map((provision, index) => stepOf(provision, kept[index - 1] ?? null, law.meta)) }
}

/** What a lawyer calls a provision, in the law's language: «пункт 1 статьи 29», “section 230(c)(2)”. */
export function nameOf(law: Law, place: Place): string {
  return printCited(law, citationOf(law, place))
}

/** A citation in the words of the law it is of: its language, and sections or articles. */
export function printCited(law: Law, citation: Citation): string {
  return printCitation(citation, law.meta.language, { scheme: law.meta.scheme })
}

const containers: ReadonlySet<UnitKind> = new Set(['division', 'subdivision', 'chapter', 'subchapter'])

/** Chapters are numbered through the whole law; subdivisions and subchapters are not. */
function firstCited(path: readonly Provision[]): number {
  const last = path.findLastIndex(({ unit }) => containers.has(unit))
  if (last === -1) return 0
  const unit = path[last]?.unit
  return (unit === 'subchapter' || unit === 'subdivision') && last > 0 ? last - 1 : last
}

function stepOf(provision: Provision, parent: Provision | null, meta: LawMeta): CitationStep {
  const unit = meta.language === 'ru' ? russianWord(provision.unit, parent, meta) : americanWord(provision.unit, parent)
  const labels = provision.label === '' ? [] : [{ kind: 'one', label: provision.label } as const]
  return { unit, labels, relative: false }
}

const letters: ReadonlySet<UnitKind> = new Set([
  'letter',
  'subparagraph',
  'clause',
  'subclause',
  'subclause-item',
  'subitem',
])

/** `1.` is called as the law calls its first level; `1)` is a subpoint where that level is called a point. */
function russianWord(unit: UnitKind, parent: Provision | null, meta: LawMeta): CitedUnit {
  const firstLevel = meta.firstLevel === 'часть' && parent?.unit !== 'note' ? 'part' : 'point'
  if (unit === 'numbered' || unit === 'subsection') return firstLevel
  if (unit === 'item' || unit === 'paragraph')
    return parent?.unit === 'numbered' && firstLevel === 'point' ? 'subpoint' : 'point'
  return letters.has(unit) ? 'subpoint' : headWord(unit)
}

function americanWord(unit: UnitKind, parent: Provision | null): CitedUnit {
  if (unit === 'numbered') return 'paragraph'
  if (unit === 'item') return parent?.unit === 'numbered' ? 'subparagraph' : 'paragraph'
  if (unit === 'letter') return parent?.unit === 'item' ? 'clause' : 'subparagraph'
  return unit === 'subclause-item' ? 'item' : headWord(unit)
}

function headWord(unit: UnitKind): CitedUnit {
  if (unit === 'numbered' || unit === 'letter' || unit === 'subclause-item')
    throw new Error(`${unit} has a word of its own`)
  return unit
}
