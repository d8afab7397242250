import type { QuotedBlock } from '../../../amendment/types.ts'
import type { CitedUnit } from '../../../citation/types.ts'
import type { Token } from '../../../grammar/token.ts'
import type { Span } from '../../../problem/types.ts'
import { unitNamed } from '../citation/units.ts'
import { attempt, type Cursor, peek, phrase, readOrdinals, takeMark, takeWord } from './cursor.ts'
import { fault, spanSince } from './draft.ts'

/** Quoted law behind “the following:”. */
export interface Content {
  readonly block: QuotedBlock
  /** It stands in the sentence, not on lines of its own. */
  readonly inline: boolean
}

/**
 * Reads the colon and the quoted law behind it: a quotation, several that open lines, or blockquotes. Where there is none,
 * or an empty one, that is a fault and not a reason to give up; null only where something else stands there.
 */
export function readContent(cursor: Cursor): Content | 'empty' | null {
  const start = cursor.at
  const announced = takeMark(cursor, ':') || takeMark(cursor, ',') || takeMark(cursor, '—')
  const first = peek(cursor)
  if (first === undefined || !isQuoted(first)) {
    if (first !== undefined && !announced) return null
    if (first !== undefined && first.opens !== 'paragraph' && first.kind !== 'mark') return null
    fault(cursor, 'block-empty', spanSince(cursor, Math.max(0, announced ? start : start - 1)), null, null)
    return 'empty'
  }
  const from = cursor.at
  const texts: string[] = []
  for (let token = peek(cursor); token !== undefined && isQuoted(token); token = peek(cursor)) {
    if (cursor.at > from && token.kind === 'quote' && token.opens !== 'paragraph' && token.opens !== 'line') break
    cursor.at += 1
    texts.push(token.quotation?.paragraphs.join('\n\n') ?? '')
  }
  const text = texts.join('\n\n')
  if (text.trim() === '') {
    fault(cursor, 'block-empty', spanSince(cursor, from), null, null)
    return 'empty'
  }
  const inline = first.kind === 'quote' && (first.opens === 'space' || first.opens === 'tight') && !text.includes('\n')
  return { block: { text, span: innerSpan(cursor, from) }, inline }
}

function isQuoted(token: Token): boolean {
  return token.kind === 'quote' || token.kind === 'block'
}

function innerSpan(cursor: Cursor, from: number): Span {
  const [first, last] = [cursor.tokens[from], cursor.tokens[cursor.at - 1]].map((token) => {
    return token?.quotation?.inner
  })
  return { start: (first as Span).start, end: (last as Span).end }
}

/** What “the following …” announces. */
export interface Announced {
  readonly unit: CitedUnit | null
  readonly many: boolean
  /** “The following flush text”: a paragraph without a label, though it may stand in the instruction's sentence. */
  readonly flush?: boolean
}

/** Reads `the following`, `the following new subsection`, `the following new sentences`, `a new subsection as follows`. */
export function readAnnouncement(cursor: Cursor): Announced | null {
  return attempt(cursor, (here) => {
    takeMark(here, ',')
    if (phrase(here, '[in] [lieu] [thereof] the following [new|additional]')) return readUnitWord(here)
    return phrase(here, 'a|an new|additional') ? readNewUnit(here) : null
  })
}

/** `a new subsection (g), to read as follows`, `a new sentence as follows`. */
function readNewUnit(cursor: Cursor): Announced | null {
  const announced = readUnitWord(cursor)
  if (announced.unit === null) return null
  if (peek(cursor)?.kind === 'label') cursor.at += 1
  takeMark(cursor, ',')
  phrase(cursor, '[to|which|that] read|reads|reading as follows') || phrase(cursor, 'as follows')
  return announced
}

/** The unit's word of an announcement; a word that names no unit of the law (“language”) says nothing. */
function readUnitWord(cursor: Cursor): Announced {
  attempt(cursor, readOrdinals)
  if (phrase(cursor, '[new] flush [left] text|matter|language|sentence|paragraph'))
    return { unit: null, many: false, flush: true }
  if (phrase(cursor, 'undesignated|unnumbered|unlabelled|unlabeled paragraph|paragraphs'))
    return { unit: 'alinea', many: false }
  if (phrase(cursor, 'section|subsection heading') || phrase(cursor, 'heading')) return { unit: 'heading', many: false }
  const token = peek(cursor)
  const unit = token?.kind === 'word' ? unitNamed(token.text) : undefined
  if (token?.kind === 'word' && unit !== undefined) {
    cursor.at += 1
    return { unit, many: token.text.endsWith('s') }
  }
  takeWord(cursor, [
    'matter',
    'language',
    'text',
    'provision',
    'provisions',
    'item',
    'words',
    'phrase',
    'definition',
    'definitions',
  ])
  return { unit: null, many: false }
}
