import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import type { Language } from '../../../text/languages.ts'
import { coveredHeight } from '../../places.ts'
import { cleanPaste, done, fieldMarks } from '../keyboard.ts'
import { phrases } from '../phrases.ts'
import type { LabelStyle } from '../typing/labels.ts'
import { say } from '../words.ts'
import { enterInLaw } from './enter.ts'

export interface BlockEditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly language: Language
  readonly isTaken: (label: string, style: LabelStyle) => boolean
  /** The text is as it should be: by a key (then the block has the focus again), or because the focus went elsewhere. */
  readonly onDone: (text: string, how: 'key' | 'left') => void
}

/** An editor of one block of a law. */
export function blockEditor({ parent, text, language, isTaken, onDone }: BlockEditorOptions): EditorView {
  let isDone = false
  const end = (view: EditorView, how: 'key' | 'left'): boolean => {
    if (!isDone) {
      isDone = true
      onDone(view.state.doc.toString(), how)
    }
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        drawSelection(),
        phrases(),
        EditorView.lineWrapping,
        EditorView.scrollMargins.of(() => ({ top: coveredHeight() + 64 })),
        Prec.high(
          keymap.of([
            { key: 'Enter', run: (its) => done(its, enterInLaw(its.state, language, isTaken)) },
            { key: 'Escape', run: (its) => end(its, 'key') },
            { key: 'Mod-Enter', run: (its) => end(its, 'key') },
          ]),
        ),
        fieldMarks(() => language),
        cleanPaste,
        EditorView.domEventHandlers({
          blur: (event, its) => {
            // Another window is no other place of the page.
            if (document.hasFocus() && !its.dom.contains(event.relatedTarget as Node | null)) end(its, 'left')
          },
        }),
        EditorView.contentAttributes.of({ 'aria-label': say('editLaw.editing'), spellcheck: 'true', lang: language }),
        keymap.of([...historyKeymap, ...defaultKeymap]),
      ],
    }),
  })
  view.focus()
  return view
}
