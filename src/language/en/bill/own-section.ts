import type { Commencement } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import type { DraftPart } from '../../../grammar/coverage.ts'
import { is } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readLaw } from '../citation/law.ts'
import { readWhere } from '../citation/where.ts'
import { sectionsIn } from './act-sections.ts'
import { commencementOf } from './commencement.ts'
import { readGeneralLaw } from './general-law.ts'
import { type KnownLaws, learned } from './known-laws.ts'
import { emptyReading, type SectionReading } from './section-reading.ts'
import type { BillSection } from './sections.ts'

/** A section that amends nothing: its text is kept as it is, and searched for when the bill takes effect. */
export function readOwnSection(section: BillSection, tokens: readonly Token[]): SectionReading {
  const parts = tokens.filter(
    (token, index) => index === 0 || token.opens === 'paragraph' || token.kind === 'heading' || token.kind === 'block',
  )
  return {
    ...emptyReading,
    parts: parts.map((token): DraftPart => ({ kind: kindOf(section, token), span: token.span, instructions: [] })),
    commencement: commencementIn(section, tokens),
    general: generalIn(tokens),
    ...lawsIn(tokens),
  }
}

/** The laws that the section cites by name: what a later one may call by the name alone, or “such Act”. */
function lawsIn(tokens: readonly Token[]): Pick<SectionReading, 'law' | 'known'> {
  let law: LawReference | null = null
  let known: KnownLaws = new Map()
  for (const at of tokens.keys()) {
    const cited = namesLaw(tokens, at) ? (readLaw(tokens, at)?.value.law ?? null) : null
    if (cited?.number != null) law = cited
    known = learned(learned(known, cited), citesSection(tokens, at) ? sectionCited(tokens, at) : null)
  }
  return { law, known }
}

function citesSection(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], 'section', 'sections')
}

/** `section 3 of the Communications Act of 1934 (47 U.S.C. 153)`: the law, and which of its sections that is. */
function sectionCited(tokens: readonly Token[], at: number): LawReference | null {
  const where = readWhere(tokens, at)?.value
  const law = where?.law?.law
  return law?.act === undefined ? null : { ...law, act: { ...law.act, sections: sectionsIn(where?.citations ?? []) } }
}

/** Names of laws stand behind “the”, or begin with their kind. */
function namesLaw(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && ['the', 'title', 'public', 'federal'].includes(token.text)
}

/** A section on references may name the law that the others amend. */
function generalIn(tokens: readonly Token[]): LawReference | null {
  for (const at of tokens.keys()) {
    const general = opensSentence(tokens, at) ? readGeneralLaw(tokens, at) : null
    if (general !== null) return general.value
  }
  return null
}

function kindOf(section: BillSection, token: Token): DraftPart['kind'] {
  if (token.kind !== 'heading') return section.label === null ? 'title' : 'own-text'
  return section.label === null && token.depth === 1 ? 'title' : 'heading'
}

function commencementIn(section: BillSection, tokens: readonly Token[]): readonly Commencement[] {
  const readCommencement = commencementOf(section)
  const found: Commencement[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = opensSentence(tokens, at) ? readCommencement(tokens, at) : null
    found.push(...(read?.value ?? []))
    at = read?.next ?? at + 1
  }
  return found
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]?.opens === 'paragraph' || before.kind === 'label') return true
  return before.kind === 'mark' && /^[.—;:]$/.test(before.text)
}
