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
  for (const link of list.querySelectorAll('a[href^="#change-"]')) {
    link.addEventListener('click', () => {
      const change = document.querySelector(link.hash)
      if (change !== null) showInstruction(change)
    })
  }
}

/**
 * Brings the card of the instruction that made a change to the front, and marks everything that it changed.
 * @param {HTMLElement} change
 */
export function showInstruction(change) {
  const name = change.dataset.instruction
  if (name === undefined) return
  for (const card of document.querySelectorAll('.who [data-card]'))
    card.classList.toggle('is-shown', card.dataset.card === name)
  document.querySelector('.who-hint')?.setAttribute('hidden', '')
  for (const one of document.querySelectorAll('.redline .is-behind')) one.classList.remove('is-behind')
  for (const one of document.querySelectorAll(`.redline [data-instruction="${CSS.escape(name)}"]`))
    one.classList.add('is-behind')
}
