import type { Labels } from '../../../../citation/types.ts'
import {
  anyOf,
  behind,
  inOrder,
  mapped,
  oneOf,
  optional,
  phrase,
  type Reader,
  read,
  skip,
} from '../../../../grammar/reading.ts'
import { textOf } from '../../../../grammar/token.ts'
import { readDate } from '../../citation/dates.ts'
import { labelsOfUnit, readUnits } from '../../citation/labels.ts'
import { readOrdinals, readRelative } from '../../citation/places.ts'
import { unitNamed } from '../../citation/units.ts'
import { readSoMuch, readWhere, type Where } from '../../citation/where.ts'
import { isQuoted, readAnnouncement, readContent, readReading } from '../content.ts'
import { type Frame, isHead } from '../frame.ts'
import { readSide } from '../words.ts'
import { exactly, part } from './part.ts'
import { andInsert } from './texts.ts'

const comma = optional(phrase(','))

function cited(where: Where): Frame {
  return { object: where, ...(where.remarks.length > 0 && { remarks: where.remarks }) }
}

const toLast: readonly Labels[] = [{ kind: 'one', label: 'last' }]

/** `paragraph (2) and all that follows through paragraph (4)`: the units from the one through the other. */
const readUnitRun: Reader<Where> = (tokens, at) => {
  const where = readWhere(tokens, at)
  const last = where?.value.citations[0]?.steps.at(-1)
  const [from] = last?.labels ?? []
  if (where === null || last === undefined || where.value.citations.length > 1 || from?.kind !== 'one') return where
  const run = inOrder(comma, phrase('and all|everything that follows|follow'))(tokens, where.next)
  if (run === null) return where
  const end = oneOf<readonly Labels[]>(
    mapped(phrase('through|to the [period] [at] [the] end'), () => toLast),
    mapped(behind(phrase('through|to'), readWhere), ({ citations }) => {
      const [step, ...more] = citations.length === 1 ? (citations[0]?.steps ?? []) : []
      return step?.unit === last.unit && more.length === 0 ? step.labels : null
    }),
    (all, start) => (phrase('through|to')(all, start) === null ? read(toLast, start) : null),
  )(tokens, run.next)
  const [to] = end?.value ?? []
  if (end === null || to?.kind !== 'one') return where
  const range = { ...last, labels: [{ kind: 'range', from: from.label, to: to.label } as const] }
  const citations = where.value.citations.map(({ steps }) => ({ steps: [...steps.slice(0, -1), range] }))
  return read({ ...where.value, citations }, end.next)
}

/** `paragraph (2)`: what is struck, replaced, repealed, suspended or gets another label. */
export const object = part((frame) => {
  const { verb, object, words, kept, existing } = frame
  if ((object ?? words ?? kept ?? existing) !== undefined) return null
  if (verb === undefined) return isHead(frame) && !frame.at && !frame.by ? mapped(readWhere, cited) : null
  if (verb === 'strike') return mapped(oneOf(readSoMuch, readUnitRun), cited)
  if (verb === 'suspend')
    return mapped(behind(optional(phrase('[the] operation|application|effect of')), readWhere), cited)
  return verb === 'replace' || verb === 'repeal' || verb === 'redesignate' || verb === 'designate'
    ? mapped(readWhere, cited)
    : null
})

/** `the existing matter [of subsection (e)]`: the place itself, with all its text. */
export const existing = part(({ verb, object, existing }) => {
  if ((verb !== 'designate' && verb !== undefined) || (object ?? existing) !== undefined) return null
  return mapped(
    inOrder(
      phrase(
        '[all] [of] [the] existing|current|undesignated [existing] matter|text|language|provision|provisions|material',
      ),
      optional(behind(phrase('of|in'), readWhere)),
    ),
    ([, within]) => ({ existing: within === null ? {} : { within } }),
  )
})

/** `as subsections (d) through (f)`; `as (g)`: the unit's word is not said again. */
export const asUnits = part(({ verb, object, existing, units }) => {
  if (units !== undefined || (object === undefined && existing === undefined)) return null
  if (verb !== undefined && verb !== 'redesignate' && verb !== 'designate') return null
  const unit = object?.citations[0]?.steps.at(-1)?.unit
  const alone: Reader<Frame> = (tokens, at) =>
    verb === 'designate' || unit === undefined || tokens[at]?.kind !== 'label'
      ? null
      : mapped(labelsOfUnit(unit), newUnits)(tokens, at)
  // “as paragraphs (3) and (4) of such subsection”: they stay where they are.
  const behindUnits = optional(behind(phrase('of'), readRelative))
  return mapped(
    inOrder(optional(phrase('respectively [,]')), phrase('as'), oneOf(mapped(readUnits, newUnits), alone), behindUnits),
    ([, , found]) => found,
  )
})

function newUnits([only, ...others]: Where['citations']): Frame | null {
  const step = only?.steps.at(-1)
  return step === undefined || others.length > 0 ? null : { units: { unit: step.unit, labels: step.labels } }
}

export const respectively = part(({ units, put }) =>
  (units ?? put) === undefined ? null : mapped(phrase('respectively'), () => ({ respectively: true })),
)

/** `until January 1, 2028` as an ISO date; any other term in its own words. */
const readTerm: Reader<string> = oneOf(readDate, (tokens, at) => {
  let next = at
  while (tokens[next]?.kind === 'word' && tokens[next]?.opens !== 'paragraph') next += 1
  return next === at ? null : read(textOf(tokens.slice(at, next)), next)
})

