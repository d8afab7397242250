import type { Quoted } from '../../../../amendment/types.ts'
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
import { readWhere } from '../../citation/where.ts'
import { readContent } from '../content.ts'
import { type Frame, isHead, type Through, type Words } from '../frame.ts'
import { oneText, readPlacement, readReach, readReachPart, readSide, readWordList, readWords } from '../words.ts'
import { exactly, part, says } from './part.ts'

/** Whether nothing says yet what the verb is about. */
function lacksObject({ words, kept, object, existing, announced, units, ordinal, block }: Frame): boolean {
  return [words, kept, object, existing, announced, units, ordinal, block].every((slot) => slot === undefined)
}

const readOneText = mapped(behind(optional(phrase('the following')), readWordList), (list): Frame | null => {
  const one = oneText(list)
  return one === null ? null : { words: [one] }
})
const readTexts = mapped(readWordList, (list): Frame => ({ words: list }))

/** `“A”, “B”, and “C”`. Beside a place for them, and where they are put in, they are one text: `a comma and “B”`. */
export const words = part((frame) => {
  const { verb } = frame
  if (!lacksObject(frame) || frame.put !== undefined || frame.besideUnit !== undefined) return null
  if (verb === 'insert' || frame.placement !== undefined) return readOneText
  const isAsked = verb === undefined || verb === 'strike' || verb === 'replace' || verb === 'substitute'
  return isAsked ? readTexts : null
})

/** `striking in subsection (b) “A”`, `striking, in the matter preceding paragraph (1), “A”`, `striking at the end “and”`. */
export const from = part((frame) => (frame.verb === 'strike' && lacksObject(frame) ? readFrom : null))

const readFrom: Reader<Frame> = oneOf<Frame>(
  says({ occurrence: { kind: 'at-end' } }, 'at the end'),
  mapped(inOrder(phrase('in|from'), readWhere, optional(phrase(','))), ([, where]) => ({ from: where })),
)

/** `all that follows “means”`: the words themselves stay. */
export const kept = part((frame) => (frame.verb === 'strike' && lacksObject(frame) ? readKept : null))

const readKept: Reader<Frame> = mapped(
  behind(anyOf('all|everything that follows|follow', 'all|everything after|following'), readWords),
  (one) => (one.noun === 'mark-name' ? null : { kept: one }),
)

/** `the comma after “service”`: a mark or a word that is told from others by what stands beside it. */
export const beside = exactly(({ verb, words, put, placement, occurrence, within }) => {
  if ((verb !== 'strike' || words?.length !== 1 || put) ?? placement ?? occurrence ?? within) return null
  return mapped(inOrder(readSide, readWords), ([side, one]) =>
    one.noun === 'mark-name' ? null : { beside: { side, words: one } },
  )
})

/** `each place it appears`, `in subsection (b)`; behind a run it is said of its end. */
export const reach = exactly((frame) => {
  const { verb, words, kept, through, placement, put, until } = frame
  if ((words ?? kept) === undefined || placement !== undefined) return null
  if (verb === 'insert') return readPlaceOfWords
  if (through === undefined) return readReachPart
  if (until !== undefined) return null
  return (tokens, at) => {
    const { value, next } = readReach(tokens, at)
    // What is said behind the words that come is not said of the run's end.
    return next === at || (put !== undefined && value.occurrence !== undefined) ? null : read({ until: value }, next)
  }
})

const readPlaceOfWords: Reader<Frame> = mapped(behind(phrase('in|from|of'), readWhere), (within) => ({ within }))

const readRun = inOrder(optional(phrase(',')), phrase('and all|everything that follows|follow'))
const endOfUnit = optional(
  phrase('of the|such section|subsection|paragraph|subparagraph|clause|subclause|article|sentence'),
)

/** `and all that follows [through “B”]`. */
export const run = exactly(({ verb, words, put, through, beside }) => {
  if (verb !== 'strike' || words?.length !== 1 || (put ?? through ?? beside) !== undefined) return null
  return (tokens, at) => {
    const start = readRun(tokens, at)?.next ?? (is(tokens[at], 'through') ? at : null)
    if (start === null) return null
    const end = behind(phrase('through|to'), readEnd)(tokens, start)
    if (end !== null) return read({ through: end.value }, end.next)
    return is(tokens[start], 'through', 'to') ? null : read({ through: 'end' }, start)
  }
})

