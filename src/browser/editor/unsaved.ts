import type { Extension, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { element } from './elements.ts'
import { forgotten, keepValue, keptValue } from './store.ts'
import { say } from './words.ts'

/**
 * Half-typed work: every few seconds it goes to where the page says (`data-unsaved`), which offers it again to whoever comes
 * back. Where the server does not answer, or keeps nothing, the browser keeps it, and says so.
 */
export interface KeptWork {
  readonly extension: Extension
  /** To be called once there is an editor: offers what the browser kept, and keeps the last words when the page is left. */
  begin(frame: HTMLElement, view: EditorView): void
}

interface Kept {
  readonly text: string
  /** What it was written on. */
  readonly base: string
  readonly time: number
}

/** In milliseconds: what a crash may cost. */
const every = 2000

export function keptWork(field: HTMLTextAreaElement): KeptWork {
  const { base = '', unsaved: address = null } = field.dataset
  const name = `engross unsaved ${location.pathname}`
  const read = field.value
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isSent = false
  const keep = async (text: string): Promise<void> => {
    if (isSent) return
    const isKept = address !== null && (await sent(address, text === read ? null : { text, base }))
    if (isSent) return
    if (isKept || text === read) forgotten(name)
    else keepValue(name, { text, base, time: Date.now() })
  }
  return {
    extension: EditorView.updateListener.of((update) => {
      if (!update.docChanged || isSent) return
      clearTimeout(waiting)
      const { doc } = update.state
      waiting = setTimeout(() => {
        waiting = undefined
        void keep(doc.toString())
      }, every)
    }),
    begin: (frame, view) => {
      field.form?.addEventListener('submit', () => {
        isSent = true
        clearTimeout(waiting)
        forgotten(name)
      })
      addEventListener('pagehide', () => {
        if (waiting === undefined || isSent) return
        leave(address, name, view.state.doc, base)
      })
      const kept = keptValue<Kept>(name)
      if (kept !== null && kept.text !== read) frame.before(noticeOf(kept, name, view))
    },
  }
}

/** Whether the server keeps it (null: whether it has thrown away what it kept). */
async function sent(address: string, work: Pick<Kept, 'text' | 'base'> | null): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: work === null ? 'DELETE' : 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: work === null ? null : JSON.stringify(work),
    })
    return response.ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** A page that is being left waits for no answer: what is too long to be sent so stays in the browser. */
function leave(address: string | null, name: string, doc: Text, base: string): void {
  const text = doc.toString()
  const body = new Blob([JSON.stringify({ text, base })], { type: 'application/json' })
  if (address === null || !navigator.sendBeacon(address, body)) keepValue(name, { text, base, time: Date.now() })
}

function noticeOf(kept: Kept, name: string, view: EditorView): HTMLElement {
  const notice = element('p', 'editing-kept')
  notice.setAttribute('role', 'status')
  const form = { dateStyle: 'short', timeStyle: 'short' } as const
  const time = new Date(kept.time).toLocaleString(document.documentElement.lang, form)
  const back = element('button', '', say('editor.takeBack'))
  const drop = element('button', 'plain', say('editor.forget'))
  for (const button of [back, drop]) button.type = 'button'
  back.addEventListener('click', () => {
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: kept.text }, userEvent: 'restore' })
    notice.remove()
    view.focus()
  })
  drop.addEventListener('click', () => {
    forgotten(name)
    notice.remove()
    view.focus()
  })
  notice.append(`${say('editor.kept', { time })} `, back, ' ', drop)
  return notice
}
