import type { Citation } from '../../../../citation/types.ts'
import type { BodyOf } from '../../../../grammar/kinds.ts'
import type { CitedUnit } from '../../../../text/types.ts'
import { printCitations, printUnits } from '../../citation/print.ts'
import { bracketLevels, fitsLevel } from '../../citation/units.ts'
import type { Frame, Words } from '../frame.ts'
import { narrowed, type Scope } from '../scope.ts'
import { inside } from './printing.ts'
import type { Rule } from './rule.ts'

/** `designating the existing matter as paragraph (1)`, `designating the first sentence as paragraph (1)`, `inserting “(1)” after “(a)”`. */
export const designateText: Rule<'designate-text'> = {
  slots: ['object', 'existing', 'units', 'respectively', 'words', 'put', 'placement'],

  read({ frame, scope }) {
    const { verb, object, existing, units, words, put, placement } = frame
    const inserted = labelInserted(frame, scope)
    if (inserted !== null) return [{ kind: 'designate-text', targets: scope.context, ...inserted }]
    if ((words ?? put ?? placement) !== undefined) return null
    if (verb !== 'designate' || units === undefined) return null
    const where = object ?? existing?.within
    const targets = where === undefined ? scope.context : narrowed(scope, where).context
    if (object !== undefined && !targets.some(isPart)) return null
    return [{ kind: 'designate-text', targets, to: units.labels, unit: units.unit }]
  },

  print({ targets, to, unit }, style) {
    const isMany = to.length > 1 || to[0]?.kind === 'range'
    const labels = `${printUnits(unit, to, style)}${isMany ? ', respectively' : ''}`
    if (targets.every(isPart)) return `by designating ${printCitations(targets, style)} as ${labels}`
    return `${inside(targets, style)}by designating the existing matter as ${labels}`
  },
}

/**
 * The label that text gets where a bill inserts it as words: “(1)” after “(a)”, in subsection (a). Labels are no words of the
 * law's. Null where what is inserted, or what it stands after, is something else.
 */
export function labelInserted({ verb, words, placement }: Frame, scope: Scope): Labelled | null {
  if (verb !== 'insert' || placement?.kind !== 'beside' || placement.side !== 'after' || scope.context.length !== 1)
    return null
  const { occurrence, within } = placement.reach
  const [label, own] = [bracketed(words?.[0]), bracketed(placement.words)]
  const last = scope.context[0]?.steps.at(-1)
  const [cited] = last?.labels ?? []
  const isOwn = own !== null && last?.labels.length === 1 && cited?.kind === 'one' && cited.label === own
  if (label === null || !isOwn || words?.length !== 1 || (occurrence ?? within) !== undefined) return null
  const level = (bracketLevels as readonly (CitedUnit | undefined)[]).indexOf(last?.unit)
  const unit = level === -1 ? undefined : bracketLevels[level + 1]
  return unit !== undefined && fitsLevel(unit, label) ? { unit, to: [{ kind: 'one', label }] } : null
}

type Labelled = Pick<BodyOf<'designate-text'>, 'unit' | 'to'>

function bracketed(words: Words | undefined): string | null {
  return words?.noun === 'none' ? (/^\((\w{1,5})\)$/.exec(words.quoted.text)?.[1] ?? null) : null
}

/** Whether a citation names text without a label of its own. */
export function isPart({ steps }: Citation): boolean {
  const unit = steps.at(-1)?.unit
  return unit !== undefined && ['sentence', 'alinea', 'matter-before', 'matter-after', 'flush'].includes(unit)
}
