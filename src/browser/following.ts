import { firstFar, isFolded } from './places.ts'

/** Marks in the contents where the reader is in the text. */
export function following(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.panel-outline .outline a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  )
  const all = [...document.querySelectorAll<HTMLElement>('.unit[id], [data-key]')].filter((one) =>
    links.has(one.id || (one.dataset.key ?? '')),
  )
  // What is folded away has no place on the page.
  const seen = () => all.filter((one) => !isFolded(one))
  let headings = seen()
  if (headings.length === 0) return
  // Panels and parts of the text may open by the hundred at once.
  const lookAgain = onceAFrame(() => {
    headings = seen()
  })
  addEventListener('toggle', lookAgain, { capture: true })
  let current: HTMLAnchorElement | null = null
  const mark = () => {
    const above = headings[Math.max(0, firstFar(headings, (top) => top >= innerHeight / 3) - 1)]
    const link = above === undefined ? undefined : links.get(above.id || (above.dataset.key ?? ''))
    if (link === undefined || link === current) return
    current?.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'location')
    current = link
    keepInView(link)
  }
  addEventListener('scroll', onceAFrame(mark), { passive: true })
  mark()
}

/** Does a thing before the next picture, however often it is asked for until then. */
function onceAFrame(action: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      action()
    })
  }
}

function keepInView(link: Element): void {
  const panel = link.closest('.panel')
  if (panel === null) return
  const box = link.getBoundingClientRect()
  const frame = panel.getBoundingClientRect()
  if (box.height > 0 && (box.top < frame.top + 40 || box.bottom > frame.bottom - 20)) {
    panel.scrollTop += box.top - frame.top - frame.height / 3
  }
}
