import type { InstructionBody, QuotedBlock, UnitPlace } from '../../../amendment/types.ts'
import type { Citation, CitedUnit, Labels } from '../../../citation/types.ts'
import { readAlphabetical } from './alphabetical.ts'
import { type BesideUnit, readBesideUnit } from './beside-unit.ts'
import { checkNewLabel, labelOfBlock } from './block-label.ts'
import { type Announced, type Content, readAnnouncement, readContent } from './content.ts'
import { attempt, type Cursor, peek, phrase, readOrdinals, readUnits, readWhere, takeMark, takeWord } from './cursor.ts'
import { type Action, emptyScope, narrowed, type Rule, type Scope, targetsOf } from './draft.ts'
import { type Edge, edgeInsertion, insertion, readAnchor, readAnchored, readEdge } from './insert-words.ts'
import { readPut, readReach, readWords } from './words.ts'

/** `inserting “B” after “A”`, `adding at the end the following:`, `inserting after subsection (h) the following:` … */
export const insert: Rule = {
  verbs: ['inserting', 'insert', 'adding', 'add', 'appending', 'append'],
  read: (cursor, scope) => {
    takeMark(cursor, ',')
    for (const read of readers) {
      const action = attempt(cursor, (here) => read(here, scope))
      if (action !== null) return action
    }
    return null
  },
}

const readers: readonly ((cursor: Cursor, scope: Scope) => Action | null)[] = [
  readAlphabetical,
  wordsFirst,
  anchorFirst,
  atEdge,
  besideUnit,
  labelled,
  asOrdinal,
  followingFirst,
  placeless,
]

/** `inserting “B” after “A”`. */
function wordsFirst(cursor: Cursor, scope: Scope): Action | null {
  const text = readPut(cursor)
  if (text === null) return null
  takeMark(cursor, ',')
  const bodies = readAnchored(cursor, scope, text)
  if (bodies !== null) return { bodies }
  // “inserting “B” in subsection (c) after “A””
  const { where } = readReach(cursor)
  const moved = where === null ? null : readAnchored(cursor, narrowed(scope, where), text)
  return moved === null ? null : { bodies: moved }
}

/** `inserting before the period at the end the following: “, and B”`. */
function anchorFirst(cursor: Cursor, scope: Scope): Action | null {
  const anchor = readAnchor(cursor)
  if (anchor === null) return null
  takeMark(cursor, ',')
  const plain = attempt(cursor, readWords)
  if (plain !== null) return { bodies: [insertion(scope, anchor, plain)] }
  readAnnouncement(cursor)
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  return { bodies: [insertion(scope, anchor, { quoted: content.block, noun: 'none' })] }
}

/** `adding at the end [of subsection (b)] the following new sentence: “…”`. */
function atEdge(cursor: Cursor, scope: Scope): Action | null {
  const to = readTo(cursor)
  const inner = to === null ? scope : { ...scope, context: targetsOf(scope, to) }
  const edge = readEdge(cursor)
  if (edge === null) return null
  takeMark(cursor, ',')
  const announced = readAnnouncement(cursor)
  if (announced === null) {
    const text = readWords(cursor)
    if (text !== null) return { bodies: [edgeInsertion(inner, edge, text)] }
  }
  const content = readContent(cursor)
  if (content === null) return null
  return content === 'empty' ? { bodies: [] } : { bodies: atEnd(cursor, inner, edge, announced, content) }
}

function readTo(cursor: Cursor) {
  return attempt(cursor, (here) => (takeWord(here, ['to', 'in']) === null ? null : readWhere(here)))
}

function atEnd(
  cursor: Cursor,
  scope: Scope,
  edge: Edge,
  announced: Announced | null,
  content: Content,
): readonly InstructionBody[] {
  const targets = targetsOf(scope, edge.where)
  const { block } = content
  const unit = announced?.unit ?? null
  if (unit === 'sentence' && edge.at === 'end') {
    return [{ kind: 'add-sentences', targets, text: block, count: announced?.many ? 'many' : 'one' }]
  }
  if (unit === null && !announced?.flush && labelOfBlock(block.text) === null) {
    if (/^[\p{Ll}\p{P}]/u.test(block.text) && !/^[“"(]/.test(block.text)) {
      return [edgeInsertion(scope, edge, { quoted: block, noun: 'none' })]
    }
    if (content.inline && edge.at === 'end' && /[.?!][”’)]*$/.test(block.text)) {
      return [{ kind: 'add-sentences', targets, text: block, count: 'one' }]
    }
  }
  checkNewLabel(cursor, unit, [], block)
  const place: UnitPlace = edge.at === 'end' ? { kind: 'end' } : { kind: 'ordinal', n: 1 }
  return targets.map((parent) => ({ kind: 'insert-unit', parent, unit, labels: [], place, text: block }))
}

/** `at the end, add the following:`, `after paragraph (4), insert the following:`: the place said first. */
export function readPlacedInsertion(cursor: Cursor, scope: Scope): Action | null {
  const edge = readEdge(cursor)
  const place = edge === null ? readBesideUnit(cursor) : null
  if (edge === null && place === null) return null
  takeMark(cursor, ',')
  if (takeWord(cursor, ['insert', 'add', 'inserting', 'adding']) === null) return null
  const announced = readAnnouncement(cursor)
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  if (edge !== null) return { bodies: atEnd(cursor, scope, edge, announced, content) }
  return place === null ? null : besideEach(cursor, scope, place, announced, content.block)
}

/** `inserting after subsection (h) the following:`; sentences go behind the sentence cited. */
function besideUnit(cursor: Cursor, scope: Scope): Action | null {
  const place = readBesideUnit(cursor)
  if (place === null || place.where.citations.some(({ steps }) => steps.length === 0)) return null
  takeMark(cursor, ',')
  const announced = readAnnouncement(cursor)
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  return besideEach(cursor, scope, place, announced, content.block)
}

