import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { isTextOfWorkspace, sizeLimit } from '../paths.ts'
import type { Workspace } from '../types.ts'
import { plainAuthor, plainMessage } from './commit-words.ts'
import { freeName } from './file-names.ts'
import { configuredAuthor, gitFolderOf, headOf, hindranceOf } from './repository.ts'
import { formerText, type SaveContext, save } from './save.ts'
import type { Author, CreateOrder, Refusal, SaveOrder, SaveResult, Saving, SavingState } from './types.ts'
import { besideIn, personalFolderFor } from './unsaved.ts'

export type SavingOptions = Pick<SaveContext, 'write'>

/** Saves files of a workspace, one after another; other processes may save at the same time. */
export function openSaving(workspace: Workspace, options: SavingOptions = {}): Saving {
  const { root } = workspace
  const inTurn = pLimit(1)
  const personal = personalFolderFor(root)
  const beside = besideIn(async () => {
    const git = await workspace.git()
    if (git.kind === 'missing' && git.reason !== 'no-commits') return [personal]
    const own = await gitFolderOf(root).catch(() => null)
    return own === null ? [personal] : [join(own, 'engross'), personal]
  })
  const author = async (): Promise<Author | null> => (await configuredAuthor(root)) ?? (await beside.author())
  const context: SaveContext = { root, git: workspace.git, author, ...options }

  const saved = async (given: SaveOrder): Promise<SaveResult> => {
    const order = plainOrder(given)
    const result = await save(order, context)
    if (result.kind !== 'saved') return result
    workspace.changed()
    await beside.discard(order.file).catch(() => {})
    // Who was asked is asked once; that it cannot be kept is no reason to have saved nothing. A name that git does not take
    // is asked for again.
    const isTaken = result.unrecorded?.reason !== 'git-failed'
    if (order.author !== undefined && isTaken) await beside.rememberAuthor(order.author).catch(() => {})
    return result
  }

  return {
    save: (order) => inTurn(() => saved(order)),
    create: (order) => inTurn(() => created(root, order, saved)),
    state: () => stateOf(workspace, author),
    // A history that cannot be read has no text.
    formerText: async (file, blob) =>
      isTextOfWorkspace(file) ? formerText(root, file, blob, workspace.git).catch(() => null) : null,
    unsaved: (file) => beside.unsaved(file),
    keepUnsaved: async (file, { text, base }) => {
      if (!isTextOfWorkspace(file) || Buffer.byteLength(text) > sizeLimit) return false
      return beside.keep(file, { text, base, kept: localTime(new Date()) }).then(
        () => true,
        () => false,
      )
    },
    discardUnsaved: (file) => beside.discard(file),
  }
}

/** An ISO date and time as the clock on the wall has it, with its time zone: as git writes the times of commits. */
function localTime(now: Date): string {
  const minutes = -now.getTimezoneOffset()
  const wall = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  const zone = [Math.abs(minutes) / 60, Math.abs(minutes) % 60].map((part) => String(Math.floor(part)).padStart(2, '0'))
  return `${wall}${minutes < 0 ? '-' : '+'}${zone.join(':')}`
}

function plainOrder(order: SaveOrder): SaveOrder {
  const author = order.author === undefined ? undefined : plainAuthor(order.author)
  return { ...order, message: plainMessage(order.message), author: author?.name === '' ? undefined : author }
}

async function created(
  root: string,
  { kind, title, ...order }: CreateOrder,
  saved: (order: SaveOrder) => Promise<SaveResult>,
): Promise<SaveResult> {
  const folder = kind === 'law' ? 'laws' : 'amendments'
  // Others may take a name between the look and the writing; what they took is seen the next time.
  const taken = new Set((await readdir(join(root, folder)).catch(() => [])).map((name) => name.toLowerCase()))
  for (;;) {
    const name = freeName(title, (one) => taken.has(`${one}.md`) || taken.has(`${one}.note.md`) || taken.has(one))
    const result = await saved({ ...order, file: `${folder}/${name}.md`, base: null })
    if (result.kind !== 'changed-meanwhile') return result
    taken.add(`${name}.md`)
  }
}

async function stateOf(workspace: Workspace, author: () => Promise<Author | null>): Promise<SavingState> {
  const git = await workspace.git()
  if (git.kind === 'missing' && git.reason !== 'no-commits') {
    return { branch: null, author: null, refusal: null, missing: git.reason }
  }
  const { ref } = await headOf(workspace.root)
  const detached: Refusal | null = ref === null ? { reason: 'detached-head' } : null
  return {
    branch: ref?.replace(/^refs\/heads\//, '') ?? null,
    author: await author(),
    refusal: (await hindranceOf(workspace.root)) ?? detached,
    missing: null,
  }
}
