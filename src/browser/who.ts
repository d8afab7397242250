/** Shows beside the text the instruction behind the change that is pointed at or stands in focus. */
export function who(): void {
  const list = document.querySelector('.who')
  if (list === null) return
  list.classList.add('is-live')
  const text = document.querySelector('.redline')
  for (const kind of ['mouseover', 'focusin', 'click']) {
    text?.addEventListener(kind, (event) => {
      const change = (event.target as Element).closest<HTMLElement>('[data-instruction]')
      if (change !== null) showInstruction(change)
    })
  }
  list.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#change-"]')
    const change = link === null ? null : document.querySelector<HTMLElement>(link.hash)
    if (change !== null) showInstruction(change)
  })
}

let shown: string | null = null

/** Brings the card of the instruction that made a change to the front, and marks everything that it changed. */
export function showInstruction(change: HTMLElement): void {
  const name = change.dataset.instruction
  if (name === undefined || name === shown) return
  for (const one of partsOf(shown)) one.classList.remove('is-shown', 'is-behind')
  for (const one of partsOf(name)) one.classList.add(one.dataset.card === undefined ? 'is-behind' : 'is-shown')
  shown = name
  document.querySelector('.who-hint')?.setAttribute('hidden', '')
}

let parts: Map<string, HTMLElement[]> | undefined

/** An instruction's card and changes. There may be thousands of either, looked up once. */
function partsOf(name: string | null): readonly HTMLElement[] {
  if (parts === undefined) {
    parts = new Map()
    for (const one of document.querySelectorAll<HTMLElement>('.who [data-card], .redline [data-instruction]')) {
      const its = one.dataset.card ?? one.dataset.instruction ?? ''
      const known = parts.get(its)
      if (known === undefined) parts.set(its, [one])
      else known.push(one)
    }
  }
  return name === null ? [] : (parts.get(name) ?? [])
}
