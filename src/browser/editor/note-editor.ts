import { EditorView } from '@codemirror/view'
import { coveredHeight } from '../places.ts'
import { element } from './elements.ts'
import { fieldEditor } from './field-editor.ts'
import { cleanPaste, fieldMarks } from './keyboard.ts'

/** Makes an editor of the field that an explanatory note is written in: prose, with the field's marks. */
export function noteEditor(field: HTMLTextAreaElement): EditorView {
  const frame = element('div', 'editing')
  const text = element('div', 'editing-text')
  frame.append(text)
  field.after(frame)
  return fieldEditor(field, text, '', [
    fieldMarks(() => (field.lang === 'en' ? 'en' : 'ru')),
    cleanPaste,
    EditorView.scrollMargins.of(() => ({ top: coveredHeight() })),
  ])
}