export const term = part(({ verb }) =>
  verb === 'suspend' ? mapped(behind(phrase('until'), readTerm), (until) => ({ term: until })) : null,
)

/** Whether a new unit can be spoken of: its place, its kind, its text. */
function isPutIn({ verb, words }: Frame): boolean {
  return verb === 'insert' && words === undefined
}

export const to = part((frame) =>
  isPutIn(frame) && !frame.to
    ? mapped(behind(phrase(frame.alphabetical ? 'to|in|of' : 'to|in'), readWhere), (where) => ({ to: where }))
    : null,
)

/** `after subsection (h)`, `before paragraph (1)`, `between subsections (c) and (d)`. */
const readBesideUnit: Reader<Frame> = oneOf<Frame>(
  (tokens, at) => {
    const between = behind(phrase('[in] between'), readWhere)(tokens, at)
    const first = between === null ? null : firstOfTwo(between.value)
    if (between === null || first === null) return null
    const remarks = [...between.value.remarks, textOf(tokens.slice(at, between.next))]
    return read({ besideUnit: { side: 'after', where: first }, remarks }, between.next)
  },
  mapped(inOrder(readSide, readWhere), ([side, where]) =>
    where.citations.some(({ steps }) => steps.length === 0)
      ? null
      : { besideUnit: { side, where }, ...(where.remarks.length > 0 && { remarks: where.remarks }) },
  ),
)

function firstOfTwo(where: Where): Where | null {
  const [first, second, ...others] = where.citations
  const step = first?.steps.at(-1)
  if (first === undefined || step === undefined || others.length > 0) return null
  if (second !== undefined) return { ...where, citations: [first] }
  const [from, to, ...more] = step.labels
  if (from?.kind !== 'one' || to?.kind !== 'one' || more.length > 0) return null
  return { ...where, citations: [{ steps: [...first.steps.slice(0, -1), { ...step, labels: [from] }] }] }
}

export const besideUnit = part((frame) => {
  const isPlace = isPutIn(frame) || (isHead(frame) && frame.verb === undefined)
  return isPlace && !frame.besideUnit && !frame.placement ? readBesideUnit : null
})

export const announced = part((frame) =>
  isPutIn(frame) && !frame.units ? mapped(readAnnouncement, (found) => ({ announced: found })) : null,
)

/** `paragraph 7.1`: its place follows from its label. */
export const newUnit = part((frame) => {
  if (!isPutIn(frame) || frame.units || frame.announced || frame.block || frame.ordinal) return null
  return mapped(behind(optional(phrase('[a|an|the] [new|additional]')), readUnits), (all) =>
    all[0]?.steps.length === 1 ? newUnits(all) : null,
  )
})

const readKind = oneOf(
  mapped(phrase('undesignated|unnumbered|unlabelled|unlabeled paragraph'), () => 'alinea' as const),
  mapped(
    (tokens, at) => {
      const isKind = phrase('section|subsection|paragraph|subparagraph|clause|subclause|item|subitem|sentence')(
        tokens,
        at,
      )
      return isKind === null ? null : read(tokens[at]?.text ?? '', at + 1)
    },
    (word) => unitNamed(word) ?? null,
  ),
)

/** `as the second undesignated paragraph`. */
export const ordinal = part((frame) => {
  if (!isPutIn(frame)) return null
  return mapped(inOrder(phrase('as the [new]'), readOrdinals, readKind), ([, [first, ...more], unit]) => {
    const n = first?.kind === 'one' && more.length === 0 ? Number(first.label) : Number.NaN
    return Number.isNaN(n) ? null : { ordinal: { n, unit } }
  })
})

const readOrder = anyOf('[in] [the] [appropriate|proper] alphabetical order|place|sequence')
const readAppropriate = phrase('in|at the appropriate|proper place|location|position')

/** `in the appropriate place in alphabetical order`. */
export const alphabetical = part((frame) => {
  if (!isPutIn(frame)) return null
  const order = inOrder(comma, optional(phrase('so as to appear')), readOrder)
  return mapped(
    oneOf<unknown>(
      readOrder,
      inOrder(readAppropriate, order),
      readAppropriate,
      inOrder(phrase('so as to appear'), readOrder),
    ),
    () => ({
      alphabetical: true,
    }),
  )
})

const andInsertLaw = inOrder(andInsert, optional(readAnnouncement))

/** The text that is announced, with or without a colon. */
export const block = exactly((frame) => {
  const { verb, object, words, units, placement, announced, besideUnit, ordinal } = frame
  if (frame.block !== undefined || words !== undefined) return null
  const said = (reader: Reader<NonNullable<Frame['block']>>): Reader<Frame> =>
    mapped(reader, (found) => ({ block: found }))
  if (verb === 'restate') return said(behind(optional(phrase('[,] as follows')), readContent))
  if (verb === 'strike' && object !== undefined) return said(behind(andInsertLaw, readContent))
  if (verb === 'replace' && object !== undefined)
    return said(behind(inOrder(phrase('with|by'), optional(readAnnouncement)), readContent))
  if (verb !== 'insert') return null
  if (units !== undefined)
    return (tokens, at) => {
      const start = skip(tokens, at, readReading)
      return tokens[start]?.kind === 'quote' ? null : said(readContent)(tokens, start)
    }
  const isAsked =
    announced !== undefined || besideUnit !== undefined || placement !== undefined || ordinal !== undefined
  if (!isAsked) return null
  return announced !== undefined
    ? said(readContent)
    : (tokens, at) => (isQuoted(tokens, at) || placement?.kind !== 'edge' ? said(readContent)(tokens, at) : null)
})
