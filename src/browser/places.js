/**
 * Index of the first element that is far enough down the page, its length if none is. They stand in order: few are measured,
 * and of those in stretches that are not laid out none but in the one where the answer is.
 * @param {readonly Element[]} elements
 * @param {(top: number) => boolean} isFar by the place of its upper edge in the window, in px
 */
export function firstFar(elements, isFar) {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFarDown(elements[middle], isFar)) high = middle
    else low = middle + 1
  }
  return low
}

function isFarDown(element, isFar) {
  const stretch = element.closest('.stretch')?.getBoundingClientRect()
  if (stretch !== undefined && isFar(stretch.top)) return true
  if (stretch !== undefined && !isFar(stretch.bottom)) return false
  return isFar(element.getBoundingClientRect().top)
}

/**
 * Whether an element is folded away. Asked of the document alone: to ask whether it is seen would lay out all that is before it.
 * @param {Element} element
 */
export function isFolded(element) {
  return element.closest('details:not([open])') !== null
}

/** How much of the window the bars at the top cover, with a little space under them, in px. */
export function coveredHeight() {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
}
