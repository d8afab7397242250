// The script of the pages on which texts are written: all that other pages have, and the editors.
import './main.ts'
import { billEditor } from './editor/bill-editor.ts'
import { lawEditor } from './editor/law/law-editor.ts'
import { adoptStyles } from './editor/styles.ts'

adoptStyles()
for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor="bill"]')) billEditor(field)
for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor="law"]')) lawEditor(field)
