import type { Preference } from '../../../drafting/types.ts'

/** A block of the law's text as the page was given it; offsets in the law's file. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What was made of a block. */
export interface Change {
  readonly text: string
  readonly prefer: Preference | null
}

/** An edit as the server is told of it. */
export interface Edit extends Change {
  readonly start: number
  readonly end: number
}

/** By the number of the block; what is not there is as it was. */
export type Changes = ReadonlyMap<number, Change>

/** What was done, step by step, so that it can be undone and done again. Values; nothing here changes. */
export interface EditLog {
  readonly changes: Changes
  readonly undone: readonly Changes[]
  readonly done: readonly Changes[]
}

export const noEdits: EditLog = { changes: new Map(), undone: [], done: [] }

/** The log with some blocks made others (null: as they were) in one step; the same log where that changes nothing. */
export function withChanges(log: EditLog, blocks: readonly Block[], made: ReadonlyMap<number, Change | null>): EditLog {
  const changes = new Map(log.changes)
  let isOther = false
  for (const [index, change] of made) {
    const known = changes.get(index)
    const wanted = change === null || change.text === blocks[index]?.text ? undefined : change
    if (known?.text === wanted?.text && known?.prefer === wanted?.prefer) continue
    isOther = true
    if (wanted === undefined) changes.delete(index)
    else changes.set(index, wanted)
  }
  return isOther ? { changes, undone: [], done: [...log.done, log.changes] } : log
}

export function undone(log: EditLog): EditLog {
  const last = log.done.at(-1)
  return last === undefined ? log : { changes: last, done: log.done.slice(0, -1), undone: [...log.undone, log.changes] }
}

export function redone(log: EditLog): EditLog {
  const next = log.undone.at(-1)
  return next === undefined ? log : { changes: next, undone: log.undone.slice(0, -1), done: [...log.done, log.changes] }
}

/** The edits in the law's order, and the block that each is of. A block that says nothing any more goes with the space behind it. */
export function editsIn(
  blocks: readonly Block[],
  changes: Changes,
): { readonly edits: readonly Edit[]; readonly of: readonly number[] } {
  const of = [...changes.keys()].sort((one, other) => one - other)
  let at = 0
  const edits = of.map((index): Edit => {
    const { start, end } = blocks[index] as Block
    const { text, prefer } = changes.get(index) as Change
    const isGone = text.trim() === ''
    const next = blocks[index + 1]
    const before = blocks[index - 1]
    const from = isGone && next === undefined && before !== undefined ? Math.max(at, before.end) : start
    const edit = {
      start: from,
      end: isGone && next !== undefined ? next.start : end,
      text: isGone ? '' : text.trim(),
      prefer,
    }
    at = edit.end
    return edit
  })
  return { edits, of }
}
