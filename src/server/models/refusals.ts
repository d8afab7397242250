import type { Refusal, SaveResult } from '../../workspace/saving/types.ts'

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
