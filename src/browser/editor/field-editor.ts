import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { phrases } from './phrases.ts'
import { keptWork } from './unsaved.ts'

/**
 * An editor in the place of a form's field. The field stays in its form, and has the text when the form is sent: without a
 * script it is a field like any other. What is typed and not saved is kept. `hints`: ids of what describes it, beside what
 * describes the field.
 */
export function fieldEditor(
  field: HTMLTextAreaElement,
  parent: HTMLElement,
  hints: string,
  extensions: readonly Extension[],
): EditorView {
  const label = field.labels[0]?.textContent?.trim() ?? ''
  const unsaved = keptWork(field)
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        history(),
        drawSelection(),
        highlightSelectionMatches(),
        phrases(),
        EditorView.lineWrapping,
        unsaved.extension,
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-describedby': `${field.getAttribute('aria-describedby') ?? ''} ${hints}`.trim(),
          spellcheck: 'true',
          ...(field.lang === '' ? {} : { lang: field.lang }),
        }),
        extensions,
        keymap.of([
          { key: 'Mod-s', run: () => save(field), preventDefault: true },
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
      ],
    }),
  })
  for (const of of field.labels) of.addEventListener('click', () => view.focus())
  field.form?.addEventListener('submit', () => {
    field.value = view.state.doc.toString()
  })
  unsaved.begin(parent.closest<HTMLElement>('.editing') ?? parent, view)
  field.hidden = true
  // A field that nobody sees cannot say that it is empty: the server does.
  field.required = false
  return view
}

/** As the button does. */
function save({ form }: HTMLTextAreaElement): boolean {
  const button = form?.querySelector<HTMLButtonElement>('button[value="save"]') ?? null
  form?.requestSubmit(button)
  return form !== null
}