function besideEach(
  cursor: Cursor,
  scope: Scope,
  { side, where }: BesideUnit,
  announced: Announced | null,
  text: QuotedBlock,
): Action {
  const { context } = narrowed(scope, where)
  return { bodies: context.map((unit) => beside(cursor, unit, side, announced, text)), remarks: where.remarks }
}

function beside(
  cursor: Cursor,
  cited: Citation,
  side: 'before' | 'after',
  announced: Announced | null,
  text: QuotedBlock,
): InstructionBody {
  const unit = announced?.unit ?? null
  const isSentence = cited.steps.at(-1)?.unit === 'sentence'
  if (isSentence && (unit === null || unit === 'sentence')) {
    if (side === 'after')
      return { kind: 'add-sentences', targets: [cited], text, count: announced?.many ? 'many' : 'one' }
    return edgeInsertion(
      { ...emptyScope, context: [cited] },
      { at: 'start', where: null },
      { quoted: text, noun: 'none' },
    )
  }
  checkNewLabel(cursor, unit, [], text)
  const parent = { steps: cited.steps.slice(0, -1) }
  return { kind: 'insert-unit', parent, unit, labels: [], place: { kind: side, unit: cited }, text }
}

/** `supplemented with the following sentence: …`, `… with paragraph 6 as follows:` (behind the “with”). */
export function readSupplement(cursor: Cursor, scope: Scope): Action | null {
  return attempt(cursor, (here) => labelled(here, scope)) ?? attempt(cursor, (here) => placeless(here, scope))
}

/** `adding paragraph 7.1 [to Article 2] to read as follows:`: its place follows from its label. */
function labelled(cursor: Cursor, scope: Scope): Action | null {
  const first = readTo(cursor)
  phrase(cursor, '[a|an|the] [new|additional]')
  const cited = readUnits(cursor)
  const step = cited?.length === 1 ? cited[0]?.steps.at(-1) : undefined
  if (step === undefined || cited?.[0]?.steps.length !== 1) return null
  const to = first ?? readTo(cursor)
  const place = readBesideUnit(cursor)
  const content = readReading(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  checkNewLabel(cursor, step.unit, step.labels, content.block)
  if (place === null) return { bodies: byLabel(targetsOf(scope, to), step.unit, step.labels, content.block) }
  return besideEach(cursor, scope, place, { unit: step.unit, many: false }, content.block)
}

function byLabel(parents: readonly Citation[], unit: CitedUnit, labels: readonly Labels[], text: QuotedBlock) {
  const place: UnitPlace = { kind: 'by-label' }
  return parents.map((parent): InstructionBody => ({ kind: 'insert-unit', parent, unit, labels, place, text }))
}

/** `, to read as follows:` and its like. */
function readReading(cursor: Cursor): Content | 'empty' | null {
  takeMark(cursor, ',')
  phrase(cursor, '[to|which|that] read|reads|reading|worded as follows') || phrase(cursor, 'as follows')
  const token = peek(cursor)
  return token?.kind === 'mark' || token?.kind === 'block' || token === undefined ? readContent(cursor) : null
}

/** `inserting as the second undesignated paragraph the following:`. */
function asOrdinal(cursor: Cursor, scope: Scope): Action | null {
  if (!phrase(cursor, 'as the [new]')) return null
  const labels = readOrdinals(cursor)
  const first = labels?.length === 1 && labels[0]?.kind === 'one' ? Number(labels[0].label) : Number.NaN
  const announced = readKind(cursor)
  if (announced === null || Number.isNaN(first)) return null
  const to = readTo(cursor)
  readAnnouncement(cursor)
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  const place: UnitPlace = { kind: 'ordinal', n: first }
  const parents = targetsOf(scope, to)
  return {
    bodies: parents.map((parent) => ({
      kind: 'insert-unit',
      parent,
      unit: announced,
      labels: [],
      place,
      text: content.block,
    })),
  }
}

/** `adding the following new paragraph:`, `supplemented with the following sentence:`: at the end, as nothing else is said. */
function placeless(cursor: Cursor, scope: Scope): Action | null {
  const announced = readAnnouncement(cursor)
  const content = announced === null ? null : readContent(cursor)
  if (content === null) return null
  return content === 'empty'
    ? { bodies: [] }
    : { bodies: atEnd(cursor, scope, { at: 'end', where: null }, announced, content) }
}

const kinds = [
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'item',
  'subitem',
  'sentence',
] as const

function readKind(cursor: Cursor): CitedUnit | null {
  if (phrase(cursor, 'undesignated|unnumbered|unlabelled|unlabeled paragraph')) return 'alinea'
  const word = takeWord(cursor, kinds)
  return word === null ? null : word === 'section' ? 'article' : (word as CitedUnit)
}

/** `adding the following new subsection at the end:`, `inserting the following after subsection (h):`. */
function followingFirst(cursor: Cursor, scope: Scope): Action | null {
  const announced = readAnnouncement(cursor)
  if (announced === null) return null
  const anchor = readAnchor(cursor)
  const edge = anchor === null ? readEdge(cursor) : null
  const place = anchor === null && edge === null ? readBesideUnit(cursor) : null
  if (anchor === null && edge === null && place === null) return null
  const content = readContent(cursor)
  if (content === null) return null
  if (content === 'empty') return { bodies: [] }
  if (anchor !== null) return { bodies: [insertion(scope, anchor, { quoted: content.block, noun: 'none' })] }
  if (edge !== null) return { bodies: atEnd(cursor, scope, edge, announced, content) }
  return place === null ? null : besideEach(cursor, scope, place, announced, content.block)
}
