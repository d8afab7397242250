import type { Quoted } from '../../../../amendment/types.ts'
import type { BodyOf } from '../../../../grammar/kinds.ts'
import { printCitationEn } from '../../citation/print.ts'
import type { Frame } from '../frame.ts'
import { type Scope, targetsOf } from '../scope.ts'
import { inside, printInserted, printReach } from './printing.ts'
import { quoteWords } from './quotes.ts'
import type { Rule } from './rule.ts'

type Body = BodyOf<'replace-run'>

/** `striking “A” and all that follows through “B” [and inserting “C”]`, `striking all that follows “A” and inserting “B”`. */
export const replaceRun: Rule<'replace-run'> = {
  slots: ['words', 'kept', 'through', 'until', 'put', 'occurrence', 'within'],

  read({ frame, scope }) {
    if (frame.verb !== 'strike' || (frame.put?.length ?? 0) > 1) return null
    const body = frame.kept === undefined ? runFrom(frame, scope) : runBehind(frame, scope)
    return body === null ? null : [body]
  },

  print(body, style) {
    const { targets, from, text, occurrence, until, endOf } = body
    const of = endOf === undefined ? '' : ` of ${printCitationEn(endOf, style)}`
    const inserted = text === null ? '' : ` and inserting ${printInserted(text, { kind: 'unstated' })}`
    const first = `${quoteWords(from.text)}${occurrence === undefined ? '' : printReach(occurrence)}`
    const last = until === undefined ? '' : printReach(until)
    return `${inside(targets, style)}by striking ${first} and all that follows${printEnd(body)}${last}${of}${inserted}`
  },
}

function runFrom({ words, through, until, put, occurrence, within }: Frame, scope: Scope): Body | null {
  const [from] = words ?? []
  if (from === undefined || through === undefined) return null
  const isEnd = typeof through === 'string' && until?.within !== undefined
  const targets = targetsOf(scope, within ?? (isEnd ? undefined : until?.within))
  const start = startOfRun(occurrence)
  const last = typeof through === 'string' ? (until?.occurrence === undefined ? {} : null) : endOfRun(until?.occurrence)
  if (start === null || last === null) return null
  const [endOf] = isEnd ? targetsOf({ ...scope, context: targets }, until.within) : []
  const text = put?.[0]?.quoted ?? null
  return { kind: 'replace-run', targets, from: from.quoted, through, text, ...start, ...last, ...(endOf && { endOf }) }
}

/** Which of its first words a run begins at; null where what is said makes no one run. */
function startOfRun(occurrence: Frame['occurrence']): Pick<Body, 'occurrence'> | null {
  if (occurrence === undefined || (occurrence.kind === 'nth' && occurrence.n === 1)) return {}
  return occurrence.kind === 'nth' || occurrence.kind === 'last' ? { occurrence } : null
}

/** Which of its last words a run ends with; the first behind its beginning needs no word. */
function endOfRun(occurrence: Frame['occurrence']): Pick<Body, 'until'> | null {
  if (occurrence === undefined || (occurrence.kind === 'nth' && occurrence.n === 1)) return {}
  return occurrence.kind === 'nth' || occurrence.kind === 'last' ? { until: occurrence } : null
}

/** The words themselves stay. */
function runBehind({ kept, put, words, occurrence, within }: Frame, scope: Scope): Body | null {
  if (kept === undefined || words !== undefined || occurrence !== undefined) return null
  const from = kept.quoted
  const text = put?.[0] === undefined ? from : joined(from, put[0].quoted)
  return { kind: 'replace-run', targets: targetsOf(scope, within), from, through: 'end', text }
}

function joined(stays: Quoted, put: Quoted): Quoted {
  const gap = /^[\p{L}\p{N}(“$]/u.test(put.text) ? ' ' : ''
  return { text: stays.text + gap + put.text, span: put.span }
}

function printEnd({ through, endOf }: Body): string {
  if (through === 'end') return endOf === undefined ? '' : ' through the end'
  return ` through ${through === 'period-at-end' ? 'the period at the end' : quoteWords(through.text)}`
}
