import { coveredHeight, firstFar, isFolded } from './places.js'
import { showInstruction } from './who.js'

let at = -1
/** @type {Element[]} */
let stops = []

/** One-letter keys, and the buttons that say what they do. Letters are read by their place, so that they work in a Russian layout, too. */
export function keys() {
  for (const opener of document.querySelectorAll('[data-opens]')) {
    opener.addEventListener('click', () => document.getElementById(opener.dataset.opens).showModal())
  }
  for (const button of document.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () => step(Number(button.dataset.step)))
  }
  addEventListener('keydown', (event) => {
    // An editor has keys of its own.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const typing = event.target.matches?.('input, textarea, select, [contenteditable]')
    if (event.key === 'Escape' && typing && event.target.closest('.cm-editor') === null) event.target.blur()
    if (typing || document.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  const start = changes().findIndex((one) => location.hash === `#${encodeURIComponent(one.id)}`)
  if (start < 0) return
  // Shown anew, the page stays where the reader was.
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload') go(start, false)
  else {
    go(start)
    // The browser goes to the address's place, too, when the page has loaded: this has the last word.
    addEventListener('load', () => go(start))
  }
}

/** @param {KeyboardEvent} event */
function actionOf(event) {
  if (event.key === '/' || event.key === '.') return event.key === '/' ? focusSearch : undefined
  if (event.key === '?' || (event.shiftKey && event.code === 'Slash') || (event.shiftKey && event.code === 'Digit7'))
    return openHelp
  if (event.shiftKey) return undefined
  return {
    KeyJ: () => step(1),
    KeyN: () => step(1),
    KeyK: () => step(-1),
    KeyP: () => step(-1),
    Digit1: () => follow('[data-key-view="1"]'),
    Digit2: () => follow('[data-key-view="2"]'),
    Digit3: () => follow('[data-key-view="3"]'),
    KeyA: () => follow('[data-key-all]'),
    Slash: focusSearch,
  }[event.code]
}

function focusSearch() {
  document.getElementById('find')?.focus()
}

function openHelp() {
  document.getElementById('keys')?.showModal()
}

/** @param {string} selector */
function follow(selector) {
  const link = document.querySelector(selector)
  if (link === null) return
  const there = new URL(link.href)
  there.hash = location.hash || there.hash
  location.assign(there)
}

/** The changes that can be stepped to, looked up once: there may be thousands. */
function changes() {
  if (stops.length === 0) stops = [...document.querySelectorAll('[id^="change-"]')].filter((one) => !isFolded(one))
  return stops
}

/** @param {number} by */
function step(by) {
  const all = changes()
  if (all.length === 0) return
  go(at < 0 ? (by > 0 ? nearestBelow(all) : all.length - 1) : (at + by + all.length) % all.length)
}

/** The first step goes on from where the reader is. */
function nearestBelow(all) {
  // What the bars at the top cover is not before her.
  const covered = coveredHeight()
  const below = firstFar(all, (top) => top >= covered - 1)
  return below === all.length ? 0 : below
}

/**
 * @param {number} index
 * @param {boolean} scrolls
 */
function go(index, scrolls = true) {
  const all = changes()
  const change = all[index]
  all[at]?.classList.remove('is-current')
  at = index
  change.setAttribute('tabindex', '-1')
  change.focus({ preventScroll: true })
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (scrolls) change.scrollIntoView({ block: 'center', behavior: calm || isFar(change) ? 'instant' : 'smooth' })
  change.classList.add('is-current')
  const number = document.querySelector('.change-number')
  if (number !== null) number.textContent = String(index + 1)
  const total = document.querySelector('.change-total')
  if (total !== null) total.textContent = String(all.length)
  history.replaceState(null, '', `${location.pathname}${location.search}#${encodeURIComponent(change.id)}`)
  showInstruction(change)
}

/** A long way is not glided over: what lies between would have to be drawn on the way. */
function isFar(change) {
  return Math.abs(change.getBoundingClientRect().top) > 5 * innerHeight
}
