import { leadsOf, type OpenItem } from '../../../grammar/list-stack.ts'
import type { Context } from './context.ts'
import { follows, type ItemLabel, isFirst, type LabelStyle } from './labels.ts'
import type { Elliptic } from './sentence.ts'

/** What a lead says; `context` null: nobody could read it, and nothing under it can be run. */
export interface Lead {
  readonly context: Context | null
  readonly elliptic: Elliptic
}

/** An item of the bill that is open where the reading stands. */
export interface Level extends OpenItem<Lead> {
  readonly style: LabelStyle
  /** Its number among the paragraphs of the item around it, counted from 1; the lead itself is the first. */
  readonly paragraph: number
  /** What an unlabelled paragraph behind it goes on with: «1) пункт 5 … дополнить абзацем …;», «абзац третий считать …». */
  readonly behind?: Context | null
}

export const unlabelled: ItemLabel = { style: 'none', label: '', next: -1 }

/** The items around one that is labelled so: a lead's list ends at the next label of its own level or a higher one. */
export function around(all: readonly Level[], label: ItemLabel): readonly Level[] {
  if (label.style === 'none') return leadsOf(all)
  const stack = isFirst(label) ? all : withoutBroken(all)
  const outer = stack.findLastIndex((level) => level.style === label.style && isUnder(label, level))
  if (outer !== -1) return stack.slice(0, outer + 1)
  const same = stack.findIndex(({ style }) => style === label.style)
  const last = stack.at(-1)
  const opens = isFirst(label) && last?.lead != null
  if (
    same !== -1 &&
    !(opens && last?.style !== label.style && same < stack.length - 1 && isNested(label.style, last?.style))
  ) {
    return stack.slice(0, same)
  }
  if (opens) return stack
  const deeper = stack.findIndex(({ style }) => isNested(style, label.style) && style !== 'none')
  if (deeper === -1) return leadsOf(stack)
  return label.style === 'dot' ? [] : stack.slice(0, deeper)
}

/** A paragraph that nobody could read holds the lines it is broken into and a list of its own, not the list around it going on. */
function withoutBroken(stack: readonly Level[]): readonly Level[] {
  const last = stack.at(-1)
  return last?.style === 'none' && last.lead?.context === null ? withoutBroken(stack.slice(0, -1)) : stack
}

/** `1.2.1.` stands under `1.2.`, which leads. */
function isUnder({ label }: ItemLabel, level: Level): boolean {
  return level.lead !== null && level.label !== '' && label.startsWith(`${level.label}.`)
}

/** Whether the bill's lists can go on with that label. */
export function goesOn(stack: readonly Level[], label: ItemLabel): boolean {
  return stack.some((level) => follows(label, level))
}

const order: readonly LabelStyle[] = ['dot', 'bracket', 'letter', 'dash']

/** Whether items of one style commonly stand in those of the other. */
function isNested(inner: LabelStyle, outer: LabelStyle | undefined): boolean {
  return outer !== undefined && order.indexOf(inner) > order.indexOf(outer)
}
