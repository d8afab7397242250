import type { Citation, CitationStep } from '../citation/types.ts'
import { draftingOf } from '../language/languages.ts'
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
  const unit = draftingOf(meta.language).citedUnit(provision.unit, parent?.unit ?? null, meta)
  const labels = provision.label === '' ? [] : [{ kind: 'one', label: provision.label } as const]
  return { unit, labels, relative: false }
}
