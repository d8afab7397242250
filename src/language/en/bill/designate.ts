import type { InstructionBody } from '../../../amendment/types.ts'
import type { Citation } from '../../../citation/types.ts'
import { attempt, type Cursor, phrase, readUnits, readWhere, takeMark } from './cursor.ts'
import { narrowed, type Rule, type Scope } from './draft.ts'

/** `designating the existing matter as paragraph (1)`, `designating the first sentence as paragraph (1) and the second as paragraph (2)`. */
export const designate: Rule = {
  verbs: ['designating', 'designate'],
  read: (cursor, scope) => {
    const first = readOne(cursor, scope)
    if (first === null) return null
    const bodies = [first]
    for (let more = readNext(cursor, scope); more !== null; more = readNext(cursor, scope)) bodies.push(more)
    return { bodies }
  },
}

function readNext(cursor: Cursor, scope: Scope): InstructionBody | null {
  return attempt(cursor, (here) => {
    const comma = takeMark(here, ',')
    return phrase(here, 'and') || comma ? readOne(here, scope) : null
  })
}

function readOne(cursor: Cursor, scope: Scope): InstructionBody | null {
  const existing = attempt(cursor, (here) => readExisting(here, scope))
  const targets = existing ?? readCited(cursor, scope)
  takeMark(cursor, ',')
  if (targets === null || !phrase(cursor, 'as')) return null
  const [only, ...others] = readUnits(cursor) ?? []
  const step = only?.steps.at(-1)
  if (step === undefined || others.length > 0) return null
  attempt(cursor, (here) => (takeMark(here, ','), phrase(here, 'respectively') ? true : null))
  const what = { targets, to: step.labels, unit: step.unit }
  // “designating paragraph (1) as subparagraph (A)”: it has a label, and gets another.
  const isUnit = existing === null && targets.every((target) => !isPart(target))
  return isUnit ? { kind: 'renumber-unit', ...what } : { kind: 'designate-text', ...what }
}

/** `the existing matter of subsection (e)`: the place itself, with all its text. */
function readExisting(cursor: Cursor, scope: Scope): readonly Citation[] | null {
  phrase(cursor, 'all [of]')
  phrase(cursor, 'the')
  if (!phrase(cursor, 'existing|current|undesignated [existing] matter|text|language|provision|provisions|material'))
    return null
  const where = phrase(cursor, 'of|in') ? readWhere(cursor) : null
  return where === null ? scope.context : narrowed(scope, where).context
}

function readCited(cursor: Cursor, scope: Scope): readonly Citation[] | null {
  const where = readWhere(cursor)
  return where === null ? null : narrowed(scope, where).context
}

/** Whether a citation names text without a label of its own. */
export function isPart({ steps }: Citation): boolean {
  const unit = steps.at(-1)?.unit
  return unit !== undefined && ['sentence', 'alinea', 'matter-before', 'matter-after', 'flush'].includes(unit)
}
