import { forget, remember, remembered } from './memory.js'

// What the reader opens of a page and the next one would show closed.
const folds = 'details.skipped, details.effect'

/** Remembers what stands open, for the page that is shown anew. */
export function keepOpen() {
  const open = [...document.querySelectorAll(folds)].filter((one) => one.open)
  remember(kept(), JSON.stringify(open.map(nameOf)))
}

/** Opens it again; before the browser looks for the reader's place in the page, which depends on it. */
export function openAgain() {
  const names = remembered(kept())
  if (names === null) return
  forget(kept())
  const open = new Set(JSON.parse(names))
  for (const one of document.querySelectorAll(folds)) if (open.has(nameOf(one))) one.open = true
}

/**
 * A fold by its own place or the first one in it; in a text without such by its first words.
 * @param {Element} fold
 */
function nameOf(fold) {
  const place = fold.id === '' ? fold.querySelector('[id], [data-key]') : fold
  return place?.id || place?.dataset.key || fold.querySelector('summary ~ *')?.textContent.slice(0, 100)
}

function kept() {
  return `open ${location.pathname}${location.search}`
}
