import type { Citation, LawReference } from '../../../citation/types.ts'
import { attempt, type Cursor, firstOf, peek, phrase, takeMark, takeWord } from './cursor.ts'
import { readDate } from './dates.ts'
import { readSection, readSections } from './labels.ts'

/** A law as cited: by name or number, or as the one cited before (“such Act”). */
export interface LawCited {
  /** Null: the law that was cited before. */
  readonly law: LawReference | null
  /** The number that the parallel citation gives: `47 U.S.C.` */
  readonly number: string | null
  /** Sections of the parallel citation: `(47 U.S.C. 230(e))`. */
  readonly parallel: readonly Citation[]
  readonly remarks: readonly string[]
}

/** Reads a law's name with the brackets behind it. */
export function readLaw(cursor: Cursor): LawCited | null {
  return attempt(cursor, (here) => {
    const start = here.at
    const name = firstOf<Name>(here, names)
    if (name === null) return null
    // “the Communications Act of 1934, as amended (47 U.S.C. 151 et seq.)”
    attempt(here, (beyond) => (takeMark(beyond, ','), phrase(beyond, 'as amended') && isBracket(beyond) ? true : null))
    const brackets = readBrackets(here)
    const remarks = brackets.remarks
    if (name.kind === 'same') return { law: null, number: brackets.number, parallel: brackets.parallel, remarks }
    const { number, date, title } = name
    const law = { text: textOf(here, start), number: number ?? brackets.number, date, title }
    return { law, number: law.number, parallel: brackets.parallel, remarks }
  })
}

function isBracket(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token?.kind === 'mark' && token.text === '('
}

/** Reads `47 U.S.C. 230(c)(2)`: the law and the section in one. */
export function readCodeSection(cursor: Cursor): { readonly law: LawReference; readonly citation: Citation } | null {
  return attempt(cursor, (here) => {
    const start = here.at
    const number = readCodeNumber(here)
    if (number === null) return null
    const text = textOf(here, start)
    takeWord(here, ['section', 'sec.', '§', 'sections', '§§'])
    const citation = readSection(here)
    return citation === null ? null : { law: { text, number, date: null, title: null }, citation }
  })
}

type Name = { readonly kind: 'same' } | ({ readonly kind: 'named' } & Omit<LawReference, 'text'>)

/** `title 47, United States Code` · `title 47 of the United States Code`. */
function readTitleOfCode(cursor: Cursor): Name | null {
  if (takeWord(cursor, ['title']) === null) return null
  const title = takeNumber(cursor)
  if (title === null) return null
  takeMark(cursor, ',')
  phrase(cursor, 'of [the]')
  phrase(cursor, 'the')
  if (!phrase(cursor, 'united states code') && !phrase(cursor, 'u.s. code') && !phrase(cursor, 'u.s.c.')) return null
  return { kind: 'named', number: `${title} U.S.C.`, date: null, title: `title ${title}, United States Code` }
}

/** `Federal Law No. 126-FZ of July 7, 2003 “On Communications”`, its parts in any order. */
function readFederalLaw(cursor: Cursor): Name | null {
  phrase(cursor, 'the')
  if (!phrase(cursor, 'federal [constitutional] law')) return null
  let number: string | null = null
  let date: string | null = null
  let title: string | null = null
  for (;;) {
    const part = attempt(cursor, (here) => {
      takeMark(here, ',')
      const marked = takeWord(here, ['no.', 'no', '№', 'n']) !== null
      const token = peek(here)
      if (marked && token?.kind === 'word') {
        here.at += 1
        return { number: token.text.replace(/[–‑]/g, '-') }
      }
      phrase(here, 'of|dated')
      const day = readDate(here)
      if (day !== null) return { date: day }
      if (token?.kind !== 'quote' || marked) return null
      here.at += 1
      return { title: token.quote.paragraphs.join(' ') }
    })
    if (part === null) break
    number = part.number ?? number
    date = part.date ?? date
    title = part.title?.replace(/,$/, '') ?? title
  }
  return number === null && title === null ? null : { kind: 'named', number, date, title }
}

/** `Public Law 104–104`. */
function readPublicLaw(cursor: Cursor): Name | null {
  if (!phrase(cursor, 'public law') && !phrase(cursor, 'pub. l.')) return null
  takeWord(cursor, ['no.'])
  const token = peek(cursor)
  if (token?.kind !== 'word' || !/^\d+[–‑-]\d+$/.test(token.text)) return null
  cursor.at += 1
  return { kind: 'named', number: `Public Law ${token.text.replace(/[–‑]/g, '-')}`, date: null, title: null }
}

/** `the Act entitled “An Act to …”, approved June 3, 1940`. */
function readEntitledAct(cursor: Cursor): Name | null {
  if (!phrase(cursor, 'the act entitled')) return null
  const token = peek(cursor)
  if (token?.kind !== 'quote') return null
  cursor.at += 1
  const date = attempt(cursor, (here) => (takeMark(here, ','), phrase(here, 'approved') ? readDate(here) : null))
  return { kind: 'named', number: null, date, title: token.quote.paragraphs.join(' ').replace(/,$/, '') }
}

