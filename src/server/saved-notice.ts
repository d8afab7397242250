import type { Request } from 'express'
import { blobOf } from '../workspace/saving/blob.ts'
import type { Unrecorded } from '../workspace/saving/types.ts'
import type { Snapshot } from '../workspace/types.ts'
import type { Site } from './page.ts'
import { optional } from './parameters.ts'
import type { Page } from './types.ts'

/**
 * What a person who has just saved one of these files is told; the address says which commit, or (no history) which blob it
 * was. Null where that is not the last thing that happened to a file: a link that is kept or sent says nothing.
 */
export async function savedNotice(
  { workspace }: Site,
  request: Request,
  { t }: Page,
  snapshot: Snapshot,
  files: readonly (string | null)[],
): Promise<string | null> {
  const saved = optional(request.query, 'saved')
  if (saved === null) return null
  const why = reasons.find((one) => one === optional(request.query, 'why'))
  for (const file of files) {
    const text = file === null ? undefined : snapshot.sources.get(file)
    if (file === null || text === undefined) continue
    if (saved === blobOf(text)) {
      return why === undefined ? t('write.saved') : t('write.savedFile', { why: t(`unrecorded.${why}`, { said: '' }) })
    }
    const [last] = await workspace.fileHistory(file, { limit: 1 })
    if (saved === last?.hash) return t('write.savedIn', { message: last.subject.replace(/(?<![.…])[.…]+$/, '') })
  }
  return null
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
