import { type BillInput, type BillReading, numbered } from '../../../amendment/bill.ts'
import type { BillArticle } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import { covering } from '../../../grammar/coverage.ts'
import type { Token } from '../../../grammar/token.ts'
import { tokensOf } from '../citation/tokens.ts'
import { readWhere } from '../citation/where.ts'
import { type LawsSoFar, readAmendingSection } from './amending-section.ts'
import { billTokens } from './bill-tokens.ts'
import { together } from './known-laws.ts'
import { readOwnSection } from './own-section.ts'
import { isAmending } from './own-text.ts'
import { emptyReading, type SectionReading } from './section-reading.ts'
import { type BillSection, sectionsOf } from './sections.ts'

/** Reads a bill in American drafting language; what cannot be read is a problem, and every block is in a part. */
export function readBillEn(input: BillInput): BillReading {
  const tokens = billTokens(input)
  const sections = sectionsOf(input.source, tokens)
  let laws: LawsSoFar = { general: null, law: lawOfTitle(tokens), known: new Map() }
  const readings: SectionReading[] = []
  const articles: BillArticle[] = []
  for (const section of sections) {
    const body = tokens.slice(section.bodyFrom, section.to)
    const head = headOf(tokens, section)
    const amending = isAmending(section.heading, body)
    const reading = amending ? readAmendingSection(input, section, body, laws) : readOwnSection(section, body)
    if (section.label !== null || amending) articles.push(articleOf(tokens, section, amending))
    readings.push(head, reading)
    laws = {
      general: reading.general ?? laws.general,
      // What a section of the bill's own mentions is meant only where no amendment has named a law.
      law: amending ? (reading.law ?? laws.law) : (laws.law ?? reading.law),
      known: together(laws.known, reading.known ?? new Map()),
    }
  }
  return {
    articles,
    parts: covering(
      input,
      readings.flatMap(({ parts }) => parts),
    ),
    instructions: numbered(readings.flatMap(({ instructions }) => instructions)),
    commencement: readings.flatMap(({ commencement }) => commencement),
    problems: readings.flatMap(({ problems }) => problems),
  }
}

function headOf(tokens: readonly Token[], section: BillSection): SectionReading {
  const first = tokens[section.from]
  const last = tokens[section.bodyFrom - 1]
  if (section.bodyFrom === section.from || first === undefined || last === undefined) return emptyReading
  const span = { start: first.span.start, end: last.span.end }
  return { ...emptyReading, parts: [{ kind: 'heading', span, instructions: [] }] }
}

function articleOf(tokens: readonly Token[], section: BillSection, amending: boolean): BillArticle {
  const { label, heading } = section
  const span = { start: tokens[section.from]?.span.start ?? 0, end: tokens[section.to - 1]?.span.end ?? 0 }
  return { label, heading, span, kind: amending ? 'amending' : 'own' }
}

/** The law that the bill's title names is meant where nothing else says which. */
function lawOfTitle(tokens: readonly Token[]): LawReference | null {
  const title = tokens[0]
  if (title?.kind !== 'heading') return null
  const words = tokensOf(title.raw)
  for (const at of words.keys()) {
    const law = readWhere(words, at)?.value.law?.law ?? null
    if (law !== null) return law
  }
  return null
}
