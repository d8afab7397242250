import { completionKeymap } from '@codemirror/autocomplete'
import { lintKeymap, openLintPanel } from '@codemirror/lint'
import { openSearchPanel } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { coveredHeight } from '../places.ts'
import { type Analysis, analysis, asking, hasNews } from './analysis.ts'
import { completion } from './completion.ts'
import { diagnostics } from './diagnostics.ts'
import { dress } from './dress.ts'
import { element } from './elements.ts'
import { fieldEditor } from './field-editor.ts'
import { hands } from './hands.ts'
import { margin } from './margin.ts'
import { say } from './words.ts'

/** Makes an editor of the field that a bill is written in, with the notes beside its lines. */
export function billEditor(field: HTMLTextAreaElement): EditorView {
  const frame = element('div', 'editing')
  const text = element('div', 'editing-text')
  const beside = element('aside', 'editing-margin')
  beside.setAttribute('aria-label', say('editor.margin'))
  const status = element('div', 'editing-status')
  frame.append(text, beside, status)
  field.after(frame)

  const laws = (field.dataset.law ?? '').split(',').filter((law) => law !== '')
  const view = fieldEditor(field, text, 'editing-keys', [
    asking(field.lang),
    hands,
    dress,
    diagnostics,
    completion(laws),
    margin(beside),
    statusLine(status),
    // What stays at the edges of the window covers text.
    EditorView.scrollMargins.of(() => ({ top: coveredHeight(), bottom: status.offsetHeight + 8 })),
    keymap.of([{ key: 'Alt-Enter', run: () => focusMargin(beside) }, ...completionKeymap, ...lintKeymap]),
  ])
  beside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') view.focus()
  })
  // The first question: nothing was typed yet.
  view.dispatch({ selection: { anchor: startOf(view.state) } })
  return view
}

/** The cursor begins behind the front matter. */
function startOf({ doc }: EditorState): number {
  const front = /^---\n[\s\S]{0,5000}?\n---\n+/.exec(doc.sliceString(0, 6000))
  return front === null ? 0 : front[0].length
}

function focusMargin(beside: HTMLElement): boolean {
  const open =
    beside.querySelector<HTMLElement>('.is-open .margin-fix') ??
    beside.querySelector<HTMLElement>('.is-open .margin-head')
  open?.focus()
  return open !== null
}

/** What is wrong in all, for the eye and for a screen reader; and the way to the list. */
function statusLine(place: HTMLElement) {
  const list = element('button', 'editing-count')
  list.type = 'button'
  list.setAttribute('aria-live', 'polite')
  const trouble = element('p', 'editing-trouble')
  trouble.setAttribute('role', 'status')
  const find = element('button', 'plain', say('editor.find'))
  find.type = 'button'
  const keys = element('p', 'editing-keys calm', say('editor.keys'))
  keys.id = 'editing-keys'
  place.append(list, find, trouble, keys)
  list.textContent = say('editor.looking')
  return EditorView.updateListener.of((update) => {
    list.onclick ??= () => openLintPanel(update.view)
    find.onclick ??= () => openSearchPanel(update.view)
    if (!hasNews(update)) return
    const value = update.state.field(analysis)
    const counts = countsOf(value)
    // What did not change is not said again.
    if (!value.isStale && list.textContent !== counts) list.textContent = counts
    list.classList.toggle(
      'is-bad',
      value.problems.some(({ severity }) => severity === 'problem'),
    )
    const said = value.trouble === null ? '' : say(`editor.${value.trouble}`)
    if (trouble.textContent !== said) trouble.textContent = said
  })
}

function countsOf({ problems }: Analysis): string {
  const bad = problems.filter(({ severity }) => severity === 'problem').length
  const remarks = problems.length - bad
  const parts = [
    ...(bad === 0 ? [] : [say('editor.problems', { count: bad })]),
    ...(remarks === 0 ? [] : [say('editor.remarks', { count: remarks })]),
  ]
  return parts.length === 0 ? say('editor.fine') : parts.join(' · ')
}
