import { isolateHistory } from '@codemirror/commands'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Language } from '../../text/languages.ts'
import { analysis } from './analysis.ts'
import { paragraphsOfHtml } from './paste-html.ts'
import { enterAt } from './typing/enter.ts'
import { labelsFollow } from './typing/follow.ts'
import { itemOf } from './typing/labels.ts'
import { fieldMark } from './typing/marks.ts'
import { moveItem } from './typing/move.ts'
import { asPasted, cleaned, paragraphsOf } from './typing/paste.ts'

/** What keys and the clipboard do in a bill. */
export const hands: Extension = [
  Prec.high(
    keymap.of([
      { key: 'Enter', run: (view) => enter(view) },
      { key: 'Alt-ArrowUp', run: (view) => move(view, -1), preventDefault: true },
      { key: 'Alt-ArrowDown', run: (view) => move(view, 1), preventDefault: true },
    ]),
  ),
  labelsFollow,
  EditorView.inputHandler.of(typedMark),
  EditorView.domEventHandlers({ paste: (event, view) => paste(event, view) }),
]

function languageOf(view: EditorView): Language {
  return view.state.field(analysis).language
}

function enter(view: EditorView): boolean {
  const change = enterAt(view.state, languageOf(view))
  if (change === null) return false
  view.dispatch(change)
  return true
}

function move(view: EditorView, by: 1 | -1): boolean {
  const change = moveItem(view.state, by)
  if (change !== null) view.dispatch(change)
  return change !== null
}

/** The character goes in as it was typed, and in a step of its own becomes the field's: undo gives the plain one. */
function typedMark(view: EditorView, from: number, to: number, text: string): boolean {
  if (from !== to) return false
  const mark = fieldMark(view.state, from, text, languageOf(view))
  if (mark === null) return false
  view.dispatch({
    changes: { from, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  })
  const isKept = mark.to === from
  view.dispatch({
    changes: { from: mark.from, to: mark.to, insert: mark.insert },
    selection: { anchor: mark.from + mark.insert.length + (isKept ? text.length : 0) },
    userEvent: 'input.mark',
    annotations: isolateHistory.of('full'),
  })
  return true
}

function paste(event: ClipboardEvent, view: EditorView): boolean {
  const { clipboardData } = event
  if (clipboardData === null) return false
  const { state } = view
  const { quote } = itemOf(state.doc.lineAt(state.selection.main.from).text)
  const markup = clipboardData.getData('text/html')
  const pasted = pastedText(clipboardData.getData('text/plain'), isDocument(markup) ? markup : '', quote)
  if (pasted === '') return false
  view.dispatch(state.replaceSelection(pasted), { userEvent: 'input.paste', scrollIntoView: true })
  event.preventDefault()
  return true
}

function pastedText(text: string, markup: string, quote: string): string {
  const isOfEditor = /^(?:>|#{1,6} |---$)/m.test(text)
  const paragraphs = markup === '' || isOfEditor ? null : paragraphsOfHtml(markup)
  if (paragraphs !== null) return asPasted(paragraphs, quote)
  // Words of one line go into the sentence, and what was copied in an editor is as it should be.
  const clean = cleaned(text)
  return isOfEditor || !clean.trim().includes('\n') ? clean : asPasted(paragraphsOf(text), quote)
}

/** Whether the clipboard's HTML has paragraphs: a word or two from a page come as they are. */
function isDocument(markup: string): boolean {
  return /<(?:p|div|li|td|h[1-6]|br)\b/i.test(markup)
}
