import { remember, remembered } from './memory.js'

const narrow = matchMedia('(width < 900px)')
const tight = matchMedia('(width < 1500px)')

/** Panels are open beside the text where there is room, and closed sheets at its foot where there is none. */
export function folding() {
  const panels = [...document.querySelectorAll('details.panel')]
  const fit = () => {
    for (const panel of panels) panel.open = !narrow.matches && (kept(panel) ?? hasRoom(panel))
  }
  fit()
  for (const width of [narrow, tight]) width.addEventListener('change', fit)
  for (const panel of panels) {
    panel.querySelector('summary').addEventListener('click', () => {
      if (!narrow.matches) remember(nameOf(panel), panel.open ? 'folded' : 'open')
    })
    // A sheet covers the text: going to a place in it closes the sheet.
    panel.addEventListener('click', (event) => {
      if (narrow.matches && event.target.closest('a[href^="#"]')) panel.open = false
    })
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !narrow.matches) return
    for (const panel of panels) panel.open = false
  })
}

/**
 * What the reader chose for a panel, if she did.
 * @param {Element} panel
 */
function kept(panel) {
  const chosen = remembered(nameOf(panel))
  return chosen === null ? null : chosen === 'open'
}

/**
 * Two columns of text on a laptop need the room of the contents.
 * @param {Element} panel
 */
function hasRoom(panel) {
  return !(inColumns() && tight.matches && panel.classList.contains('panel-outline'))
}

function inColumns() {
  return document.querySelector('.wide-side-by-side, .wide-table') !== null
}

/** @param {Element} panel */
function nameOf(panel) {
  return `panel ${[...panel.classList].join(' ')}${inColumns() ? ' beside columns' : ''}`
}