const readEnd: Reader<Through> = oneOf<Through>(
  mapped(phrase('the end period'), () => 'period-at-end'),
  mapped(inOrder(phrase('the end'), endOfUnit), () => 'end'),
  mapped(
    inOrder(readWords, optional(phrase('at the end [thereof]'))),
    ([{ noun, quoted }]): Quoted | 'period-at-end' =>
      noun === 'mark-name' && quoted.text === '.' ? 'period-at-end' : quoted,
  ),
)

/** `, and inserting in lieu thereof`. */
export const andInsert = inOrder(
  optional(phrase(',')),
  phrase('and [by] inserting|insert|substituting|substitute [in] [lieu|its] [thereof|place] [thereof] [,]'),
)
const inLieu = optional(phrase('in lieu|place thereof'))
const readFollowing: Reader<readonly Words[]> = mapped(
  inOrder(phrase('the following [new] [words|phrase|text|language|term]'), readContent),
  ([, block]) => (block.isEmpty ? null : [{ quoted: { text: block.text, span: block.span }, noun: 'none' }]),
)

/** Words quoted in the sentence that go on in further paragraphs: `inserting “assumptions regarding—⏎⏎“(I) the reinsurance”`. */
const readParagraphs: Reader<readonly Words[]> = (tokens, at) => {
  const { paragraphs = [], inner } = tokens[at]?.kind === 'quote' ? (tokens[at]?.quotation ?? {}) : {}
  if (inner === undefined || paragraphs.length < 2) return null
  return read([{ quoted: { text: paragraphs.join('\n\n'), span: inner }, noun: 'none' }], at + 1)
}

/** `and inserting “B”`, `with “B”`, `for “A”`: the words that come, or beside “substituting” those that go. */
export const put = exactly(({ verb, words, kept, put }) => {
  if ((words ?? kept) === undefined || put !== undefined) return null
  const isOne = words === undefined || words.length === 1
  const list = mapped(readWordList, (all): readonly Words[] => {
    const one = isOne ? oneText(all) : null
    return one === null ? all : [one]
  })
  const said = (reader: Reader<readonly Words[]>): Reader<Frame> => mapped(reader, (all) => ({ put: all }))
  if (verb === 'strike')
    return said(mapped(inOrder(andInsert, oneOf(readFollowing, readParagraphs, list), inLieu), ([, all]) => all))
  if (verb === 'replace') return said(behind(phrase('with|by'), list))
  return verb === 'substitute' ? said(behind(phrase('for'), list)) : null
})

/** Where words are put: `after “A”`, `at the end of paragraph (2)`; also behind `striking “A” and inserting “B”`. */
export const placement = exactly((frame) => {
  const { verb, words, put, placement, besideUnit, beside, through } = frame
  if (placement !== undefined || besideUnit !== undefined) return null
  const isElsewhere = verb === 'strike' && words?.length === 1 && put?.length === 1 && !beside && !through
  if (verb !== 'insert' && !isElsewhere && !(verb === undefined && isHead(frame))) return null
  return mapped(readPlacement, (found) => ({ placement: found }))
})

/**
 * What drafters of other schools write and the manuals do not: `the words “A” are replaced with “B”`, `“B” is inserted
 * after “A”`, `for “A” substitute “B”`.
 */
export const passive = exactly(({ verb, words, put }) => {
  return verb !== undefined || words === undefined || put !== undefined ? null : readPassive
})

const readPassive: Reader<Frame> = oneOf<Frame>(
  says({ verb: 'insert' }, 'is|are|shall [be] inserted|added'),
  says(
    { verb: 'replace' },
    'is|are|shall [be] deleted|struck|stricken|removed|omitted [out] and replaced',
    'is|are|shall [be] replaced',
  ),
  says({ verb: 'strike' }, 'is|are|shall [be] deleted|struck|stricken|removed|omitted [out]'),
)

export const forSubstitute = part((frame) => {
  if (!isHead(frame)) return null
  return (tokens, at) => {
    const before = behind(phrase('for'), readWordList)(tokens, at)
    if (before === null) return null
    const { value: reach, next } = readReach(tokens, before.next)
    const after = behind(phrase('substitute|substituting'), readWordList)(tokens, skip(tokens, next, phrase(',')))
    return after === null
      ? null
      : read({ verb: 'replace', words: before.value, put: after.value, ...reach }, after.next)
  }
})
