import type { Citation, LawReference } from '../../../citation/types.ts'
import {
  anyOf,
  behind,
  inOrder,
  is,
  mapped,
  matching,
  oneOf,
  optional,
  phrase,
  type Read,
  type Reader,
  read,
  skip,
} from '../../../grammar/reading.ts'
import { type Token, textOf } from '../../../grammar/token.ts'
import { readDate } from './dates.ts'
import { readSection } from './labels.ts'
import { type Brackets, readBrackets, readCodeNumber, sectionWord } from './parallel.ts'

/** A law as cited: by name or number, or as the one cited before (“such Act”). */
export interface LawCited extends Brackets {
  /** Null: the law that was cited before. */
  readonly law: LawReference | null
}

/** Reads a law's name with the brackets behind it. */
export const readLaw: Reader<LawCited> = (tokens, at) => {
  const name = readName(tokens, at)
  if (name === null) return null
  // “the Communications Act of 1934, as amended (47 U.S.C. 151 et seq.)”
  const amended = behind(optional(phrase(',')), phrase('as amended'))(tokens, name.next)
  const start = amended !== null && is(tokens[amended.next], '(') ? amended.next : name.next
  const { value: brackets, next } = readBrackets(tokens, start)
  if (name.value.kind === 'same') return read({ law: null, ...brackets }, next)
  const { number, date, title } = name.value
  const { from, inNote } = brackets
  const act = title !== null && isAct(title) ? { act: { name: title, sections: [], from, inNote } } : {}
  const law = { text: textOf(tokens.slice(at, next)), number: number ?? brackets.number, date, title, ...act }
  return read({ ...brackets, law, number: law.number }, next)
}

/** Whether a title is that of an Act, which the Code may have under other numbers: “the Internal Revenue Code” has its own. */
function isAct(title: string): boolean {
  return /\bActs?\b|\bAmendments\b|\bResolution\b|^[A-Z]{3,10}$/.test(title) && !/\bCode\b/.test(title)
}

/** Reads `47 U.S.C. 230(c)(2)`: the law and the section in one. */
export const readCodeSection: Reader<{ readonly law: LawReference; readonly citation: Citation }> = (tokens, at) => {
  const number = readCodeNumber(tokens, at)
  if (number === null) return null
  const text = textOf(tokens.slice(at, number.next))
  const law = { text, number: number.value, date: null, title: null }
  return mapped(behind(optional(sectionWord), readSection), (citation) => ({ law, citation }))(tokens, number.next)
}

type Name = { readonly kind: 'same' } | ({ readonly kind: 'named' } & Omit<LawReference, 'text'>)

const comma = optional(phrase(','))
const readNumber = matching(/^\d+$/)

/** `title 47, United States Code` · `title 47 of the United States Code`. */
const readTitleOfCode: Reader<Name> = mapped(
  inOrder(
    phrase('title'),
    readNumber,
    comma,
    optional(phrase('of')),
    optional(phrase('the')),
    anyOf('united states code', 'u.s. code', 'u.s.c.'),
  ),
  ([, title]) => ({
    kind: 'named',
    number: `${title} U.S.C.`,
    date: null,
    title: `title ${title}, United States Code`,
  }),
)

const readQuoted: Reader<string> = (tokens, at) => {
  const quotation = tokens[at]?.kind === 'quote' ? tokens[at]?.quotation : undefined
  return quotation === undefined ? null : read(quotation.paragraphs.join(' ').replace(/,$/, ''), at + 1)
}

type Particular = Partial<Omit<LawReference, 'text'>>

const readParticular: Reader<Particular> = behind(
  comma,
  oneOf<Particular>(
    mapped(behind(phrase('no.|no|№|n'), matching(/./)), (number) => ({ number: number.replace(/[–‑]/g, '-') })),
    mapped(behind(optional(phrase('of|dated')), readDate), (date) => ({ date })),
    mapped(readQuoted, (title) => ({ title })),
  ),
)

