import type { Citation } from '../../../citation/types.ts'
import type { Where } from '../citation/where.ts'
import {
  ahead,
  attempt,
  type Cursor,
  peek,
  phrase,
  readDate,
  readLabelsOf,
  readQualifiers,
  readRelative,
  readUnits,
  readWhere,
  takeMark,
  takeWord,
  textOf,
} from './cursor.ts'
import { narrowed, type Rule } from './draft.ts'

/** `redesignating subsections (c) through (e) as subsections (d) through (f), respectively`. */
export const redesignate: Rule = {
  verbs: ['redesignating', 'redesignate', 'renumbering', 'renumber', 'relettering'],
  read: (cursor, scope) => {
    const where = readWhere(cursor)
    // “redesignating subsection (f), as amended by this Act, as subsection (g)”
    takeMark(cursor, ',')
    if (phrase(cursor, 'respectively')) takeMark(cursor, ',')
    if (where === null || !phrase(cursor, 'as')) return null
    const [only, ...others] = readUnits(cursor) ?? readLabelsAlone(cursor, where) ?? []
    const step = only?.steps.at(-1)
    if (step === undefined || others.length > 0) return null
    // “as paragraphs (3) and (4) of such subsection”: they stay where they are.
    attempt(cursor, (here) => (phrase(here, 'of') ? readRelative(here) : null))
    attempt(cursor, (here) => (takeMark(here, ','), phrase(here, 'respectively') ? true : null))
    const targets = narrowed(scope, where).context
    return { bodies: [{ kind: 'renumber-unit', targets, to: step.labels, unit: step.unit }], remarks: where.remarks }
  },
}

/** `redesignating subsection (f) as (g)`: the unit's word is not said again. */
function readLabelsAlone(cursor: Cursor, { citations }: Where): readonly Citation[] | null {
  const unit = citations[0]?.steps.at(-1)?.unit
  return unit === undefined || peek(cursor)?.kind !== 'label' ? null : readLabelsOf(cursor, unit)
}

/** `repealing subsection (c)`; `repealing such Act` is the whole law. */
export const repeal: Rule = {
  verbs: ['repealing', 'repeal'],
  read: (cursor, scope) => {
    const where = readWhere(cursor)
    if (where === null) return null
    const isLaw = where.citations.every(({ steps }) => steps.length === 0)
    const targets = narrowed(scope, where).context
    return { bodies: [isLaw ? { kind: 'repeal-law' } : { kind: 'repeal-unit', targets }], remarks: where.remarks }
  },
}

/** `suspending section 5 until January 1, 2028`. */
export const suspend: Rule = {
  verbs: ['suspending', 'suspend'],
  read: (cursor, scope) => {
    phrase(cursor, '[the] operation|application|effect of')
    const where = readWhere(cursor)
    const until = where === null ? null : readUntil(cursor)
    if (where === null || until === null) return null
    return {
      bodies: [{ kind: 'suspend-unit', targets: narrowed(scope, where).context, until }],
      remarks: where.remarks,
    }
  },
}

/** `until January 1, 2028` as an ISO date; any other term in its own words. */
export function readUntil(cursor: Cursor): string | null {
  return attempt(cursor, (here) => {
    if (!phrase(here, 'until')) return null
    const date = readDate(here)
    if (date !== null) return date
    const start = here.at
    for (let token = peek(here); token?.kind === 'word' && token.opens !== 'paragraph'; token = peek(here)) here.at += 1
    return here.at === start ? null : textOf(here, start)
  })
}

/** `adjusting the margins accordingly`: how the page is set changes no law; it is kept as a remark. */
export const layout: Rule = {
  verbs: ['adjusting', 'conforming', 'indenting', 'moving', 'aligning'],
  read: (cursor) => {
    const start = cursor.at - 1
    let margins = false
    for (let token = peek(cursor); token !== undefined && token.opens !== 'paragraph'; token = peek(cursor)) {
      // “moving the margins of such subparagraphs, as so redesignated, 2 ems to the right”
      if (readQualifiers(cursor).length > 0) {
        takeMark(cursor, ',')
        continue
      }
      if (token.kind !== 'word' && token.kind !== 'label') break
      if (token.kind === 'word' && /^(?:margins?|indentation|ems?)$/.test(token.text)) margins = true
      if (token.kind === 'word' && token.text === 'and') break
      cursor.at += 1
    }
    return margins ? { bodies: [], remarks: [textOf(cursor, start)] } : null
  },
}

/** What parts actions: `, and by …`. Gives whether anything was taken. */
export function takeSeparators(cursor: Cursor): boolean {
  const mark = takeMark(cursor, ';') || takeMark(cursor, ',')
  const word = takeWord(cursor, ['and', 'or', 'but']) !== null
  // “…, and, in the second sentence, by …”
  if (word && ahead({ ...cursor, at: cursor.at + 1 }, 'in|by')) takeMark(cursor, ',')
  return mark || word
}
