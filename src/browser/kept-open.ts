import { forget, remember, remembered } from './memory.ts'

// What the reader opens of a page and the next one would show closed.
const folds = 'details.skipped, details.effect'

/** Remembers what stands open, for the page that is shown anew. */
export function keepOpen(): void {
  const open = [...document.querySelectorAll<HTMLDetailsElement>(folds)].filter((one) => one.open)
  remember(kept(), JSON.stringify(open.map(nameOf)))
}

/** Opens it again; before the browser looks for the reader's place in the page, which depends on it. */
export function openAgain(): void {
  const names = remembered(kept())
  if (names === null) return
  forget(kept())
  const open = new Set(JSON.parse(names))
  for (const one of document.querySelectorAll<HTMLDetailsElement>(folds)) if (open.has(nameOf(one))) one.open = true
}

/** A fold by its own place or the first one in it; in a text without such by its first words. */
function nameOf(fold: HTMLElement): string | undefined {
  const place = fold.id === '' ? fold.querySelector<HTMLElement>('[id], [data-key]') : fold
  return place?.id || place?.dataset.key || fold.querySelector('summary ~ *')?.textContent?.slice(0, 100)
}

function kept(): string {
  return `open ${location.pathname}${location.search}`
}
