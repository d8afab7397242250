/**
 * Index of the first element that is far enough down the page, its length if none is. They stand in order: few are measured.
 * @param {readonly Element[]} elements
 * @param {(top: number) => boolean} isFar by the place of its upper edge in the window, in px
 */
export function firstFar(elements, isFar) {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFar(elements[middle].getBoundingClientRect().top)) high = middle
    else low = middle + 1
  }
  return low
}
