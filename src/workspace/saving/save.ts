import { codeOf } from '../disk.ts'
import { GitFailed, runGit } from '../git-program.ts'
import { decode } from '../text.ts'
import type { GitState } from '../types.ts'
import { replaceFile } from '../write-file.ts'
import { blobOf } from './blob.ts'
import { locked } from './lock.ts'
import { isInOtherRepository, type Place, placeOf } from './place.ts'
import { record } from './record.ts'
import { headOf, hindranceOf, isIgnored } from './repository.ts'
import type { Author, Refusal, SaveOrder, SaveResult, Unrecorded } from './types.ts'

/** What saving needs to know of the world around the file. */
export interface SaveContext {
  readonly root: string
  readonly git: () => Promise<GitState>
  /** Who commits are by where the order does not say; null: nobody knows. */
  readonly author: () => Promise<Author | null>
  /** Writes a file (`replaceFile`; tests have a disk of their own). */
  readonly write?: typeof replaceFile
}

/**
 * Saves a text, if the file still says what was read: the text is on the disk whole, or not at all, before anything is
 * committed, and of several who save at once exactly one is not told `changed-meanwhile`. What git would not take is found
 * out before anything is written.
 */
export async function save(order: SaveOrder, context: SaveContext): Promise<SaveResult> {
  const { file } = order
  try {
    const text = decode(file, Buffer.from(order.text, 'utf8'))
    if (text.kind === 'bad') return refused(file, { reason: 'bad-text', fault: text.reason })
    const plan = await recordingOf(order, context)
    if (plan.kind === 'refused') return refused(file, plan.refusal)
    const place = await placeOf(context.root, file)
    if (place === null) return refused(file, { reason: 'bad-path' })
    const ended = await locked(place.path, () => written(order, plan, context))
    return ended ?? refused(file, { reason: 'being-saved' })
  } catch (error) {
    return refused(file, refusalOf(error))
  }
}

type Plan =
  | { readonly kind: 'record'; readonly author: Author }
  | { readonly kind: 'write'; readonly unrecorded: Unrecorded }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Whether git will take the file, found out while nothing is written yet. */
async function recordingOf(order: SaveOrder, context: SaveContext): Promise<Plan> {
  const { root } = context
  if (order.record === false) return { kind: 'write', unrecorded: { reason: 'not-asked' } }
  const git = await context.git()
  if (git.kind === 'missing' && git.reason !== 'no-commits') {
    return { kind: 'write', unrecorded: { reason: git.reason } }
  }
  if (await isInOtherRepository(root, order.file)) return { kind: 'write', unrecorded: { reason: 'other-repository' } }
  if (await isIgnored(root, order.file)) return { kind: 'write', unrecorded: { reason: 'ignored' } }
  const hindrance = await hindranceOf(root)
  if (hindrance !== null) return { kind: 'refused', refusal: hindrance }
  if ((await headOf(root)).ref === null) return { kind: 'refused', refusal: { reason: 'detached-head' } }
  const author = order.author ?? (await context.author())
  return author === null ? { kind: 'refused', refusal: { reason: 'no-author' } } : { kind: 'record', author }
}

async function written(order: SaveOrder, plan: Exclude<Plan, { kind: 'refused' }>, context: SaveContext) {
  const { file, base, text } = order
  const { root, write = replaceFile } = context
  const place = await placeOf(root, file)
  if (place === null) return refused(file, { reason: 'bad-path' })
  if (place.text?.kind === 'bad') return refused(file, { reason: 'unreadable', fault: place.text.reason })
  const theirs = place.text?.text ?? null
  if (theirs !== text) {
    const isRead = (said: string | null) => (said === null ? base === null : blobOf(said) === base)
    if (!isRead(theirs)) return changedMeanwhile(order, theirs, context)
    const isStill = async () => isRead((await textAt(root, file)) ?? null)
    if (!(await write(place.path, text, { mode: place.mode, isStill }))) {
      return changedMeanwhile(order, await textAt(root, file), context)
    }
  }
  return recorded(order, plan, place, theirs === text, context)
}

/** The file says it: commits it, or says why that is not done. */
async function recorded(
  { file, text, message, date }: SaveOrder,
  plan: Exclude<Plan, { kind: 'refused' }>,
  place: Place,
  isSame: boolean,
  { root }: SaveContext,
): Promise<SaveResult> {
  const blob = blobOf(text)
  const nothing = { kind: 'nothing-to-save', file, blob } as const
  const saved = { kind: 'saved', file, blob } as const
  if (plan.kind === 'write') return isSame ? nothing : { ...saved, commit: null, unrecorded: plan.unrecorded }
  try {
    const commit = await record(root, { file: place.file, text, message, author: plan.author, date })
    return commit === null && isSame ? nothing : { ...saved, commit, unrecorded: null }
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error
    const said = error.said.trim().split('\n')[0] ?? ''
    return { ...saved, commit: null, unrecorded: { reason: 'git-failed', said } }
  }
}

async function changedMeanwhile(
  { file, base, baseText, text }: SaveOrder,
  theirs: string | null,
  { root, git }: SaveContext,
): Promise<SaveResult> {
  const isKnown = baseText !== undefined && blobOf(baseText) === base
  const known = isKnown ? baseText : await formerText(root, file, base, git)
  const version = theirs === null ? null : { blob: blobOf(theirs), text: theirs }
  return { kind: 'changed-meanwhile', file, base: known, theirs: version, yours: text }
}

/** What a file said when its text was this blob, if history has it; a blob of another file is not given away. */
export async function formerText(
  root: string,
  file: string,
  blob: string | null,
  git: SaveContext['git'],
): Promise<string | null> {
  // All zeros stand for a file that was not there.
  if (blob === null || !/^(?!0+$)[0-9a-f]{40}$/.test(blob) || (await git()).kind === 'missing') return null
  const args = ['log', '--format=', '--raw', '--no-abbrev', '--max-count=200', '--no-renames', 'HEAD', '--', file]
  const lines = (await runGit(root, ['--literal-pathspecs', ...args])).toString('utf8')
  if (!lines.includes(` ${blob} `)) return null
  const text = decode(file, await runGit(root, ['cat-file', 'blob', blob]))
  return text.kind === 'text' ? text.text : null
}

async function textAt(root: string, file: string): Promise<string | null> {
  const now = (await placeOf(root, file))?.text
  return now?.kind === 'text' ? now.text : null
}

function refused(file: string, refusal: Refusal): SaveResult {
  return { kind: 'refused', file, refusal }
}

/** What the system, or git, says no with; anything else is a bug. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof GitFailed) {
    if (/\.lock['’]?: File exists/.test(error.said)) return { reason: 'git-locked' }
    return { reason: 'cannot-write', code: error.said.trim().split('\n')[0] ?? error.how }
  }
  const code = codeOf(error)
  if (code === '') throw error
  if (code === 'EROFS') return { reason: 'read-only', code }
  if (code === 'EACCES' || code === 'EPERM') return { reason: 'no-permission', code }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { reason: 'disk-full', code }
  return { reason: 'cannot-write', code }
}
