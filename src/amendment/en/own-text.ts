import { attempt, type Cursor, cursorOn, peek } from '../../citation/en/cursor.ts'
import { readPlace } from '../../citation/en/places.ts'
import type { Token } from '../../citation/en/tokens.ts'
import { readWhere } from '../../citation/en/where.ts'
import { isVerb, isVerbAhead } from './actions.ts'

/** Whether a section amends: somewhere outside quotations it speaks as instructions do. */
export function isAmending(heading: string, tokens: readonly Token[]): boolean {
  if (/\bamend|\brepeal/i.test(heading)) return true
  return tokens.some((token, index) => token.kind === 'word' && speaksOfAmending(token.lower, tokens, index))
}

const imperatives = /^(?:strike|insert|repeal|redesignate|amend|delete)$/

function speaksOfAmending(word: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const previous = before?.kind === 'word' ? before.lower : ''
  if (isVerb(word) && word.endsWith('ing')) return previous === 'by' || strong.has(word)
  if (/^(?:amended|repealed|supplemented)$/.test(word)) return /^(?:is|are|hereby|further|be)$/.test(previous)
  // An imperative opens its clause: “In subsection (b), strike …”.
  return imperatives.test(word) && (before === undefined || before.kind !== 'word')
}

/** Verbs that nothing but an instruction has; “by adding” may be said of other things. */
const strong: ReadonlySet<string> = new Set(['striking', 'inserting', 'redesignating', 'repealing', 'amending'])

/**
 * Whether a statement that is no instruction is a provision of the bill's own (“The Commission shall prescribe …”)
 * and not an instruction that went wrong: it says what is to be, and neither begins with a place in a law nor speaks
 * of changing one.
 */
export function isOwnProvision(source: string, tokens: readonly Token[]): boolean {
  const cursor = cursorOn(source, tokens)
  if (isEnacting(tokens)) return true
  if (beginsWithPlace(cursor) || isVerbAhead(cursor)) return false
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.lower)
  if (tokens.some((token, index) => token.kind === 'word' && speaksOfAmending(token.lower, tokens, index))) return false
  return words.some((word) => saying.has(word))
}

const saying: ReadonlySet<string> = new Set([
  'shall',
  'may',
  'means',
  'nothing',
  'finds',
  'includes',
  'must',
  'cited',
  'is',
  'are',
  'has',
])

function beginsWithPlace(cursor: Cursor): boolean {
  const isPlace = attempt({ ...cursor, faults: [] }, (here) => readPlace(here) ?? readWhere(here)?.citations ?? null)
  if (isPlace === null) return false
  // “This section shall …” speaks of the bill itself.
  return !isPlace.every(({ steps }) => steps[0]?.relative) || wordAhead(cursor) !== 'this'
}

function wordAhead(cursor: Cursor): string {
  const token = peek(cursor)
  return token?.kind === 'word' ? token.lower : ''
}

/** The words before the sections: `A BILL`, `To amend …`, `Be it enacted …`. */
export function isEnacting(tokens: readonly Token[]): boolean {
  const [first, second] = tokens.map((token) => (token.kind === 'word' ? token.lower : ''))
  if (first === 'be' && second === 'it') return true
  if (
    first === 'to' &&
    tokens.length > 1 &&
    /^(?:amend|repeal|provide|require|prohibit|direct|establish)$/.test(second ?? '')
  )
    return true
  return (first === 'a' || first === 'an') && /^(?:bill|act)$/.test(second ?? '')
}
