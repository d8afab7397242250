import express, { type Request, type Response, type Router } from 'express'
import type { Amendment } from '../../amendment/types.ts'
import { ranAlone } from '../../workspace/analysis/alone.ts'
import { NotFound } from '../../workspace/errors.ts'
import { fileOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { withLineEndsOf } from '../../workspace/saving/line-ends.ts'
import type { SaveResult, Saving } from '../../workspace/saving/types.ts'
import { lawsTouched } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { billViewOf } from '../bill-view.ts'
import { readFields } from '../bodies.ts'
import { OnlyShown } from '../errors.ts'
import { conflictViewOf } from '../html/two-versions.ts'
import { amendmentIn, amendmentOf } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { isOfGit, refusalSentence, statusOfSave, unrecordedSentence } from '../models/refusals.ts'
import { type BillState, saveMessage } from '../models/save-message.ts'
import { isUncommitted, openPage, type Site } from '../page.ts'
import { idOf } from '../parameters.ts'
import { prefersJson, respond } from '../respond.ts'
import { type SentEdit, sentEdit } from '../sent-edit.ts'
import type { Page } from '../types.ts'
import type { EditView } from '../views.ts'

/**
 * Writing the text of a bill: `GET /amendments/ID/edit` is the form, `POST` there checks or saves. Who asks for JSON is given
 * the result (`SaveResult`, with a `sentence`): 200 saved, 409 changed meanwhile, else why not.
 */
export function editRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/amendments/*id/edit', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    if (isOwnName(snapshot, id)) return next()
    const saving = writingOn(site, page)
    const amendment = amendmentOf(snapshot, id)
    const unsaved = await saving.unsaved(amendment.file)
    const base = blobOf(amendment.source)
    const isShown = unsaved !== null && request.query.unsaved !== undefined
    await respondForm(
      site,
      request,
      response,
      { page, snapshot, id, saving },
      {
        text: isShown ? unsaved.text : amendment.source,
        base: isShown ? (unsaved.base ?? '') : base,
        baseText: unsaved?.base === base || !isShown ? amendment.source : null,
        unsaved:
          unsaved === null || unsaved.text === amendment.source
            ? null
            : { time: unsaved.kept, isStale: unsaved.base !== base, isShown },
      },
    )
  })

  router.post('/amendments/*id/edit', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const id = idOf(request.params.id)
    const file = fileOf('amendment', id)
    if (file === null) throw new NotFound('amendment', id)
    const sent = sentEdit(request)
    if (sent.action === 'discard') {
      await saving.discardUnsaved(file)
      return response.redirect(303, page.to.amendment(id))
    }
    const before = snapshot.sources.get(file)
    const text = sent.isForm ? withLineEndsOf(sent.baseText ?? before ?? '', sent.text) : sent.text
    const changed = await site.workspace.snapshotWith(file, text)
    const form = { text, base: sent.base ?? '', baseText: sent.baseText ?? null, sent }
    const suggested = saveMessage(stateIn(snapshot, id), stateIn(changed, id), page.t)
    const around = { page, snapshot: changed, id, saving }
    if (sent.action === 'check')
      return respondForm(site, request, response, around, { ...form, suggested, isChecked: true })
    const result = await saving.save({
      file,
      base: sent.base,
      baseText: sent.baseText,
      text,
      message: `${sent.message || suggested}\n`,
      author: sent.author.name === '' || sent.author.email === '' ? undefined : sent.author,
      record: sent.action !== 'file',
    })
    await respondSaved(site, request, response, around, { ...form, suggested, result })
  })

  return router
}

/** What writes; throws `OnlyShown`. */
export function writingOn({ saving }: Site, page: Page): Saving {
  if (saving === null || page.at !== null) throw new OnlyShown()
  return saving
}

/** A bill's own file may be called as the page of another one is (`amendments/a/edit.md`). */
function isOwnName(snapshot: Snapshot, id: string): boolean {
  return amendmentIn(snapshot, id) === undefined && amendmentIn(snapshot, `${id}/edit`) !== undefined
}

interface Around {
  readonly page: Page
  /** With the text that was sent, where one was. */
  readonly snapshot: Snapshot
  readonly id: string
  readonly saving: Saving
}

interface Form {
  readonly text: string
  readonly base: string
  readonly baseText: string | null
  readonly sent?: SentEdit
  readonly suggested?: string
  readonly isChecked?: boolean
  readonly result?: SaveResult
  readonly unsaved?: EditView['unsaved']
}

async function respondSaved(
  site: Site,
  request: Request,
  response: Response,
  around: Around,
  form: Form & { readonly result: SaveResult },
): Promise<void> {
  const { page, id, saving } = around
  const { result } = form
  if (prefersJson(request)) {
    response.status(statusOfSave(result)).set('Cache-Control', 'no-store')
    response.json({ ...result, sentence: sentenceOf(result, page) })
    return
  }
  if (result.kind === 'saved') {
    const { commit, blob, unrecorded } = result
    response.redirect(303, page.to.saved(id, commit ?? blob, unrecorded?.reason ?? null))
    return
  }
  // Whatever becomes of the page, what was typed is kept.
  if (result.kind !== 'nothing-to-save') {
    await saving.keepUnsaved(result.file, { text: form.text, base: form.base || null })
  }
  response.status(result.kind === 'nothing-to-save' ? 200 : statusOfSave(result))
  await respondForm(site, request, response, around, form)
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

async function respondForm(
  site: Site,
  request: Request,
  response: Response,
  { page, snapshot, id, saving }: Around,
  form: Form,
): Promise<void> {
  const { sent, result, suggested = '' } = form
  const amendment = amendmentIn(snapshot, id)
  const state = await saving.state()
  const file = fileOf('amendment', id) as string
  const conflict = result?.kind === 'changed-meanwhile' ? conflictViewOf(result, page) : null
  const refusal = result?.kind === 'refused' ? result.refusal : state.refusal
  const { merged, ...shown } = conflict ?? { merged: null }
  const checked = amendment === undefined || !form.isChecked ? null : billViewOf(snapshot, amendment, page)
  const model: EditView = {
    file,
    id,
    source: merged ?? form.text,
    base: conflict === null ? form.base : (conflict.theirs?.blob ?? ''),
    baseText: conflict === null ? form.baseText : conflict.theirText,
    language: amendment?.meta.language ?? page.language,
    law: amendment === undefined ? '' : (lawsTouched(snapshot, amendment)[0] ?? ''),
    message: sent?.message || suggested,
    suggested,
    state,
    author: {
      name: sent?.author.name ?? '',
      email: sent?.author.email ?? '',
      isAsked: state.missing === null && state.author === null,
      isMissing: refusal?.reason === 'no-author' && sent !== undefined && sent.action === 'save',
    },
    uncommitted: await isUncommitted(site, null, file),
    refused:
      refusal === null ? null : { sentence: refusalSentence(refusal, page.t), isTried: result?.kind === 'refused' },
    offersFileOnly: refusal !== null && isOfGit(refusal),
    conflict: conflict === null ? null : (shown as EditView['conflict']),
    unsaved: form.unsaved ?? null,
    checked: checked === null ? null : { ...checked.view, problems: checked.problems },
    nothing: result?.kind === 'nothing-to-save',
  }
  respond(request, response, page, {
    view: 'edit',
    title: page.t('write.editing', { title: amendment?.meta.title ?? id }),
    section: 'amendments',
    model,
    passing: true,
    value: () => ({
      file,
      base: model.base,
      text: model.source,
      state,
      problems: checked?.problems ?? null,
      suggested,
    }),
  })
}

function stateIn(snapshot: Snapshot, id: string): BillState | null {
  const amendment: Amendment | undefined = amendmentIn(snapshot, id)
  if (amendment === undefined) return null
  return { amendment, reports: ranAlone(snapshot, amendment).reports, nameOf: (law) => lawName(snapshot, law) }
}
