import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Language } from '../../../text/languages.ts'
import { enterAt } from '../typing/enter.ts'
import { following, itemOf, type LabelStyle, printed } from '../typing/labels.ts'

/**
 * What the Enter key does in a law's text: it parts the paragraph. A part («1.») goes on with the next one, an item behind a
 * semicolon, too; in a law in force the labels that are there stay: between 7 and 8 comes 7.1.
 */
export function enterInLaw(
  state: EditorState,
  language: Language,
  isTaken: (label: string, style: LabelStyle) => boolean,
): TransactionSpec | null {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  const { label, style, start } = itemOf(line.text)
  const written = line.text.slice(start, head - line.from).trimEnd()
  const isPart = style?.close === '.' && /[.!?]$/.test(written)
  if (style === null || written === '' || !(isPart || written.endsWith(';'))) return enterAt(state, language)
  const insert = `\n\n${printed(freeLabel(label, style, isTaken), style)}`
  return {
    changes: { from: head, to: state.selection.main.to, insert },
    selection: { anchor: head + insert.length },
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}

function freeLabel(label: string, style: LabelStyle, isTaken: (label: string, style: LabelStyle) => boolean): string {
  const next = following(label, style)
  // American lists are numbered anew: the drafter sees to what follows.
  if (!isTaken(next, style) || style.open === '(') return next
  let free = `${label}.1`
  while (isTaken(free, style)) free = following(free, style)
  return free
}
