import type { Request, Response } from 'express'
import { refusalSentence, unrecordedSentence } from '../workspace/saving/refusal-sentences.ts'
import type { SaveResult } from '../workspace/saving/types.ts'
import { statusOfSave } from './models/refusals.ts'
import { prefersJson } from './respond.ts'
import type { Page } from './types.ts'

/**
 * Answers who saves, where no page need be made for it: a script is given the result, and a browser that has saved is sent to
 * `target`, which says so. False: the form is to be shown again.
 */
export function respondSaved(
  request: Request,
  response: Response,
  page: Page,
  result: SaveResult,
  target: string,
): boolean {
  response.set('Cache-Control', 'no-store').vary('Accept')
  if (prefersJson(request)) {
    response.status(statusOfSave(result)).json({ ...result, sentence: sentenceOf(result, page) })
    return true
  }
  if (result.kind !== 'saved') return false
  response.redirect(303, savedAddress(target, result))
  return true
}

/** The address of a page that tells what was saved: as a commit, or (no history) as a blob, and why there is none. */
export function savedAddress(
  target: string,
  { commit, blob, unrecorded }: Extract<SaveResult, { readonly kind: 'saved' }>,
): string {
  const [path = '', query = ''] = target.split('?')
  const fields = new URLSearchParams(query)
  fields.set('saved', commit ?? blob)
  if (unrecorded !== null) fields.set('why', unrecorded.reason)
  return `${path}?${fields}`
}

/** What became of it, in a sentence. */
function sentenceOf(result: SaveResult, { t }: Page): string {
  if (result.kind === 'refused') return refusalSentence(result.refusal, t)
  if (result.kind === 'changed-meanwhile') return t(result.theirs === null ? 'write.conflictGone' : 'write.conflict')
  if (result.kind === 'nothing-to-save') return t('write.nothing')
  return result.unrecorded === null
    ? t('write.saved')
    : t('write.savedFile', { why: unrecordedSentence(result.unrecorded, t) })
}
