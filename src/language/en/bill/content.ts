import {
  anyOf,
  behind,
  inOrder,
  is,
  mapped,
  oneOf,
  optional,
  phrase,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readOrdinals } from '../citation/places.ts'
import { unitNamed } from '../citation/units.ts'
import type { Announced, Frame } from './frame.ts'

/** Quoted law behind “the following:”. */
type Block = NonNullable<Frame['block']>

/**
 * Reads the colon and the quoted law behind it: a quotation, several that open lines, or blockquotes. Where there is none,
 * or an empty one, the block is empty; null only where something else stands there.
 */
export const readContent: Reader<Block> = (tokens, at) => {
  const start = skip(tokens, at, phrase(':|,|—'))
  const first = tokens[start]
  if (first?.quotation === undefined) {
    const isElsewhere = first !== undefined && (start === at || (first.opens !== 'paragraph' && first.kind !== 'mark'))
    const last = tokens[Math.max(0, start > at ? at : at - 1)]
    return isElsewhere || last === undefined ? null : read({ text: '', span: last.span, isEmpty: true }, start)
  }
  let next = start + 1
  while (tokens[next]?.quotation !== undefined && isOnItsOwn(tokens[next])) next += 1
  const quotations = tokens.slice(start, next).flatMap(({ quotation }) => quotation ?? [])
  const text = quotations.map(({ paragraphs }) => paragraphs.join('\n\n')).join('\n\n')
  if (text.trim() === '') {
    const span = { start: first.span.start, end: tokens[next - 1]?.span.end ?? first.span.end }
    return read({ text: '', span, isEmpty: true }, next)
  }
  const span = { start: quotations[0]?.inner.start ?? 0, end: quotations.at(-1)?.inner.end ?? 0 }
  const isInline =
    first.kind === 'quote' && (first.opens === 'space' || first.opens === 'tight') && !text.includes('\n')
  return read({ text, span, isInline }, next)
}

function isOnItsOwn(token: Token | undefined): boolean {
  return token?.kind === 'block' || token?.opens === 'paragraph' || token?.opens === 'line'
}

/** The unit's word of an announcement; a word that names no unit of the law (“language”) says nothing. */
const readUnitWord: Reader<Announced> = behind(
  optional(readOrdinals),
  oneOf<Announced>(
    mapped(phrase('[new] flush [left] text|matter|language|sentence|paragraph'), () => ({
      unit: null,
      isMany: false,
      isFlush: true,
    })),
    mapped(phrase('undesignated|unnumbered|unlabelled|unlabeled paragraph|paragraphs'), () => ({
      unit: 'alinea',
      isMany: false,
    })),
    mapped(phrase('[section|subsection] heading'), () => ({ unit: 'heading', isMany: false })),
    (tokens, at) => {
      const token = tokens[at]
      const unit = token?.kind === 'word' ? unitNamed(token.text) : undefined
      return unit === undefined ? null : read({ unit, isMany: token?.text.endsWith('s') ?? false }, at + 1)
    },
    mapped(
      optional(phrase('matter|language|text|provision|provisions|item|words|phrase|definition|definitions')),
      () => ({ unit: null, isMany: false }),
    ),
  ),
)

const comma = optional(phrase(','))

/** `, to read as follows`. */
export const readReading = behind(comma, anyOf('[to|which|that] read|reads|reading|worded as follows', 'as follows'))

const readLabel: Reader<string> = (tokens, at) => {
  const token = tokens[at]
  return token?.kind === 'label' && token.opens !== 'paragraph' ? read(token.text, at + 1) : null
}

/** Only a unit has a label. */
function labelled(announced: Announced, label: string | null): Announced | null {
  if (label === null) return announced
  return announced.unit === null || announced.isMany ? null : { ...announced, label }
}

/** Reads `the following`, `the following new subsection`, `the following new sentences`, `a new subsection (g), to read as follows`. */
export const readAnnouncement: Reader<Announced> = behind(
  comma,
  oneOf(
    mapped(
      inOrder(
        behind(phrase('[in] [lieu] [thereof] the following [new|additional]'), readUnitWord),
        optional(readLabel),
      ),
      ([announced, label]) => labelled(announced, label),
    ),
    mapped(
      inOrder(behind(phrase('a|an new|additional'), readUnitWord), optional(readLabel), optional(readReading)),
      ([announced, label]) => (announced.unit === null ? null : labelled(announced, label)),
    ),
  ),
)

/** Whether quoted law comes next. */
export function isQuoted(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.quotation !== undefined || (is(tokens[at], ':', ',', '—') && tokens[at + 1]?.quotation !== undefined)
  )
}
