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
} from '../../../../grammar/reading.ts'
import { type Token, textOf } from '../../../../grammar/token.ts'
import { readDate } from '../../citation/dates.ts'
import { type LawCited, readLaw } from '../../citation/law.ts'
import { readQualifiers } from '../../citation/qualifiers.ts'
import { readSoMuch, readWhere, type Where } from '../../citation/where.ts'
import { type Frame, isHead, type Verb } from '../frame.ts'
import { exactly, part, says } from './part.ts'

const comma = optional(phrase(','))

const readEffectiveDay = behind(phrase('effective [on|as|beginning] [of|on]'), readDate)

/** `effective January 1, 2028,`: kept as a remark; the bill's own commencement says when it takes effect. */
const readEffective: Reader<Frame> = (tokens, at) => {
  const start = skip(tokens, at, phrase(','))
  const next = readEffectiveDay(tokens, start)?.next ?? behindEffective(tokens, start)
  if (next === null) return null
  return read({ remarks: [textOf(tokens.slice(start, next))] }, skip(tokens, next, phrase(',')))
}

/**
 * `Effective as if included in the enactment of the … Act, section 2 …`, `Effective on the date on which …, section 2 …`: the
 * comma before the place that is amended; null where there is none.
 */
function behindEffective(tokens: readonly Token[], at: number): number | null {
  if (phrase('effective')(tokens, at) === null) return null
  for (let next = at + 1; isPlain(tokens[next]); next += 1) {
    const place = is(tokens[next], ',') ? readWhere(tokens, next + 1) : null
    if (place !== null && changes(tokens, skip(tokens, place.next, phrase(','))) !== null) return next
  }
  return null
}

/** The last law that words before “such Act” name in the same sentence; null where they name none. */
function lawNamed(tokens: readonly Token[], from: number, to: number): LawCited | null {
  let last: LawCited | null = null
  for (let at = from; at < to; ) {
    const law = is(tokens[at], 'the', 'public') ? readLaw(tokens, at) : null
    if (law?.value.law != null && law.next <= to) last = law.value
    at = law?.next ?? at + 1
  }
  return last
}

function isPlain(token: Token | undefined): boolean {
  return token !== undefined && token.opens !== 'paragraph' && token.kind !== 'quote' && token.kind !== 'block'
}

const changes = phrase('is|are [hereby] [further] amended|repealed|redesignated')

const is_ = 'is|are|shall [be] [hereby|further|also|each|be] [hereby|further|also|each|be]'

function amended(where: Where): Frame {
  return { at: [{ ...where, isAmended: true }], amended: true }
}

function cited(object: Where, verb: Verb): Frame {
  return { object, verb, ...(object.remarks.length > 0 && { remarks: object.remarks }) }
}

/** What is said of a unit: `is amended`, `are repealed`, `shall be struck`. */
const predicates: readonly (readonly [pattern: string, frame: (where: Where) => Frame])[] = [
  [`${is_} amended|revised`, amended],
  [`${is_} repealed`, (where) => cited(where, 'repeal')],
  [`${is_} suspended`, (where) => cited(where, 'suspend')],
  [`${is_} redesignated|renumbered`, (where) => cited(where, 'redesignate')],
  [`${is_} struck|stricken|deleted|removed`, (where) => cited(where, 'strike')],
  [`${is_} supplemented|extended with|by`, (where) => ({ ...amended(where), verb: 'insert' })],
  [`${is_} replaced`, (where) => cited(where, 'replace')],
  ['shall|is|are [now] [to] read [as] [follows]', (where) => ({ ...amended(where), verb: 'restate' })],
]

const readSubjectPlace = behind(optional(phrase('in')), oneOf(readSoMuch, readWhere))

/** `Section 230 of title 47, United States Code, is amended` · `paragraphs 3 and 4 are repealed`. */
const readSubject: Reader<Frame> = (tokens, at) => {
  const effective = readEffective(tokens, at)
  const cited = readSubjectPlace(tokens, effective?.next ?? at)
  if (cited === null) return null
  const pointed = cited.value.law?.law === null ? lawNamed(tokens, at, effective?.next ?? at) : null
  const where = pointed === null ? cited : { ...cited, value: { ...cited.value, law: pointed } }
  const start = skip(tokens, where.next, phrase(','))
  for (const [pattern, frame] of predicates) {
    const found = phrase(pattern)(tokens, start)
    if (found === null) continue
    const remarks = [...(effective?.value.remarks ?? []), ...where.value.remarks]
    return read(frame({ ...where.value, remarks }), found.next)
  }
  return null
}

export const subject = part((frame) => (isHead(frame) && !frame.by ? readSubject : null))

/** `the following provisions of title 47 are repealed` · `each of the following is amended` · `the following amendments are made to …`. */
const readList: Reader<Frame> = oneOf(
  mapped(inOrder(phrase('the following amendments are|shall [be] [hereby] made to|in'), readWhere), ([, where]) =>
    amended(where),
  ),
  mapped(
    inOrder(
      phrase('[each] [of] the following [acts|laws|provisions|sections|articles|legislative] [acts]'),
      optional(behind(phrase('of'), readWhere)),
      comma,
      oneOf<Frame>(
        says({ verb: 'repeal' }, 'is|are|shall [be] [each] [hereby] repealed'),
        says({ amended: true }, 'is|are|shall [be] [each] [hereby] amended'),
      ),
    ),
    ([, where, , done]): Frame => ({ ...done, each: true, ...(where && { at: [where] }) }),
  ),
)

