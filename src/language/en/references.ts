import type { Citation } from '../../citation/types.ts'
import { is, phrase } from '../../grammar/reading.ts'
import type { Token } from '../../grammar/token.ts'
import type { Reference } from '../drafting.ts'
import { type ReadReference, referencesIn } from '../find-references.ts'
import { plainLaw, plainSteps } from './citation/plain.ts'
import { tokensOf } from './citation/tokens.ts'
import { wordsForUnits } from './citation/units.ts'
import { readWhere } from './citation/where.ts'

const opening = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${wordsForUnits.map((word) => word.replace('.', '\\.')).join('|')})\s*(?:\(\s*\w{1,5}\s*\)|\d|(?<=\s)[IVXLC]+\b|(?<=\s)[“"]\w[”"])`,
  'giu',
)

/** References in running text: `section 101(a), (b), or (c)`, `subsections (a) through (c)`, `paragraph (2) of section 101(b)`. */
export function references(text: string): readonly Reference[] {
  return referencesIn(text, { opening, tokensOf, read })
}

function read(tokens: readonly Token[]): ReadReference | null {
  const found = readWhere(tokens, 0)
  if (found === null || found.next === 0) return null
  const { law, remarks } = found.value
  const citations = found.value.citations.map(plainSteps)
  // What is said besides (“, as added by section 3”) is text like any other.
  const aside = remarks.length === 0 ? -1 : tokens.findIndex((_, at) => opensAside(tokens, at) !== null)
  const next = aside === -1 ? found.next : Math.min(found.next, aside)
  const pointsBack = tokens.slice(0, next).some((token) => is(token, 'such', 'that', 'said'))
  // The name of an Act may be long, and is none before its “Act”.
  const mayGoOn = is(tokens[found.next], 'of') && !is(tokens[found.next + 1], 'this')
  const isCut = found.next > tokens.length - (mayGoOn ? longestName : 5)
  return {
    ...(law === null ? withTitleAsLaw(citations) : { citations, law: plainLaw(law.law) ?? 'another' }),
    pointsBack,
    next,
    isCut,
  }
}

const opensAside = phrase('[,] as|(')
const longestName = 64

/** “section 552 of title 5” is of another title of the Code; a title of an Act has a Roman number. */
function withTitleAsLaw(citations: readonly Citation[]): Pick<Reference, 'citations' | 'law'> {
  const [first] = citations
  const label = first?.steps[0]?.unit === 'division' ? first.steps[0].labels[0] : undefined
  if (label?.kind !== 'one' || !/^\d+$/.test(label.label)) return { citations, law: 'this' }
  const number = `${label.label} U.S.C.`
  const law = { text: `title ${label.label}`, number, date: null, title: null }
  return { citations: citations.map(({ steps }) => ({ steps: steps.slice(1) })), law }
}
