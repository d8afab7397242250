// The script of the pages on which texts are written: all that other pages have, and the editors.
import './main.ts'
import { billEditor } from './editor/bill-editor.ts'
import { lawEditor } from './editor/law/law-editor.ts'
import { noteEditor } from './editor/note-editor.ts'
import { adoptStyles } from './editor/styles.ts'

const editors = { bill: billEditor, note: noteEditor, law: lawEditor } as const

adoptStyles()
for (const [kind, begin] of Object.entries(editors)) {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>(`textarea[data-editor="${kind}"]`)) begin(field)
}
