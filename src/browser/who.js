/** Shows beside the text the instruction behind the change that is pointed at or stands in focus. */
export function who() {
  const list = document.querySelector('.who')
  if (list === null) return
  list.classList.add('is-live')
  const text = document.querySelector('.redline')
  for (const kind of ['mouseover', 'focusin', 'click']) {
    text?.addEventListener(kind, (event) => {
      const change = event.target.closest('[data-instruction]')
      if (change !== null) showInstruction(change)
    })
  }
  list.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#change-"]')
    const change = link === null ? null : document.querySelector(link.hash)
    if (change !== null) showInstruction(change)
  })
}

/** @type {string | null} */
let shown = null

/**
 * Brings the card of the instruction that made a change to the front, and marks everything that it changed.
 * @param {HTMLElement} change
 */
export function showInstruction(change) {
  const name = change.dataset.instruction
  if (name === undefined || name === shown) return
  for (const one of partsOf(shown)) one.classList.remove('is-shown', 'is-behind')
  for (const one of partsOf(name)) one.classList.add(one.dataset.card === undefined ? 'is-behind' : 'is-shown')
  shown = name
  document.querySelector('.who-hint')?.setAttribute('hidden', '')
}

/** @type {Map<string, HTMLElement[]> | undefined} */
let parts

/**
 * An instruction's card and changes. There may be thousands of either, looked up once.
 * @param {string | null} name
 */
function partsOf(name) {
  if (parts === undefined) {
    parts = new Map()
    for (const one of document.querySelectorAll('.who [data-card], .redline [data-instruction]')) {
      const its = one.dataset.card ?? one.dataset.instruction
      const known = parts.get(its)
      if (known === undefined) parts.set(its, [one])
      else known.push(one)
    }
  }
  return parts.get(name) ?? []
}
