/**
 * Index of the first element that is far enough down the page, its length if none is. They stand in order: few are measured,
 * and of those in stretches that are not laid out none but in the one where the answer is.
 * `isFar` is asked of the place of an upper edge in the window, in px.
 */
export function firstFar(elements: readonly Element[], isFar: (top: number) => boolean): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFarDown(elements[middle] as Element, isFar)) high = middle
    else low = middle + 1
  }
  return low
}

function isFarDown(element: Element, isFar: (top: number) => boolean): boolean {
  const stretch = element.closest('.stretch')?.getBoundingClientRect()
  if (stretch !== undefined && isFar(stretch.top)) return true
  if (stretch !== undefined && !isFar(stretch.bottom)) return false
  return isFar(element.getBoundingClientRect().top)
}

/** Whether an element is folded away. Asked of the document alone: to ask whether it is seen would lay out all that is before it. */
export function isFolded(element: Element): boolean {
  return element.closest('details:not([open])') !== null
}

/** How much of the window the bars at the top cover, with a little space under them, in px. */
export function coveredHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
}
