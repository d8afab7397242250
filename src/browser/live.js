const everyTwoSeconds = 2000

/** Follows the working folder: who writes a bill in an editor beside the page sees what it does as soon as it is saved. */
export function live() {
  if (!document.body.hasAttribute('data-live')) return
  let known = null
  const look = async () => {
    if (document.hidden) return
    const now = await pulse()
    known ??= now
    // The browser keeps the place in the page, and the address keeps the change.
    if (now !== null && now !== known && !isBusy()) location.reload()
  }
  addEventListener('load', look)
  document.addEventListener('visibilitychange', look)
  setInterval(look, everyTwoSeconds)
}

/** Null where the server does not answer: it may come back. */
async function pulse() {
  try {
    const response = await fetch('/pulse', { cache: 'no-store' })
    return response.ok ? (await response.json()).pulse : null
  } catch {
    return null
  }
}

/** Nothing is taken out of the hands of a reader who types, selects or has something open. */
function isBusy() {
  const isTyping = document.activeElement?.matches('input, select, textarea') ?? false
  const isSelecting = getSelection()?.isCollapsed === false
  return isTyping || isSelecting || document.querySelector('dialog[open]') !== null
}