export const list = exactly((frame) => (Object.keys(frame).length === 0 ? readList : null))

const readPlaceIn = mapped(
  behind(anyOf('in', '[in|to|for] with respect to'), readWhere),
  (where): Frame => ({ at: [where] }),
)

/** `in subsection (b),`; at the beginning of a lead also `to subsection (b)—`, `with respect to …:`. */
export const place = part((frame) => {
  return isHead(frame) ? readPlaceIn : null
})

const readPlaceOfLead = behind(phrase('[in|to|for] [with] [respect] [to]'), readWhere)

export const placeOfLead = part((frame) => {
  if (!isHead(frame)) return null
  return (tokens, at) => {
    const where = readPlaceOfLead(tokens, at)
    const isLead = where !== null && readDash(tokens, skip(tokens, where.next, phrase('[by]'))) !== null
    return isLead ? read({ at: [where.value] }, where.next) : null
  }
})

const readAmending = mapped(behind(phrase('amending|amend|revising|revise'), readWhere), amended)

/** `amending subsection (b)`. */
export const amending = part((frame) => (isHead(frame) ? readAmending : null))

export const effective = exactly(({ amended }) => (amended ? readEffective : null))

const readBy = says({ by: true }, 'by')

/** `by`; also where the end was said before it: “is amended at the end by adding …”. */
export const by = part(({ placement, ...rest }) => (isHead(rest) && placement?.kind !== 'beside' ? readBy : null))

const forms: Readonly<Partial<Record<Verb, string>>> = {
  strike: 'striking strike deleting delete removing remove omitting omit',
  replace: 'replacing replace',
  substitute: 'substituting substitute',
  insert: 'inserting insert adding add appending append',
  designate: 'designating designate',
  redesignate: 'redesignating redesignate renumbering renumber relettering',
  repeal: 'repealing repeal',
  suspend: 'suspending suspend',
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ...Object.entries(forms).flatMap(([verb, words]) =>
    words.split(' ').map((word): [string, Verb] => [word, verb as Verb]),
  ),
])

const readVerb: Reader<Frame> = (tokens, at) => {
  const found = tokens[at]?.kind === 'word' ? verbs.get(tokens[at]?.text ?? '') : undefined
  return found === undefined ? null : read({ verb: found }, skip(tokens, at + 1, phrase('out')))
}

export const verb = part((frame) => (frame.verb === undefined && !frame.object ? readVerb : null))

const margins = phrase('margin|margins|indentation|em|ems')

/** `adjusting the margins accordingly`: how the page is set changes no law; it is kept as a remark. */
const readLayout: Reader<Frame> = (tokens, at) => {
  const layout = phrase('adjusting|conforming|indenting|moving|aligning')(tokens, at)
  if (layout === null) return null
  let end = -1
  for (let next = layout.next; isInClause(tokens, next); next += 1) {
    // “moving the margins of such subparagraphs, as so redesignated, and each clause therein, 2 ems to the right”
    const qualified = readQualifiers(tokens, next)
    if (qualified.next > next) next = qualified.next - 1
    else if (margins(tokens, next) !== null) end = next + 1
  }
  if (end === -1) return null
  while (tokens[end]?.kind === 'word' && tokens[end]?.opens !== 'paragraph' && !is(tokens[end], 'and', 'by')) end += 1
  return read({ verb: 'lay-out', remarks: [textOf(tokens.slice(at, end))] }, end)
}

/** Whether the words go on to speak of the margins: no other action comes between. */
function isInClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.opens === 'paragraph' || token.kind === 'quote' || token.kind === 'block')
    return false
  return !is(token, ';', '.', 'by') && !(token.kind === 'word' && verbs.has(token.text) && token.text.endsWith('ing'))
}

export const layout = part((frame) => (isHead(frame) ? readLayout : null))

/** Whether a word begins an instruction: a verb in any form but the passive. */
export function isVerb(word: string): boolean {
  return (
    verbs.has(word) || /^(?:adjusting|conforming|indenting|moving|aligning|amending|amend|revising|revise)$/.test(word)
  )
}

/** The dash or colon of a lead: one with a list behind it and not a quotation. */
export const readDash: Reader<Frame> = (tokens, at) => {
  if (!is(tokens[at], '—', ':') || tokens[at + 1]?.quotation !== undefined) return null
  return read({ lead: true }, at + 1)
}

/** `is amended (1) by …; and (2) by …`: a list without a dash before it. */
const readFirstLabel: Reader<Frame> = (tokens, at) => {
  const token = tokens[at]
  const isFirst = token?.kind === 'label' && token.bracketed && /^(?:1|[aA])$/.test(token.text)
  return isFirst ? read({ lead: true }, at) : null
}

const readAsFollows = oneOf(behind(optional(phrase('as follows')), readDash), behind(phrase(', as follows'), readDash))
const readAmendedLead = oneOf(readAsFollows, readFirstLabel)

export const lead = exactly((frame) => {
  if (frame.each && frame.verb !== undefined) return readDash
  if (!isHead(frame) || (frame.at ?? []).length === 0) return null
  return frame.amended ? (frame.by ? readAsFollows : readAmendedLead) : readDash
})

const readRestating = says({ verb: 'restate' }, '[so] [as] [that] [it] to|now read|reads [as] [follows]', 'as follows')

export const restate = part((frame) => {
  return isHead(frame) && frame.amended ? readRestating : null
})
