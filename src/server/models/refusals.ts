import type { Translate } from '../../locales/translate.ts'
import type { Refusal, SaveResult, Unrecorded } from '../../workspace/saving/types.ts'

/** Why nothing was saved, and what to do about it. */
export function refusalSentence(refusal: Refusal, t: Translate): string {
  switch (refusal.reason) {
    case 'bad-text':
      return t(`refusal.bad-text.${isTold(refusal.fault) ? refusal.fault : 'other'}`)
    case 'under-way':
      return t(`refusal.under-way.${refusal.what}`)
    case 'cannot-write':
      return t('refusal.cannot-write', { code: refusal.code })
    default:
      return t(`refusal.${refusal.reason}`)
  }
}

const told = ['nul', 'merge-conflict', 'too-large', 'lfs-pointer'] as const

function isTold(fault: string): fault is (typeof told)[number] {
  return (told as readonly string[]).includes(fault)
}

/** Why a file was saved and not recorded. */
export function unrecordedSentence(unrecorded: Unrecorded, t: Translate): string {
  return t(`unrecorded.${unrecorded.reason}`, 'said' in unrecorded ? { said: unrecorded.said } : {})
}

/** Refusals after which the file could still be written without git. */
export function isOfGit({ reason }: Refusal): boolean {
  return reason === 'under-way' || reason === 'detached-head' || reason === 'git-locked' || reason === 'no-author'
}

/** The HTTP status of an answer to who saves. */
export function statusOfSave(result: SaveResult): number {
  if (result.kind === 'saved' || result.kind === 'nothing-to-save') return 200
  return result.kind === 'changed-meanwhile' ? 409 : statuses[result.refusal.reason]
}

const statuses = {
  'bad-path': 422,
  'bad-text': 422,
  'front-matter': 422,
  unreadable: 422,
  'read-only': 403,
  'no-permission': 403,
  'disk-full': 507,
  'cannot-write': 503,
  'being-saved': 409,
  'under-way': 409,
  'detached-head': 409,
  'git-locked': 423,
  'no-author': 422,
} as const satisfies Record<Refusal['reason'], number>