/** `such Act`, `that title`, `the Act`: the law cited before. */
function readBackReference(cursor: Cursor): Name | null {
  if (takeWord(cursor, ['such', 'that', 'the', 'said', 'same']) === null) return null
  const federal = phrase(cursor, 'federal')
  const word = peek(cursor)
  if (word?.kind !== 'word' || !/^(?:Act|Law|Code|title)$/.test(word.text) || (federal && word.text !== 'Law'))
    return null
  cursor.at += 1
  const next = peek(cursor)
  // “the Act of June 19, 1934” has a name of its own, and “the Law Revision Counsel” is no law.
  return next?.kind === 'word' && (next.lower === 'of' || /^\p{Lu}/u.test(next.text)) ? null : { kind: 'same' }
}

const nameWords = ['of', 'and', 'for', 'the', 'on', 'in', 'to', 'with', 'from', 'against', 'by', 'or', 'a', 'an']
const ownNames = /^(?:Act|Acts|Law|Code|Amendments|Resolution|Constitution|Statute|Ordinance|Charter)$/

/** No law's name has more words: a text in capitals is none. */
const longestName = 60

/** `the Communications Act of 1934`: capitalised words with an Act among them. */
function readNamedAct(cursor: Cursor): Name | null {
  phrase(cursor, 'the')
  const start = cursor.at
  // “The Law Revision Counsel” is an officer; “the Constitution of …” and “the Act of …” are laws.
  const [first, second] = [peek(cursor), peek(cursor, 1)]
  const opens = first?.kind === 'word' && ownNames.test(first.text)
  if (opens && !(second?.kind === 'word' && second.lower === 'of')) return null
  let end = -1
  let date: string | null = null
  for (let token = peek(cursor); token?.kind === 'word' && token.opens !== 'paragraph'; token = peek(cursor)) {
    if (cursor.at - start > longestName) break
    const capital = /^[\p{Lu}\d]/u.test(token.text)
    if (!capital && (cursor.at === start || !nameWords.includes(token.lower))) break
    if (end !== -1 && token.lower === 'of')
      date = attempt(cursor, (here) => (phrase(here, 'of') ? readDate(here) : null))
    if (date !== null) break
    cursor.at += 1
    // A name that has its Act goes on with “of 1934” or “of the Russian Federation”, and ends with a capital.
    if (ownNames.test(token.text) || (end !== -1 && capital)) end = cursor.at
  }
  // “Amendments” alone, and “Act”, are no names.
  if (end === -1 || cursor.at < start + 2) return null
  if (date === null) cursor.at = end
  return { kind: 'named', number: null, date, title: textOf(cursor, start) }
}

/** The ways to name a law, tried in order. */
const names = [
  readTitleOfCode,
  readFederalLaw,
  readPublicLaw,
  readEntitledAct,
  readBackReference,
  readNamedAct,
] as const

interface Brackets {
  readonly number: string | null
  readonly parallel: readonly Citation[]
  readonly remarks: readonly string[]
}

/** The brackets behind a law's name: the parallel citation is used, the others are remarks. */
function readBrackets(cursor: Cursor): Brackets {
  let found: Brackets = { number: null, parallel: [], remarks: [] }
  for (;;) {
    const start = cursor.at
    const parallel = attempt(cursor, readParallel)
    if (parallel !== null) {
      found = { ...found, number: parallel.number, parallel: parallel.sections }
      continue
    }
    if (!skipBrackets(cursor)) return found
    found = { ...found, remarks: [...found.remarks, textOf(cursor, start)] }
  }
}

function readParallel(cursor: Cursor): { readonly number: string; readonly sections: readonly Citation[] } | null {
  if (!takeMark(cursor, '(')) return null
  const number = readCodeNumber(cursor)
  if (number === null) return null
  const sections: Citation[] = []
  let usable = true
  for (;;) {
    takeMark(cursor, ',') || takeMark(cursor, ';')
    phrase(cursor, 'and')
    takeWord(cursor, ['§', '§§', 'section', 'sections'])
    const found = readSections(cursor)
    if (found === null) break
    sections.push(...found)
  }
  // “et seq.” and “note” name no section that could be amended there.
  if (phrase(cursor, '[et] seq.|note')) usable = false
  if (!takeMark(cursor, ')')) return null
  return { number, sections: usable ? sections : [] }
}

function readCodeNumber(cursor: Cursor): string | null {
  const title = takeNumber(cursor)
  return title !== null && takeWord(cursor, ['u.s.c.', 'usc']) !== null ? `${title} U.S.C.` : null
}

/** Takes one pair of brackets with everything in it: `(Public Law 104–104; 110 Stat. 137)`. */
export function skipBrackets(cursor: Cursor): boolean {
  return (
    attempt(cursor, (here) => {
      if (!takeMark(here, '(')) return null
      for (let depth = 1; depth > 0; here.at += 1) {
        const token = peek(here)
        if (token === undefined || token.opens === 'paragraph' || token.kind === 'block') return null
        if (token.kind === 'mark') depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0
      }
      return true
    }) !== null
  )
}

function takeNumber(cursor: Cursor): string | null {
  const token = peek(cursor)
  if (token?.kind !== 'word' || !/^\d+$/.test(token.text)) return null
  cursor.at += 1
  return token.text
}

/** The source from a token to the cursor, white space made plain. */
export function textOf(cursor: Cursor, start: number): string {
  const first = cursor.tokens[start]
  const last = cursor.tokens[cursor.at - 1]
  if (first === undefined || last === undefined) return ''
  return cursor.source.slice(first.span.start, last.span.end).replace(/\s+/g, ' ')
}
