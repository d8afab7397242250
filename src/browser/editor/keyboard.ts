import { isolateHistory } from '@codemirror/commands'
import type { Extension, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Language } from '../../text/languages.ts'
import { paragraphsOfHtml } from './paste-html.ts'
import { itemOf } from './typing/labels.ts'
import { fieldMark } from './typing/marks.ts'
import { asPasted, cleaned, paragraphsOf } from './typing/paste.ts'

/** A character goes in as it was typed, and in a step of its own becomes the field's: undo gives the plain one. */
export function fieldMarks(languageOf: (view: EditorView) => Language): Extension {
  return EditorView.inputHandler.of((view, from, to, text) => typedMark(view, from, to, text, languageOf(view)))
}

/** What is pasted comes in as paragraphs. */
export const cleanPaste: Extension = EditorView.domEventHandlers({ paste: (event, view) => paste(event, view) })

/** Makes a change, if there is one to make; a key that makes none does what it does elsewhere. */
export function done(view: EditorView, change: TransactionSpec | null): boolean {
  if (change !== null) view.dispatch(change)
  return change !== null
}

function typedMark(view: EditorView, from: number, to: number, text: string, language: Language): boolean {
  if (from !== to) return false
  const mark = fieldMark(view.state, from, text, language)
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
