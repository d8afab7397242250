import { remember, remembered } from './memory.ts'

const narrow = matchMedia('(width < 900px)')
const tight = matchMedia('(width < 1500px)')

/** Panels are open beside the text where there is room, and closed sheets at its foot where there is none. */
export function folding(): void {
  const panels = [...document.querySelectorAll<HTMLDetailsElement>('details.panel')]
  const fit = () => {
    for (const panel of panels) panel.open = !narrow.matches && (kept(panel) ?? hasRoom(panel))
  }
  fit()
  for (const width of [narrow, tight]) width.addEventListener('change', fit)
  for (const panel of panels) {
    panel.querySelector('summary')?.addEventListener('click', () => {
      if (!narrow.matches) remember(nameOf(panel), panel.open ? 'folded' : 'open')
    })
    // A sheet covers the text: going to a place in it closes the sheet.
    panel.addEventListener('click', (event) => {
      if (narrow.matches && (event.target as Element).closest('a[href^="#"]')) panel.open = false
    })
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !narrow.matches) return
    for (const panel of panels) panel.open = false
  })
}

/** What the reader chose for a panel, if she did. */
function kept(panel: Element): boolean | null {
  const chosen = remembered(nameOf(panel))
  return chosen === null ? null : chosen === 'open'
}

/** Two columns of text on a laptop need the room of the contents. */
function hasRoom(panel: Element): boolean {
  return !(inColumns() && tight.matches && panel.classList.contains('panel-outline'))
}

function inColumns(): boolean {
  return document.querySelector('.wide-side-by-side, .wide-table') !== null
}

function nameOf(panel: Element): string {
  return `panel ${[...panel.classList].join(' ')}${inColumns() ? ' beside columns' : ''}`
}
