import type { Noun, Occurrence } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import {
  anyOf,
  behind,
  inOrder,
  is,
  listOf,
  mapped,
  oneOf,
  optional,
  phrase,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import { readSeparator } from '../citation/labels.ts'
import { readOrdinals } from '../citation/places.ts'
import { readWhere } from '../citation/where.ts'
import type { Anchor, Placement, Reach, Words } from './frame.ts'

/** The marks that bills name instead of quoting. */
export const markNames: Readonly<Record<string, string>> = {
  period: '.',
  semicolon: ';',
  comma: ',',
  colon: ':',
  dash: '—',
}

const nouns: Readonly<Record<string, Noun>> = {
  word: 'word',
  term: 'word',
  words: 'words',
  phrase: 'words',
  terms: 'words',
  figure: 'figure',
  figures: 'figures',
  number: 'number',
  numeral: 'number',
  symbol: 'symbols',
  symbols: 'symbols',
  abbreviation: 'abbreviation',
  mark: 'mark',
}

/** Reads `“A”`, `the word “A”`, `the period`, `a semicolon`. */
export const readWords: Reader<Words> = (tokens, at) => {
  const start = skip(tokens, at, phrase('the|a|an'))
  const token = tokens[start]
  if (token?.kind === 'quote') return start === at ? quotedAs('none')(tokens, at) : null
  if (token?.kind !== 'word') return null
  const noun = nouns[token.text]
  if (noun !== undefined) return quotedAs(noun)(tokens, start + 1)
  const name = skip(tokens, start, phrase('em'))
  const mark = tokens[name]?.kind === 'word' ? markNames[tokens[name]?.text ?? ''] : undefined
  return mark === undefined
    ? null
    : read({ quoted: { text: mark, span: tokens[name]?.span ?? token.span }, noun: 'mark-name' }, name + 1)
}

/** Quoted words of one paragraph. */
function quotedAs(noun: Noun): Reader<Words> {
  return (tokens, at) => {
    const token = tokens[at]
    const [text, ...more] = token?.kind === 'quote' ? (token.quotation?.paragraphs ?? []) : []
    if (token?.quotation === undefined || text === undefined || more.length > 0) return null
    return read({ quoted: { text, span: token.quotation.inner }, noun }, at + 1)
  }
}

/** Reads `“A”, “B”, and “C”`; `a semicolon and “and”` is one closing, “; and”. */
export const readWordList: Reader<readonly Words[]> = mapped(listOf(readWords, readSeparator), (list) => {
  const [mark, word, ...more] = list
  const isClosing = mark.noun === 'mark-name' && word?.noun === 'none' && more.length === 0
  return isClosing && /^(?:and|or)$/.test(word.quoted.text) ? [joinedWords(list)] : list
})

/** Words and the marks named beside them as one text: `a comma and “B”` is “, B”; null where more than one is quoted. */
export function oneText(list: readonly Words[]): Words | null {
  if (list.length === 1) return list[0] as Words
  return list.filter(({ noun }) => noun !== 'mark-name').length === 1 ? joinedWords(list) : null
}

function joinedWords(list: readonly Words[]): Words {
  const parts = list.map(({ quoted, noun }) => (noun === 'mark-name' ? quoted.text : ` ${quoted.text}`))
  const span = { start: list[0]?.quoted.span.start ?? 0, end: list.at(-1)?.quoted.span.end ?? 0 }
  return { quoted: { text: parts.join('').trim(), span }, noun: 'none' }
}

/** `in subsection (b)`, `from it`, `of paragraph (2)`. */
const readWithin = behind(phrase('in|from|of'), readWhere)

/** One thing that is said of where words stand: `each place it appears`, `in subsection (b)`, `at the end of paragraph (2)`. */
export const readReachPart: Reader<Reach> = (tokens, at) => {
  const start = skip(tokens, at, phrase(','))
  const occurrence = readOccurrence(tokens, start)
  if (occurrence !== null) {
    const within =
      occurrence.value.kind === 'at-end' ? behind(phrase('of|in'), readWhere)(tokens, occurrence.next) : null
    const value = { occurrence: occurrence.value, ...(within && { within: within.value }) }
    return read(value, within?.next ?? occurrence.next)
  }
  const within = readWithin(tokens, start)
  // “striking “A” at the end, in paragraph (2), by striking …”: a place of what follows.
  const isNextOnes = start > at && within !== null && is(tokens[skip(tokens, within.next, phrase(','))], 'by')
  return within === null || isNextOnes ? null : read({ within: within.value }, within.next)
}

/** All that is said of where words stand, in any order. */
export function readReach(tokens: Parameters<typeof readReachPart>[0], at: number): { value: Reach; next: number } {
  let value: Reach = {}
  let next = at
  for (let part = readReachPart(tokens, next); part !== null; part = readReachPart(tokens, next)) {
    if (Object.keys(part.value).some((slot) => slot in value)) break
    value = { ...value, ...part.value }
    next = part.next
  }
  return { value, next }
}

const appears =
  '[that|such|the|those|it|they] [it|term|word|words|phrase|reference|figure|period] appear|appears|appearing|occurs'
const readNth: Reader<Occurrence> = mapped(
  inOrder(
    optional(phrase('[in|at] the')),
    readOrdinals,
    phrase('place|places|time|times|instance|instances|occurrence|occurrences'),
    optional(phrase(appears)),
  ),
  ([, labels]) => {
    const ns = labels.flatMap(numbersOf)
    const [first] = ns
    const isLast = labels.length === 1 && labels[0]?.kind === 'one' && labels[0].label === 'last'
    if (first === undefined || ns.some(Number.isNaN)) return isLast ? { kind: 'last' } : null
    return ns.length === 1 ? { kind: 'nth', n: first } : { kind: 'some', ns }
  },
)

/** Which of several occurrences is meant: `each place it appears`, `at the end`, `the first and third places it appears`. */
const readOccurrence: Reader<Occurrence> = oneOf(
  said(
    { kind: 'all' },
    `[at|in] each|every [other] place|time|instance ${appears}`,
    '[at|in] each|every [other] place|time|instance',
  ),
  said({ kind: 'all', count: 2 }, `[in|at] both places|instances|times ${appears}`, '[in|at] both places|instances'),
  said({ kind: 'all' }, `[in|at] all places|instances ${appears}`, '[in|at] all places|instances'),
  said({ kind: 'all' }, `wherever|everywhere ${appears}`, 'throughout'),
  said({ kind: 'all-forms' }, 'in every|any grammatical form'),
  said({ kind: 'at-end' }, 'after the semicolon|comma [at] [the] [end]', 'at the end [thereof]'),
  said({ kind: 'unstated' }, 'thereof'),
  said({ kind: 'nth', n: 1 }, 'where [it|such] [term] first appears'),
  readNth,
)

function said(occurrence: Occurrence, ...patterns: readonly string[]): Reader<Occurrence> {
  return mapped(anyOf(...patterns), () => occurrence)
}

function numbersOf(labels: Labels): readonly number[] {
  if (labels.kind === 'one') return [Number(labels.label)]
  const [from, to] = [Number(labels.from), Number(labels.to)]
  return to >= from && to - from < 100
    ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
    : [Number.NaN]
}

/** `after`, `immediately before`, and the words that mean the same. */
export const readSide: Reader<'before' | 'after'> = oneOf<'before' | 'after'>(
  mapped(phrase('[immediately] after|following'), () => 'after'),
  mapped(phrase('[immediately] before|preceding'), () => 'before'),
)

/** Reads `after “A” each place it appears`, `before the period at the end of paragraph (2)`; a mark by its name is the closing one. */
export const readAnchor: Reader<Anchor> = (tokens, at) => {
  const beside = inOrder(readSide, readWords)(tokens, at)
  if (beside === null) return null
  const { value, next } = readReach(tokens, beside.next)
  const [side, words] = beside.value
  const isClosing = words.noun === 'mark-name' && value.occurrence === undefined
  return read({ side, words, reach: isClosing ? { ...value, occurrence: { kind: 'at-end' } } : value }, next)
}

/** Reads `at the end of paragraph (2)`, `at the beginning`. */
const readEdge: Reader<Placement> = (tokens, at) => {
  const start = skip(tokens, at, phrase(','))
  const isEnd = phrase('at the end [thereof]')(tokens, start)
  const edge = isEnd ?? phrase('at the beginning [thereof]')(tokens, start)
  if (edge === null) return null
  const within = behind(phrase('of|in'), readWhere)(tokens, edge.next)
  const value: Placement = {
    kind: 'edge',
    at: isEnd === null ? 'start' : 'end',
    ...(within && { within: within.value }),
  }
  return read(value, within?.next ?? edge.next)
}

/** Reads where words are put: `after “A”`, `at the end of …`; “at the end, before the period” is before the period. */
export const readPlacement: Reader<Placement> = (tokens, at) => {
  const anchor = readAnchor(tokens, skip(tokens, at, phrase(',')))
  if (anchor !== null) return read({ kind: 'beside', ...anchor.value }, anchor.next)
  const edge = readEdge(tokens, at)
  if (edge?.value.kind !== 'edge' || edge.value.at !== 'end') return edge
  const closing = readAnchor(tokens, skip(tokens, edge.next, phrase(',')))
  if (closing?.value.words.noun !== 'mark-name' || closing.value.reach.occurrence?.kind !== 'at-end') return edge
  const within = edge.value.within ?? closing.value.reach.within
  const reach: Reach = { occurrence: { kind: 'at-end' }, ...(within && { within }) }
  return read({ kind: 'beside', ...closing.value, reach }, closing.next)
}
