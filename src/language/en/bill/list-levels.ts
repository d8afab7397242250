import { withLead as leading, leadOf, type OpenItem } from '../../../grammar/list-stack.ts'
import { isNextLabel } from '../../../text/label.ts'
import type { Scope } from './scope.ts'

/** One open level of a bill's list: its label, and the scope that its lead gives to what is under it. */
export interface Level extends OpenItem<Scope> {
  /** How far in a Markdown list item stands: there the labels alone may not tell; null for labels in brackets. */
  readonly indent: number | null
  /** Whether it was opened under a lead, and not as a subsection of the bill itself. */
  readonly listed: boolean
  /** The label that its list begins with, where it was seen: `(i)` begins another list than `(a)`. */
  readonly first: string | null
}

/** The levels of `(a)` › `(1)` › `(A)` …, outermost first, and the scope of the section around them. */
export interface Levels {
  readonly base: Scope
  readonly open: readonly Level[]
}

export function levelsUnder(base: Scope): Levels {
  return { base, open: [] }
}

/** The levels when a label is met: it goes on with one that is open, or opens one below. */
export function entered(levels: Levels, label: string, indent: number | null = null): Levels {
  const { open } = levels
  const top = open.at(-1)
  const opensLead = top === undefined ? true : top.lead !== null
  const first = isFirst(label)
  if (!(opensLead && first)) {
    const sibling = open.findLastIndex((level) => follows(level.label, label) && isLevel(level, indent))
    if (sibling !== -1) return replaced(levels, sibling, label, indent)
  }
  if (!first || !opensLead) {
    const isAlike = (level: Level): boolean =>
      first && level.first !== null ? level.first === label : styleOf(level.label) === styleOf(label)
    const alike = open.findLastIndex((level) => isAlike(level) && isLevel(level, indent))
    if (alike !== -1) return replaced(levels, alike, label, indent)
  }
  return pushed(levels, label, indent)
}

/** The levels with a lead's scope for what comes under the last label, or under the section where there is none. */
export function withLead(levels: Levels, scope: Scope): Levels {
  return levels.open.length === 0 ? { ...levels, base: scope } : { ...levels, open: leading(levels.open, scope) }
}

/** The levels for a paragraph without a label: list items are over, subsections of the bill are not. */
export function unlisted(levels: Levels): Levels {
  const listed = levels.open.findIndex((level) => level.listed)
  return listed === -1 ? levels : { ...levels, open: levels.open.slice(0, listed) }
}

/** The scope that the innermost lead gives. */
export function scopeOf(levels: Levels): Scope {
  return leadOf(levels.open)?.lead ?? levels.base
}

/** `(1)(A)`: the labels of the open levels. */
export function addressOf(levels: Levels): string {
  return levels.open.map((level) => (level.label === '' ? '' : `(${level.label})`)).join('')
}

function isLevel(level: Level, indent: number | null): boolean {
  return indent === null || level.indent === null || level.indent === indent
}

function pushed(levels: Levels, label: string, indent: number | null): Levels {
  const listed = levels.open.some((level) => level.listed || level.lead !== null) || isLead(levels.base)
  const first = isFirst(label) ? label : null
  return { ...levels, open: [...levels.open, { label, indent, lead: null, listed, first }] }
}

function replaced(levels: Levels, index: number, label: string, indent: number | null): Levels {
  const { listed = false, first = null } = levels.open[index] ?? {}
  return { ...levels, open: [...levels.open.slice(0, index), { label, indent, lead: null, listed, first }] }
}

function isLead(scope: Scope): boolean {
  return scope.context.length > 0 || scope.each !== null || scope.broken
}

function isFirst(label: string): boolean {
  return ['', '1', 'a', 'A', 'i', 'I', 'aa', 'AA'].includes(label)
}

function follows(previous: string, label: string): boolean {
  if (previous === label && label === '') return true
  const sameCase = (previous === previous.toLowerCase()) === (label === label.toLowerCase())
  return sameCase && (isNextLabel(previous, label) || isNextLabel(previous, label, true))
}

function styleOf(label: string): string {
  if (label === '') return 'dash'
  return /^\d/.test(label) ? 'digits' : label === label.toLowerCase() ? 'small' : 'capital'
}
