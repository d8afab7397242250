import type { Translate } from '../../locales/translate.ts'
import type { Refusal, Unrecorded } from './types.ts'

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
