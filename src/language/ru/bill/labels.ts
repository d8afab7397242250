import { is } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { compareLabels, normaliseLabel } from '../../../text/label.ts'
import type { Stream } from './stream.ts'

/** How an item of a bill is labelled: `1.`, `1)`, `а)`, `-`, or not at all. */
export type LabelStyle = 'dot' | 'bracket' | 'letter' | 'dash' | 'none'

export interface ItemLabel {
  readonly style: LabelStyle
  readonly label: string
  /** The token behind the label. */
  readonly next: number
}

/** Reads the label that leads an item of the bill; null where none does. */
export function readItemLabel({ tokens }: Stream, at: number): ItemLabel | null {
  const [first, mark] = [tokens[at], tokens[at + 1]]
  if (first === undefined) return null
  if (first.kind === 'dash' && mark !== undefined && mark.span.start > first.span.end)
    return { style: 'dash', label: '', next: at + 1 }
  if (!isGlued(first, mark)) return null
  if (first.kind === 'number' && /^\d/.test(first.text) && !/\p{L}/u.test(first.text)) {
    const style = is(mark, '.') ? 'dot' : is(mark, ')') ? 'bracket' : null
    return style === null ? null : { style, label: normaliseLabel(first.text), next: at + 2 }
  }
  const isLetter = first.kind === 'word' && /^[а-я]$/.test(first.text) && is(mark, ')')
  return isLetter ? { style: 'letter', label: first.text, next: at + 2 } : null
}

/** Whether a label can come after another one of its style in a bill's list: the next one, or a dotted one behind it. */
export function follows(label: ItemLabel, before: { readonly style: LabelStyle; readonly label: string }): boolean {
  if (label.style !== before.style) return false
  const distance = compareLabels(label.label, before.label)
  // Lists skip й, and numbers may be dotted: 2, 2.1, 3.
  return (
    label.style === 'dash' ||
    distance === 1 ||
    (label.style === 'letter' && distance === 2) ||
    isDotted(label, before.label)
  )
}

function isDotted({ label }: ItemLabel, before: string): boolean {
  return label.includes('.') && label.split('.')[0] === before.split('.')[0] && compareLabels(label, before) > 0
}

/** Whether a label opens a list. */
export function isFirst({ style, label }: ItemLabel): boolean {
  return style === 'dash' || label === (style === 'letter' ? 'а' : '1')
}

function isGlued(first: Token, mark: Token | undefined): boolean {
  // A backslash may stand between them: Markdown escapes.
  return mark !== undefined && mark.span.start - first.span.end <= 1
}
