const narrow = matchMedia('(width < 900px)')

/** Panels are open beside the text where there is room, and closed sheets at its foot where there is none. */
export function folding() {
  const panels = [...document.querySelectorAll('details.panel')]
  const fit = () => {
    for (const panel of panels) panel.open = !narrow.matches && sessionStorage.getItem(nameOf(panel)) !== 'folded'
  }
  fit()
  narrow.addEventListener('change', fit)
  for (const panel of panels) {
    panel.querySelector('summary').addEventListener('click', () => {
      if (!narrow.matches) sessionStorage.setItem(nameOf(panel), panel.open ? 'folded' : 'open')
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

/** @param {Element} panel */
function nameOf(panel) {
  return `panel ${[...panel.classList].join(' ')}`
}
