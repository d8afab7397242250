import { type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import type { Language } from '../../text/languages.ts'
import { analysis } from './analysis.ts'
import { cleanPaste, done, fieldMarks } from './keyboard.ts'
import { enterAt } from './typing/enter.ts'
import { labelsFollow } from './typing/follow.ts'
import { moveItem } from './typing/move.ts'

/** What keys and the clipboard do in a bill. */
export const hands: Extension = [
  Prec.high(
    keymap.of([
      { key: 'Enter', run: (view) => done(view, enterAt(view.state, languageOf(view))) },
      { key: 'Alt-ArrowUp', run: (view) => done(view, moveItem(view.state, -1)), preventDefault: true },
      { key: 'Alt-ArrowDown', run: (view) => done(view, moveItem(view.state, 1)), preventDefault: true },
    ]),
  ),
  labelsFollow,
  fieldMarks(languageOf),
  cleanPaste,
]

function languageOf(view: EditorView): Language {
  return view.state.field(analysis).language
}
