/** Says in the style sheet how much of the window the bars at the top cover, so that places are reached under them. */
export function bars(): void {
  const top = [...document.querySelectorAll<HTMLElement>('.top')]
  const others = [...document.querySelectorAll<HTMLElement>('.bars, .bars > .signs')]
  const { style } = document.documentElement
  let covered = 0
  const measure = () => {
    const heights = [coveredBy(top), coveredBy(others)] as const
    const isAtPlace = standsAt(covered)
    covered = heights[0] + heights[1]
    style.setProperty('--top-height', `${heights[0]}px`)
    style.setProperty('--bars-height', `${heights[1]}px`)
    // A font that comes late may make them higher: the place that the address names comes out from under them.
    if (isAtPlace) place()?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  measure()
  const sizes = new ResizeObserver(measure)
  for (const one of [...top, ...others]) sizes.observe(one)
}

/** How much the highest of them covers, in px; those that scroll away with the page cover nothing. */
function coveredBy(all: readonly HTMLElement[]): number {
  const heights = all.filter((one) => getComputedStyle(one).position === 'sticky').map((one) => one.offsetHeight)
  return Math.max(0, ...heights)
}

/** Whether the reader is where the address led: right under bars of that height. */
function standsAt(covered: number): boolean {
  return covered > 0 && Math.abs((place()?.getBoundingClientRect().top ?? Number.NaN) - covered) < 32
}

function place(): Element | null {
  return document.querySelector(':target')
}