/** `Federal Law No. 126-FZ of July 7, 2003 “On Communications”`, its parts in any order. */
const readFederalLaw: Reader<Name> = (tokens, at) => {
  const noun = phrase('[the] federal [constitutional] law')(tokens, at)
  if (noun === null) return null
  let found: Omit<LawReference, 'text'> = { number: null, date: null, title: null }
  let { next } = noun
  for (let part = readParticular(tokens, next); part !== null; part = readParticular(tokens, next)) {
    found = { ...found, ...part.value }
    next = part.next
  }
  return found.number === null && found.title === null ? null : read({ kind: 'named', ...found }, next)
}

/** `Public Law 104–104`. */
const readPublicLaw: Reader<Name> = mapped(
  inOrder(anyOf('public law', 'pub. l.'), optional(phrase('no.')), matching(/^\d+[–‑-]\d+$/)),
  ([, , number]) => ({ kind: 'named', number: `Public Law ${number.replace(/[–‑]/g, '-')}`, date: null, title: null }),
)

/** `the Act entitled “An Act to …”, approved June 3, 1940`. */
const readEntitledAct: Reader<Name> = mapped(
  inOrder(phrase('the act entitled'), readQuoted, optional(behind(inOrder(comma, phrase('approved')), readDate))),
  ([, title, date]) => ({ kind: 'named', number: null, date, title }),
)

/** The same without quotation marks: `the Act entitled An Act to …, approved March 1, 1913`. */
const readEntitledPlain: Reader<Name> = (tokens, at) => {
  const opened = phrase('the act entitled an act')(tokens, at)
  if (opened === null) return null
  const approved = inOrder(comma, phrase('approved'), readDate)
  for (let next = opened.next; next - at < 2 * longestName; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.opens === 'paragraph' || token.kind === 'quote' || token.kind === 'block')
      return null
    const end = approved(tokens, next)
    if (end === null) continue
    const title = textOf(tokens.slice(opened.next - 2, next))
    return read({ kind: 'named', number: null, date: end.value[2], title }, end.next)
  }
  return null
}

/** `such Act`, `that title`, `the Act`: the law cited before. */
const readBackReference: Reader<Name> = (tokens, at) => {
  const pointer = phrase('such|that|the|said|same')(tokens, at)
  if (pointer === null) return null
  const word = skip(tokens, pointer.next, phrase('federal'))
  const noun = matching(word > pointer.next ? /^Law$/ : /^(?:Act|Law|Code|title)$/)(tokens, word)
  // “the Act of June 19, 1934” has a name of its own, and “the Law Revision Counsel” is no law.
  const goesOn = noun !== null && matching(/^(?:[Oo][Ff]$|\p{Lu})/u)(tokens, noun.next) !== null
  return noun === null || goesOn ? null : read({ kind: 'same' }, noun.next)
}

const nameWords: ReadonlySet<string> = new Set(
  'of and for the on in to with from against by or a an year years'.split(' '),
)
const ownNames = /^(?:Act|Acts|Law|Code|Amendments|Resolution|Constitution|Statute|Ordinance|Charter)$/

/** No law's name has more words: a text in capitals is none. */
const longestName = 60

