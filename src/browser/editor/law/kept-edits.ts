import { element } from '../elements.ts'
import { forgotten, keepValue, keptValue } from '../store.ts'
import { say } from '../words.ts'
import type { Block, Change, Changes } from './edits.ts'

/** An edit as the browser keeps it: by what the block said, for the file may be another when somebody comes back. */
interface KeptEdit extends Change {
  readonly before: string
  readonly start: number
}

interface Kept {
  readonly edits: readonly KeptEdit[]
  /** They were sent to be saved: a page that opens without them was told that they are. */
  readonly isSent: boolean
}

/** Keeps the edits of a law that are not saved; none: nothing is kept any more. */
export function keepEdits(field: HTMLTextAreaElement, blocks: readonly Block[], changes: Changes): void {
  const kept = [...changes].map(([index, change]): KeptEdit => {
    const { text, start } = blocks[index] as Block
    return { ...change, before: text, start }
  })
  if (kept.length === 0) forgotten(nameOf(field))
  else keepValue(nameOf(field), { edits: kept, isSent: false } satisfies Kept)
}

export function sendEdits(field: HTMLTextAreaElement): void {
  const kept = keptValue<Kept>(nameOf(field))
  if (kept !== null) keepValue(nameOf(field), { ...kept, isSent: true } satisfies Kept)
}

/**
 * Takes up what the server has sent back unsaved; else offers what was kept, as far as the blocks that it is of are still
 * there.
 */
export function offerKept(
  panel: HTMLElement,
  field: HTMLTextAreaElement,
  blocks: readonly Block[],
  take: (made: ReadonlyMap<number, Change>) => void,
): void {
  const kept = keptValue<Kept>(nameOf(field))
  const isBack = (field.dataset.edits ?? '') !== ''
  if (kept?.isSent && !isBack) {
    forgotten(nameOf(field))
    return
  }
  const made = new Map(
    (kept?.edits ?? []).flatMap(({ before, start, text, prefer }) => {
      const exact = blocks.findIndex((block) => block.start === start && block.text === before)
      const index = exact === -1 ? blocks.findIndex((block) => block.text === before) : exact
      return index === -1 ? [] : [[index, { text, prefer }] as const]
    }),
  )
  if (made.size === 0) return
  if (isBack) {
    take(made)
    return
  }
  const notice = element('p', 'editing-kept', `${say('editLaw.keptEdits', { count: made.size })} `)
  const back = element('button', '', say('editor.takeBack'))
  const drop = element('button', 'plain', say('editor.forget'))
  for (const button of [back, drop]) button.type = 'button'
  back.addEventListener('click', () => {
    notice.remove()
    take(made)
  })
  drop.addEventListener('click', () => {
    notice.remove()
    forgotten(nameOf(field))
  })
  notice.append(back, ' ', drop)
  panel.before(notice)
}

function nameOf({ dataset }: HTMLTextAreaElement): string {
  return `engross edits ${dataset.law}`
}
