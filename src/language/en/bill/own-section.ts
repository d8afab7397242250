import type { BillInput } from '../../../amendment/bill.ts'
import type { Commencement } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import type { Token } from '../../../grammar/token.ts'
import { readCommencement } from './commencement.ts'
import { cursorOn, readLaw } from './cursor.ts'
import { type KnownLaws, learned } from './known-laws.ts'
import { type DraftPart, emptyReading, type SectionReading } from './section-reading.ts'
import type { BillSection } from './sections.ts'
import { readGeneral } from './statement.ts'

/** A section that amends nothing: its text is kept as it is, and searched for when the bill takes effect. */
export function readOwnSection(input: BillInput, section: BillSection, tokens: readonly Token[]): SectionReading {
  const parts = tokens.filter(
    (token, index) => index === 0 || token.opens === 'paragraph' || token.kind === 'heading' || token.kind === 'block',
  )
  return {
    ...emptyReading,
    parts: parts.map((token): DraftPart => ({ kind: kindOf(section, token), span: token.span, instructions: [] })),
    commencement: commencementIn(input, section, tokens),
    general: generalIn(input, tokens),
    ...lawsIn(input, tokens),
  }
}

/** The laws that the section cites by name: what a later one may call by the name alone, or “such Act”. */
function lawsIn(input: BillInput, tokens: readonly Token[]): Pick<SectionReading, 'law' | 'known'> {
  const cursor = cursorOn(input.source, tokens)
  let law: LawReference | null = null
  let known: KnownLaws = new Map()
  for (; cursor.at < tokens.length; cursor.at += 1) {
    const cited = namesLaw(tokens, cursor.at) ? (readLaw({ ...cursor, faults: [] })?.law ?? null) : null
    if (cited?.number != null) law = cited
    known = learned(known, cited)
  }
  return { law, known }
}

/** Names of laws stand behind “the”, or begin with their kind. */
function namesLaw(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && ['the', 'title', 'public', 'federal'].includes(token.text)
}

/** A section on references may name the law that the others amend. */
function generalIn(input: BillInput, tokens: readonly Token[]): LawReference | null {
  const cursor = cursorOn(input.source, tokens)
  for (; cursor.at < tokens.length; cursor.at += 1) {
    const general = opensSentence(tokens, cursor.at) ? readGeneral(cursor) : null
    if (general !== null) return general
  }
  return null
}

function kindOf(section: BillSection, token: Token): DraftPart['kind'] {
  if (token.kind !== 'heading') return section.label === null ? 'title' : 'own-text'
  return section.label === null && token.depth === 1 ? 'title' : 'heading'
}

function commencementIn(input: BillInput, section: BillSection, tokens: readonly Token[]): readonly Commencement[] {
  const cursor = cursorOn(input.source, tokens)
  const found: Commencement[] = []
  while (cursor.at < tokens.length) {
    const read = opensSentence(tokens, cursor.at) ? readCommencement(cursor, section) : null
    if (read === null) cursor.at += 1
    else found.push(...read)
  }
  return found
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]?.opens === 'paragraph' || before.kind === 'label') return true
  return before.kind === 'mark' && /^[.—;:]$/.test(before.text)
}