/** `the Communications Act of 1934`: capitalised words with an Act among them. */
const readNamedAct: Reader<Name> = (tokens, at) => {
  const start = skip(tokens, at, phrase('the'))
  // “The Law Revision Counsel” is an officer; “the Constitution of …” and “the Act of …” are laws.
  if (matching(ownNames)(tokens, start) !== null && !is(tokens[start + 1], 'of')) return null
  let end = -1
  let date: Read<string> = null
  let next = start
  for (let token = tokens[next]; token !== undefined && token.opens !== 'paragraph'; token = tokens[next]) {
    if (token.kind !== 'word') {
      const goesOn = next === start ? null : end === -1 ? readInName(tokens, next) : readYear(tokens, next)
      if (goesOn === null) break
      next = goesOn.next
      if (end !== -1) end = next
      continue
    }
    const isCapital = /^[\p{Lu}\d]/u.test(token.raw)
    if (next - start > longestName || (!isCapital && (next === start || !nameWords.has(token.text)))) break
    date = end === -1 ? null : behind(phrase('of'), readDate)(tokens, next)
    if (date !== null) break
    next += 1
    // A name that has its Act goes on with “of 1934” or “of the Russian Federation”, and ends with a capital.
    if (ownNames.test(token.raw) || (end !== -1 && isCapital)) end = next
  }
  // “Amendments” alone, and “Act”, are no names.
  if (end === -1 || (date?.next ?? next) < start + 2) return null
  const behindName = date?.next ?? end
  const title = textOf(tokens.slice(start, behindName))
  return read({ kind: 'named', number: null, date: date?.value ?? null, title }, behindName)
}

const capital = matching(/^[\p{Lu}\d]/u)

/** A unit's word ends a name: “…, Title II”. */
const unit = phrase('section|sections|title|titles|division|chapter|subtitle|subchapter|part|subsection|paragraph')

/**
 * What a name has between its words: `Federal Food, Drug, and Cosmetic Act`, `Vision 100—Century of Aviation`, `Robert T.
 * Stafford`, `William M. (Mac) Thornberry`, `Howard P. “Buck” McKeon`. A capital goes on behind it.
 */
const readInName: Reader<unknown> = (tokens, at) => {
  const mark = oneOf<unknown>(
    inOrder(phrase(',|—|&'), optional(phrase('and'))),
    (all, start) =>
      isInitial(all, start - 1) && is(all[start], '.')
        ? read(null, phrase(',')(all, start + 1)?.next ?? start + 1)
        : null,
    inOrder(phrase('('), capital, phrase(')')),
    (all, start) => (isNickname(all[start]) ? read(null, start + 1) : null),
  )(tokens, at)
  if (mark === null || tokens[mark.next]?.opens === 'paragraph' || unit(tokens, mark.next) !== null) return null
  const isMore = capital(tokens, mark.next) !== null || readNickname(tokens, mark.next) !== null
  return isMore ? mark : null
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  return /^(?:\p{Lu}|[JS]r|St|Dr|Mr|Mrs|Ms)$/u.test(tokens[at]?.raw ?? '')
}

function isNickname(token: Token | undefined): boolean {
  const [name = '', ...others] = token?.kind === 'quote' ? (token.quotation?.paragraphs ?? []) : []
  return others.length === 0 && /^\p{Lu}[\p{L} .’']{1,30}$/u.test(name)
}

const readNickname: Reader<unknown> = (tokens, at) =>
  isNickname(tokens[at]) ? read(null, at + 1) : inOrder(phrase('('), capital, phrase(')'))(tokens, at)

/** `Consolidated Appropriations Act, 2021`, `Act for Fiscal Years 2018, 2019, and 2020`. */
const readYear = inOrder(phrase(','), optional(phrase('and')), matching(/^(?:1[789]|20)\d\d$/))

/** `the HEA (20 U.S.C. 1070a)`, `the WIOA is amended`: letters that the bill has given an Act for a name. */
const readAbbreviation: Reader<Name> = (tokens, at) => {
  const letters = behind(phrase('the|such'), matching(/^[A-Z]{3,10}$/))(tokens, at)
  if (letters === null) return null
  const isLaw =
    behind(phrase('('), readCodeNumber)(tokens, letters.next) ??
    phrase('is|are [hereby|further] amended')(tokens, letters.next)
  return isLaw === null ? null : read({ kind: 'named', number: null, date: null, title: letters.value }, letters.next)
}

/** The ways to name a law, tried in order. */
const readName = oneOf<Name>(
  readTitleOfCode,
  readFederalLaw,
  readPublicLaw,
  readEntitledAct,
  readEntitledPlain,
  readBackReference,
  readNamedAct,
  readAbbreviation,
)
