import type { Noun, Occurrence, Quoted } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import type { Where } from '../citation/where.ts'
import { ahead, attempt, type Cursor, peek, phrase, readOrdinals, readWhere, takeMark, takeWord } from './cursor.ts'

/** Quoted words, or a mark by its name, with what they are called. */
export interface Words {
  readonly quoted: Quoted
  readonly noun: Noun
}

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
export function readWords(cursor: Cursor): Words | null {
  return attempt(cursor, (here) => {
    const article = takeWord(here, ['the', 'a', 'an'])
    const token = peek(here)
    if (token?.kind === 'quote' && article === null) return quotedWords(here, 'none')
    if (token?.kind !== 'word') return null
    const noun = nouns[token.text]
    if (noun !== undefined) {
      here.at += 1
      return peek(here)?.kind === 'quote' ? quotedWords(here, noun) : null
    }
    phrase(here, 'em')
    const name = peek(here)
    const mark = name?.kind === 'word' ? markNames[name.text] : undefined
    if (name === undefined || mark === undefined) return null
    here.at += 1
    return { quoted: { text: mark, span: name.span }, noun: 'mark-name' }
  })
}

/** Quoted words of one paragraph; `, “B”, and “C”` behind them are more of the same. */
export function readWordList(cursor: Cursor): readonly Words[] | null {
  const first = readWords(cursor)
  if (first === null) return null
  const list = [first]
  for (;;) {
    const next = attempt(cursor, (here) => {
      const comma = takeMark(here, ',')
      return takeWord(here, ['and', 'or']) === null && !comma ? null : readWords(here)
    })
    if (next === null) return markAndWord(list) ?? list
    list.push(next)
  }
}

/** `a semicolon and “and”` is one closing, “; and”. */
function markAndWord([mark, word, ...more]: readonly Words[]): readonly Words[] | null {
  if (mark?.noun !== 'mark-name' || word?.noun !== 'none' || more.length > 0) return null
  if (!/^(?:and|or)$/.test(word.quoted.text)) return null
  const span = { start: mark.quoted.span.start, end: word.quoted.span.end }
  return [{ quoted: { text: `${mark.quoted.text} ${word.quoted.text}`, span }, noun: 'none' }]
}

/** What is put in: one quotation, or one with the marks named beside it: `a comma and “B”` is “, B”. */
export function readPut(cursor: Cursor): Words | null {
  const list = readWordList(cursor)
  const [first] = list ?? []
  if (list === null || first === undefined) return null
  if (list.length === 1) return first
  const quoted = list.filter(({ noun }) => noun !== 'mark-name')
  if (quoted.length !== 1) return null
  const text = list
    .map(({ quoted: { text }, noun }) => (noun === 'mark-name' ? text : ` ${text}`))
    .join('')
    .trim()
  const span = { start: first.quoted.span.start, end: (list.at(-1) as Words).quoted.span.end }
  return { quoted: { text, span }, noun: 'none' }
}

function quotedWords(cursor: Cursor, noun: Noun): Words | null {
  const token = peek(cursor)
  if (token?.kind !== 'quote' || token.quotation?.paragraphs.length !== 1) return null
  cursor.at += 1
  return { quoted: { text: token.quotation?.paragraphs[0] as string, span: token.quotation?.inner }, noun }
}

/** Which occurrence, and in which places, words stand for; both may be said in any order. */
export interface Reach {
  readonly occurrence: Occurrence
  readonly where: Where | null
}

export const unstated: Reach = { occurrence: { kind: 'unstated' }, where: null }

/** Reads `each place it appears in subsection (b)`, `at the end of paragraph (2)`, `the second place it appears`. */
export function readReach(cursor: Cursor, before: Reach = unstated): Reach {
  let reach = before
  for (;;) {
    const more = attempt(cursor, (here) => {
      const isParted = takeMark(here, ',')
      const one = readOneReach(here, reach)
      // “striking “A” at the end, in paragraph (2), by striking …”: a place of what follows.
      const isNextOnes = isParted && one?.where !== reach.where && isByAhead(here)
      return isNextOnes ? null : one
    })
    if (more === null) return reach
    reach = more
  }
}

function isByAhead(cursor: Cursor): boolean {
  return attempt({ ...cursor, faults: [] }, (here) => (takeMark(here, ','), ahead(here, 'by') ? true : null)) !== null
}

function readOneReach(cursor: Cursor, reach: Reach): Reach | null {
  if (reach.occurrence.kind === 'unstated') {
    const occurrence = readOccurrence(cursor)
    if (occurrence !== null) {
      const where = occurrence.kind === 'at-end' ? readOfWhere(cursor) : null
      return { occurrence, where: where ?? reach.where }
    }
  }
  if (reach.where !== null || takeWord(cursor, ['in', 'from', 'of']) === null) return null
  const where = readWhere(cursor)
  return where === null ? null : { ...reach, where }
}

function readOfWhere(cursor: Cursor): Where | null {
  return attempt(cursor, (here) => (takeWord(here, ['of', 'in']) === null ? null : readWhere(here)))
}

const appears =
  '[that|such|the|those|it|they] [it|term|word|words|phrase|reference|figure|period] appear|appears|appearing|occurs'

function readOccurrence(cursor: Cursor): Occurrence | null {
  return attempt(cursor, (here) => {
    if (
      phrase(here, '[at|in] each|every [other] place|time|instance') ||
      phrase(here, '[in|at] both|all places|instances')
    ) {
      phrase(here, appears)
      return { kind: 'all' }
    }
    if (phrase(here, `wherever|everywhere ${appears}`) || phrase(here, 'throughout')) return { kind: 'all' }
    if (phrase(here, 'in every|any grammatical form')) return { kind: 'all-forms' }
    if (phrase(here, 'after the semicolon|comma [at] [the] [end]')) return { kind: 'at-end' }
    if (phrase(here, 'at the end [thereof]')) return { kind: 'at-end' }
    if (phrase(here, 'where [it|such] [term] first appears')) return { kind: 'nth', n: 1 }
    return readNth(here)
  })
}

/** `the second place it appears`, `the first and third places it appears`, `the first two places`. */
function readNth(cursor: Cursor): Occurrence | null {
  phrase(cursor, '[in|at] the')
  const labels = readOrdinals(cursor)
  if (labels === null || !phrase(cursor, 'place|places|time|times|instance|instances|occurrence|occurrences'))
    return null
  phrase(cursor, appears)
  const ns = labels.flatMap(numbersOf)
  const [first] = ns
  if (first === undefined || ns.some(Number.isNaN))
    return labels.length === 1 && isLast(labels[0]) ? { kind: 'last' } : null
  return ns.length === 1 ? { kind: 'nth', n: first } : { kind: 'some', ns }
}

function isLast(labels: Labels | undefined): boolean {
  return labels?.kind === 'one' && labels.label === 'last'
}

function numbersOf(labels: Labels): readonly number[] {
  if (labels.kind === 'one') return [Number(labels.label)]
  const [from, to] = [Number(labels.from), Number(labels.to)]
  return to >= from && to - from < 100
    ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
    : [Number.NaN]
}

/** Whether quoted law or words come next. */
export function quoteAhead(cursor: Cursor): boolean {
  const kind = peek(cursor)?.kind
  return kind === 'quote' || kind === 'block' || ahead(cursor, 'the|a [em] period|semicolon|comma|colon|dash')
}
