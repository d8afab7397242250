/** Marks in the contents where the reader is in the text. */
export function following() {
  const links = new Map(
    [...document.querySelectorAll('.panel-outline .outline a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  )
  const headings = [...document.querySelectorAll('.unit[id], [data-key]')].filter((one) =>
    links.has(one.id || one.dataset.key),
  )
  if (headings.length === 0) return
  let current = null
  const mark = () => {
    const above = headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).at(-1) ?? headings[0]
    const link = links.get(above.id || above.dataset.key)
    if (link === current) return
    current?.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'location')
    current = link
    keepInView(link)
  }
  let waiting = false
  addEventListener(
    'scroll',
    () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        mark()
      })
    },
    { passive: true },
  )
  mark()
}

/** @param {Element} link */
function keepInView(link) {
  const panel = link.closest('.panel')
  const box = link.getBoundingClientRect()
  const frame = panel.getBoundingClientRect()
  if (box.height > 0 && (box.top < frame.top + 40 || box.bottom > frame.bottom - 20)) {
    panel.scrollTop += box.top - frame.top - frame.height / 3
  }
}
