import type { Preference } from '../../../drafting/types.ts'

/** What the drafted instructions beside a law's text may ask for; `own`: the blocks that an instruction changes. */
export interface PanelActions {
  readonly takeBack: (own: readonly number[]) => void
  readonly show: (block: number) => void
  readonly prefer: (own: readonly number[], prefer: Preference | null) => void
  /** Of none: no instruction is pointed at. */
  readonly point: (own: readonly number[]) => void
}

/** Listens once: what stands in the panel is drawn anew with each answer. */
export function listenToPanel(panel: HTMLElement, actions: PanelActions): void {
  panel.addEventListener('click', ({ target }) => {
    const undo = (target as Element).closest<HTMLElement>('[data-undo]')
    const show = (target as Element).closest<HTMLElement>('[data-show]')
    if (undo !== null) actions.takeBack(numbersIn(undo.dataset.undo))
    const [first] = numbersIn(show?.dataset.show)
    if (first !== undefined) actions.show(first)
  })
  panel.addEventListener('change', ({ target }) => {
    const select = (target as Element).closest<HTMLSelectElement>('select[data-prefer]')
    if (select === null) return
    const prefer = select.value === 'none' ? null : (select.value as Preference)
    actions.prefer(numbersIn(select.dataset.prefer), prefer)
  })
  for (const kind of ['mouseover', 'focusin', 'mouseleave'] as const) {
    panel.addEventListener(kind, ({ target }) => {
      actions.point(numbersIn((target as Element).closest<HTMLElement>('[data-edits]')?.dataset.edits))
    })
  }
}

/** Shows an answer of the server, which counts edits; `of` says which block each of them is of. */
export function showPanel(panel: HTMLElement, markup: string, of: readonly number[]): void {
  const focused = panel.contains(document.activeElement) ? (document.activeElement?.id ?? '') : ''
  panel.innerHTML = markup
  for (const one of panel.querySelectorAll<HTMLElement>('[hidden]')) one.hidden = false
  for (const name of ['edits', 'undo', 'show', 'prefer'] as const) {
    for (const one of panel.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
      one.dataset[name] = numbersIn(one.dataset[name])
        .map((edit) => of[edit])
        .join(',')
    }
  }
  // Who chooses a wording by the keyboard goes on from there.
  if (focused !== '') document.getElementById(focused)?.focus()
}

function numbersIn(list: string | undefined): readonly number[] {
  return (list ?? '').split(',').filter(Boolean).map(Number)
}
