import { navigationType } from './navigation.ts'
import { coveredHeight, firstFar, isFolded } from './places.ts'
import { showInstruction } from './who.ts'

let at = -1
let stops: readonly HTMLElement[] = []

/** One-letter keys, and the buttons that say what they do. Letters are read by their place, so that they work in a Russian layout, too. */
export function keys(): void {
  for (const opener of document.querySelectorAll<HTMLElement>('[data-opens]')) {
    opener.addEventListener('click', () => openDialog(opener.dataset.opens ?? ''))
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-step]')) {
    button.addEventListener('click', () => step(Number(button.dataset.step)))
  }
  addEventListener('keydown', (event) => {
    // An editor has keys of its own.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const typing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
    if (event.key === 'Escape' && typing && target.closest('.cm-editor') === null) target.blur()
    if (typing || document.querySelector('dialog[open]')) return
    const action = actionOf(event)
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  const start = changes().findIndex((one) => location.hash === `#${encodeURIComponent(one.id)}`)
  if (start < 0) return
  // Shown anew, the page stays where the reader was.
  if (navigationType() === 'reload') go(start, false)
  else {
    go(start)
    // The browser goes to the address's place, too, when the page has loaded: this has the last word.
    addEventListener('load', () => go(start))
  }
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.key === '/' || event.key === '.') return event.key === '/' ? focusSearch : undefined
  if (event.key === '?' || (event.shiftKey && event.code === 'Slash') || (event.shiftKey && event.code === 'Digit7'))
    return openHelp
  if (event.shiftKey) return undefined
  return actions[event.code]
}

const actions: Readonly<Record<string, () => void>> = {
  KeyJ: () => step(1),
  KeyN: () => step(1),
  KeyK: () => step(-1),
  KeyP: () => step(-1),
  Digit1: () => follow('[data-key-view="1"]'),
  Digit2: () => follow('[data-key-view="2"]'),
  Digit3: () => follow('[data-key-view="3"]'),
  KeyA: () => follow('[data-key-all]'),
  Slash: focusSearch,
}

function focusSearch(): void {
  document.getElementById('find')?.focus()
}

function openHelp(): void {
  openDialog('keys')
}

function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
}

function follow(selector: string): void {
  const link = document.querySelector(selector)
  // A view that no address has is asked for by a button.
  if (link instanceof HTMLButtonElement) link.click()
  if (!(link instanceof HTMLAnchorElement)) return
  const there = new URL(link.href)
  there.hash = location.hash || there.hash
  location.assign(there)
}

/** The changes that can be stepped to, looked up once: there may be thousands. */
function changes(): readonly HTMLElement[] {
  if (stops.length === 0)
    stops = [...document.querySelectorAll<HTMLElement>('[id^="change-"]')].filter((one) => !isFolded(one))
  return stops
}

function step(by: number): void {
  const all = changes()
  if (all.length === 0) return
  go(at < 0 ? (by > 0 ? nearestBelow(all) : all.length - 1) : (at + by + all.length) % all.length)
}

/** The first step goes on from where the reader is. */
function nearestBelow(all: readonly HTMLElement[]): number {
  // What the bars at the top cover is not before her.
  const covered = coveredHeight()
  const below = firstFar(all, (top) => top >= covered - 1)
  return below === all.length ? 0 : below
}

function go(index: number, scrolls = true): void {
  const all = changes()
  const change = all[index]
  if (change === undefined) return
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
function isFar(change: Element): boolean {
  return Math.abs(change.getBoundingClientRect().top) > 5 * innerHeight
}
