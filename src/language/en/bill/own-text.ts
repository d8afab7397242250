import type { Token } from '../../../grammar/token.ts'
import { isVerb, isVerbAhead, opensLead } from './actions.ts'
import { attempt, type Cursor, cursorOn, peek, phrase, readPlace, readWhere, takeMark } from './cursor.ts'

/** Whether a section amends: somewhere outside quotations it speaks as instructions do. */
export function isAmending(heading: string, tokens: readonly Token[]): boolean {
  if (/\bamend|\brepeal/i.test(heading)) return true
  return !/^(?:findings|sense of|short title|severability)\b/i.test(heading) && speaksOfChange(tokens)
}

/** Whether some word outside quotations is of those that instructions have. */
export function speaksOfChange(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => token.kind === 'word' && speaksOfAmending(token.text, tokens, index))
}

/** `In this section:` opens definitions of the bill's own; of an amended law it would be “such section”. */
export function opensOwnList(cursor: Cursor): boolean {
  const isOwn = attempt(cursor, (here) => {
    if (
      !phrase(here, '[as] [used] in|for [the] [purposes] [of] this section|subsection|paragraph|subparagraph|act|title')
    )
      return null
    takeMark(here, ',') && phrase(here, 'the following definitions apply')
    return opensLead(here) && peek(here) === undefined ? true : null
  })
  return isOwn !== null
}

const imperatives = /^(?:strike|insert|repeal|redesignate|amend|delete)$/

function speaksOfAmending(word: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const previous = before?.kind === 'word' ? before.text : ''
  if (isVerb(word) && word.endsWith('ing')) return previous === 'by' || strong.has(word)
  if (/^(?:amended|repealed|supplemented)$/.test(word)) {
    // “… should be amended” is what Congress thinks, not what it does.
    const auxiliary = tokens[index - 2]
    if (previous === 'be' && auxiliary?.kind === 'word' && /^(?:should|may|must|could)$/.test(auxiliary.text))
      return false
    return /^(?:is|are|hereby|further|be)$/.test(previous)
  }
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
  if (saysWhatApplies(cursor)) return !speaksOfChange(tokens)
  if (beginsWithPlace(cursor) || isVerbAhead(cursor)) return false
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.text)
  if (speaksOfChange(tokens)) return false
  return words.some((word) => saying.has(word))
}

const saying: ReadonlySet<string> = new Set([
  'shall',
  'may',
  'means',
  'nothing',
  'finds',
  'includes',
  'include',
  'applies',
  'apply',
  'takes',
  'should',
  'was',
  'were',
  'must',
  'cited',
  'is',
  'are',
  'has',
])

/** `The amendments made by this section …`, `Paragraph (1) shall not apply …`. */
function saysWhatApplies(cursor: Cursor): boolean {
  const here = { ...cursor, faults: [] }
  if (phrase(here, 'the amendment|amendments made by')) return true
  if (readWhere(here) === null) return false
  return (
    phrase(here, 'shall|may|does|do [not] apply|affect|include|take|expire|cease|terminate') || phrase(here, 'applies')
  )
}

function beginsWithPlace(cursor: Cursor): boolean {
  const isPlace = attempt({ ...cursor, faults: [] }, (here) => readPlace(here) ?? readWhere(here)?.citations ?? null)
  if (isPlace === null) return false
  // “This section shall …” speaks of the bill itself.
  return !isPlace.every(({ steps }) => steps[0]?.relative) || wordAhead(cursor) !== 'this'
}

function wordAhead(cursor: Cursor): string {
  const token = peek(cursor)
  return token?.kind === 'word' ? token.text : ''
}

/** The words before the sections: `A BILL`, `To amend …`, `Be it enacted …`. */
export function isEnacting(tokens: readonly Token[]): boolean {
  const [first, second] = tokens.map((token) => (token.kind === 'word' ? token.text : ''))
  if (first === 'be' && second === 'it') return true
  if (
    first === 'to' &&
    tokens.length > 1 &&
    /^(?:amend|repeal|provide|require|prohibit|direct|establish)$/.test(second ?? '')
  )
    return true
  return (first === 'a' || first === 'an') && /^(?:bill|act)$/.test(second ?? '')
}
