import { keepOpen } from './kept-open.ts'

const everyTwoSeconds = 2000

/** Follows the working folder: who writes a bill in an editor beside the page sees what it does as soon as it is saved. */
export function live(): void {
  // What the folder was when the page was made of it.
  const known = document.body.dataset.live
  if (known === undefined) return
  const isTyping = typing()
  let isLeaving = false
  const look = async () => {
    if (document.hidden) return
    const now = await pulse()
    if (now === null || now === known || isTyping() || isBusy() || isLeaving) return
    keepOpen()
    // The browser keeps the place in the page, and the address keeps the change.
    location.reload()
  }
  // What a form has sent changes the folder before the answer is here; a page that was gone back to is there again.
  addEventListener('submit', () => (isLeaving = true))
  addEventListener('pageshow', () => (isLeaving = false))
  addEventListener('load', look)
  document.addEventListener('visibilitychange', look)
  setInterval(look, everyTwoSeconds)
}

/** Null where the server does not answer: it may come back. */
async function pulse(): Promise<string | null> {
  try {
    const response = await fetch('/pulse', { cache: 'no-store' })
    return response.ok ? (await response.json()).pulse : null
  } catch {
    return null
  }
}

/** Whether the field in focus says something else than it did when the page was loaded: a page may open with one in focus. */
function typing(): () => boolean {
  const loaded = new Map<Element | null, string>()
  addEventListener('load', () => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea'))
      loaded.set(field, saidBy(field))
  })
  return () => {
    const field = document.activeElement
    return loaded.has(field) && loaded.get(field) !== saidBy(field as HTMLInputElement)
  }
}

function saidBy(field: HTMLInputElement): string {
  return `${field.value} ${field.checked}`
}

/** Nothing is taken out of the hands of a reader who selects, writes or has something open. */
function isBusy(): boolean {
  return (
    getSelection()?.isCollapsed === false || document.querySelector('dialog[open], .editing, .law-editing') !== null
  )
}
