import { anyOf, inOrder, is, optional, phrase, type Reader, skip } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { readPlace } from '../citation/places.ts'
import { readWhere } from '../citation/where.ts'
import { opensParagraph } from './bounds.ts'
import { isVerb, readDash } from './constituents/heads.ts'

/** Whether a section amends: somewhere outside quotations it speaks as instructions do. */
export function isAmending(heading: string, tokens: readonly Token[]): boolean {
  if (/\bamend|\brepeal/i.test(heading)) return true
  return !/^(?:findings|sense of|short title|severability)\b/i.test(heading) && speaksOfChange(tokens)
}

/** Whether some word outside quotations is of those that instructions have. */
export function speaksOfChange(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => token.kind === 'word' && speaksOfAmending(token.text, tokens, index))
}

const ownList = inOrder(
  phrase('[as] [used] in|for [the] [purposes] [of] this section|subsection|paragraph|subparagraph|act|title'),
  optional(phrase(',')),
  optional(phrase('the following definitions apply')),
  readDash,
)

/** `In this section:` opens definitions of the bill's own; of an amended law it would be “such section”. Gives the index behind. */
export function behindOwnList(tokens: readonly Token[]): number | null {
  const next = ownList(tokens, 0)?.next
  return next === tokens.length ? next : null
}

const imperatives = /^(?:strike|insert|repeal|redesignate|amend|delete)$/

function speaksOfAmending(word: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  const previous = before?.kind === 'word' ? before.text : ''
  // “… shall be applied by substituting “2020” for “2010””: the words of the law stay as they are.
  if (word === 'substituting' && isApplied(tokens, index)) return false
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

const asApplied = phrase('applied|construed|read')

/** Whether the words of the same sentence before an index say how a law is applied, and not what becomes of it. */
function isApplied(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && !is(tokens[at], '.', ';') && !opensParagraph(tokens[at + 1] as Token); at -= 1)
    if (asApplied(tokens, at) !== null && is(tokens[at - 1], 'be')) return true
  return false
}

const proviso = inOrder(phrase('provided [further] ,'), phrase('that'))
const changed = phrase('is|are|shall [be] [hereby] [further] amended|repealed')

/** The index behind `Provided further, That`, where what follows amends a law (“… That section 26(d) … is amended …”); null where none does. */
export function amendingProviso(tokens: readonly Token[]): number | null {
  for (const at of tokens.keys()) {
    const opened = is(tokens[at], 'provided') ? proviso(tokens, at) : null
    const place = opened === null ? null : readWhere(tokens, opened.next)
    const verb = place === null ? null : changed(tokens, skip(tokens, place.next, phrase(',')))
    if (opened !== null && verb !== null) return opened.next
  }
  return null
}

/** Verbs that nothing but an instruction has; “by adding” may be said of other things. */
const strong: ReadonlySet<string> = new Set(['striking', 'inserting', 'redesignating', 'repealing', 'amending'])

/**
 * Whether a statement that is no instruction is a provision of the bill's own (“The Commission shall prescribe …”)
 * and not an instruction that went wrong: it says what is to be, and neither begins with a place in a law nor speaks
 * of changing one.
 */
export function isOwnProvision(tokens: readonly Token[]): boolean {
  if (isEnacting(tokens)) return true
  if (saysWhatApplies(tokens)) return !speaksOfChange(tokens)
  const verb = tokens[is(tokens[0], 'by') ? 1 : 0]
  if (beginsWithPlace(tokens) || (verb?.kind === 'word' && isVerb(verb.text)) || speaksOfChange(tokens)) return false
  const isSaying = tokens.some((token) => token.kind === 'word' && saying.has(token.text))
  return isSaying || isLine(tokens) || isOwnLead(tokens) || isAppropriation(tokens)
}

/** `For necessary expenses of …, $4,000,000, to remain available until expended`. */
function isAppropriation(tokens: readonly Token[]): boolean {
  const isSum = ({ kind, raw }: Token): boolean => kind === 'word' && /^\$\d/.test(raw)
  return tokens.some(isSum) && tokens.every(({ kind }) => kind !== 'quote' && kind !== 'block')
}

/** `Congress makes the following findings:`, `Except as provided in paragraph (2), this section—`. */
function isOwnLead(tokens: readonly Token[]): boolean {
  const [first] = tokens
  return first?.kind === 'word' && /^\p{Lu}/u.test(first.raw) && first.text !== 'in' && is(tokens.at(-1), '—', ':')
}

/** A line of words alone, as heads, signatures and the lists of appropriations are: `Video playback apparatuses`, `IV`, `○`. */
function isLine(tokens: readonly Token[]): boolean {
  return tokens.length <= 30 && tokens.every(({ kind }) => kind === 'word' || kind === 'mark') && !isOrder(tokens)
}

/** Whether the words tell somebody to do something, or leave half a sentence behind. */
function isOrder(tokens: readonly Token[]): boolean {
  const [first] = tokens
  // “marketing services”, without a mark at its end, is the head of an appropriation.
  const isGerund = first?.kind === 'word' && /^[a-z]+ing$/.test(first.raw) && tokens.at(-1)?.kind === 'mark'
  const isHalf = first?.kind === 'word' && ['by', 'in', 'and', 'or'].includes(first.raw)
  return isGerund || isHalf || is(tokens.at(-1), '—', ':')
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
  'have',
  'will',
])

const applies = anyOf(
  'shall|may|does|do [not] apply|affect|include|take|expire|cease|terminate',
  'shall|may [not] be construed|effective|interpreted|considered|deemed|treated|applied|carried',
  'shall continue|remain',
  'applies|takes|expires',
)

const madeBy = phrase('[,] and the amendment|amendments made by')
const readOwn: Reader<unknown> = (tokens, at) => readWhere(tokens, at) ?? phrase('this act|title|division')(tokens, at)

/** `The amendments made by this section …`, `Paragraph (1) shall not apply …`. */
function saysWhatApplies(tokens: readonly Token[]): boolean {
  if (phrase('the amendment|amendments|repeal|repeals made by')(tokens, 0) !== null) return true
  const where = readWhere(tokens, 0)
  if (where === null) return false
  // “This Act and the amendments made by this Act shall not be construed …”
  const made = skip(tokens, skip(tokens, where.next, phrase(',')), inOrder(madeBy, optional(readOwn)))
  return applies(tokens, skip(tokens, made, phrase(','))) !== null
}

function beginsWithPlace(tokens: readonly Token[]): boolean {
  const place = readPlace(tokens, 0)?.value ?? readWhere(tokens, 0)?.value.citations
  if (place === undefined) return false
  // “This section shall …” speaks of the bill itself.
  return !place.every(({ steps }) => steps[0]?.relative) || !is(tokens[0], 'this')
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
