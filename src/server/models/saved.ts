import { blobOf } from '../../workspace/saving/blob.ts'
import type { Unrecorded } from '../../workspace/saving/types.ts'
import type { Commit } from '../../workspace/types.ts'
import type { Page } from '../types.ts'

/**
 * What a person who has just saved is told; `saved` is from the address: the commit, or the blob where there is none. Null where
 * that is not the last thing that happened to the file: a link that is kept or sent says nothing.
 */
export function savedNotice(
  { t }: Pick<Page, 't'>,
  saved: string | null,
  why: string | null,
  text: string | undefined,
  last: Commit | undefined,
): string | null {
  if (saved === null || text === undefined) return null
  if (saved === last?.hash) return t('write.savedIn', { message: last.subject.replace(/[.…]+$/, '') })
  if (saved !== blobOf(text)) return null
  const reason = reasons.find((one) => one === why)
  return reason === undefined
    ? t('write.saved')
    : t('write.savedFile', { why: t(`unrecorded.${reason}`, { said: '' }) })
}

const reasons = [
  'no-git',
  'no-repository',
  'refused',
  'damaged',
  'silent',
  'not-asked',
  'ignored',
  'other-repository',
  'git-failed',
] as const satisfies readonly Unrecorded['reason'][]
