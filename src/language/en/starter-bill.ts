import type { SchemeName } from '../../text/schemes/schemes.ts'
import type { StarterLaw } from '../drafting.ts'
import { printEnglishCitation } from './citation/print.ts'
import { styleOfScheme } from './citation/style.ts'

/** A bill as it is begun: a section on each law, with an instruction to be filled in. */
export function starterBill(title: string | null, laws: readonly StarterLaw[]): string {
  const sections = laws.length === 0 ? [sectionOn(null, 1)] : laws.map((law, index) => sectionOn(law, index + 1))
  return `${[`# ${title ?? headingOf(laws)}`, ...sections].join('\n\n')}\n`
}

export function starterTitle(laws: readonly StarterLaw[]): string {
  return laws.length === 1 ? `To amend ${laws[0]?.title}` : several
}

const several = 'To amend certain laws'

function headingOf(laws: readonly StarterLaw[]): string {
  return laws.length === 1 ? `To amend ${laws[0]?.citation}` : several
}

function sectionOn(law: StarterLaw | null, number: number): string {
  const provision = law?.provision ?? null
  const where =
    law === null || provision === null ? 'section 1' : printEnglishCitation(provision, styleOfScheme(law.scheme))
  const cited = law?.citation ?? 'the … Act'
  return [
    `## Section ${number}`,
    `${where.slice(0, 1).toUpperCase()}${where.slice(1)} of ${cited} is amended by striking “…” and inserting “…”.`,
  ].join('\n\n')
}

/** A law as it is begun. */
export function starterLaw(title: string, scheme: SchemeName): string {
  const parts =
    scheme === 'us-code'
      ? ['## § 1. …', '(a) …', '(b) …', '## § 2. …', '…']
      : ['### Article 1. …', '1. …', '2. …', '### Article 2. …', '1. …']
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`
}
