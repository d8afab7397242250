import { remember, remembered } from './memory.ts'
import { navigationType } from './navigation.ts'
import { coveredHeight, firstFar, isFolded } from './places.ts'

/**
 * Keeps the reader's place in a long text when the page is shown anew. The browser keeps it as so many pixels, which say little
 * where stretches above have not been laid out yet.
 */
export function keepPlace(): void {
  if (document.querySelector('.stretch') === null) return
  addEventListener('pagehide', () => remember(kept(), JSON.stringify(placeNow())))
  const known = remembered(kept())
  const type = navigationType()
  if (known === null || (type !== 'reload' && type !== 'back_forward')) return
  // After the browser has gone there by pixels; and again, when what is seen has been laid out.
  addEventListener('load', () =>
    requestAnimationFrame(() => {
      goTo(JSON.parse(known))
      requestAnimationFrame(() => goTo(JSON.parse(known)))
    }),
  )
}

/** A provision, and where its first row stands in the window, in px. */
interface Place {
  readonly key: string
  readonly top: number
}

/** The provision that stands at the top of the window, and where its first row is; null where the page is at its beginning. */
function placeNow(): Place | null {
  if (scrollY === 0) return null
  const rows = [...document.querySelectorAll<HTMLElement>('.stretch [data-key], .stretch > [id]')].filter(
    (row) => !isFolded(row),
  )
  const covered = coveredHeight()
  const row = rows[Math.max(0, firstFar(rows, (top) => top > covered) - 1)]
  if (row === undefined) return null
  const key = keyOf(row)
  return { key, top: (rows.find((one) => keyOf(one) === key) ?? row).getBoundingClientRect().top }
}

function goTo(place: Place | null): void {
  if (place === null) return
  const name = CSS.escape(place.key)
  const row = document.querySelector(`.stretch [data-key="${name}"], .stretch > [id="${name}"]`)
  if (row !== null) scrollBy({ top: row.getBoundingClientRect().top - place.top, behavior: 'instant' })
}

function keyOf(row: HTMLElement): string {
  return row.dataset.key ?? row.id
}

function kept(): string {
  return `place ${location.pathname}${location.search}`
}
