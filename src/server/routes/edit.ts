import express, { type Request, type Response, type Router } from 'express'
import { NotFound } from '../../workspace/errors.ts'
import { fileOf, noteFileOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { withLineEndsOf } from '../../workspace/saving/line-ends.ts'
import type { SaveResult, Saving } from '../../workspace/saving/types.ts'
import { lawsTouched } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { billStateIn, billViewOf } from '../bill-view.ts'
import { readFields } from '../bodies.ts'
import { conflictViewOf } from '../html/two-versions.ts'
import { amendmentIn, amendmentOf } from '../models/find.ts'
import { statusOfSave } from '../models/refusals.ts'
import { saveMessage } from '../models/save-message.ts'
import { isUncommitted, openPage, type Site, writingOn } from '../page.ts'
import { idOf } from '../parameters.ts'
import { recordingViewOf } from '../recording-view.ts'
import { respond } from '../respond.ts'
import { respondSaved } from '../respond-saved.ts'
import { authorIn, type SentEdit, sentEdit } from '../sent-edit.ts'
import type { Page } from '../types.ts'
import type { EditView } from '../views.ts'

/**
 * Writing the text of a bill (`/amendments/ID/edit`) and of its note (`/amendments/ID/note`): `GET` is the form, `POST` checks
 * or saves. Who asks for JSON is given the result (`SaveResult`, with a `sentence`): 200 saved, 409 changed meanwhile, else
 * why not.
 */
export function editRoutes(site: Site): Router {
  const router = express.Router()
  for (const kind of ['bill', 'note'] as const) {
    const step = kind === 'bill' ? 'edit' : 'note'
    const path = `/amendments/*id/${step}` as const

    router.get(path, async (request, response, next) => {
      const { page, snapshot } = await openPage(site, request)
      const id = idOf(request.params.id)
      // A bill's own file may be called so (`amendments/a/edit.md`).
      if (amendmentIn(snapshot, id) === undefined && amendmentIn(snapshot, `${id}/${step}`) !== undefined) return next()
      const edited = editedAt(site, page, kind, id)
      amendmentOf(snapshot, id)
      const former = snapshot.sources.get(edited.file) ?? ''
      const base = snapshot.sources.has(edited.file) ? blobOf(former) : ''
      const unsaved = await edited.saving.unsaved(edited.file)
      const isShown = unsaved !== null && request.query.unsaved !== undefined
      await respondForm(
        site,
        request,
        response,
        { ...edited, page, snapshot },
        {
          text: isShown ? unsaved.text : former,
          base: isShown ? (unsaved.base ?? '') : base,
          baseText: isShown && (unsaved.base ?? '') !== base ? null : former,
          unsaved:
            unsaved === null || unsaved.text === former
              ? null
              : { time: unsaved.kept, isStale: (unsaved.base ?? '') !== base, isShown },
        },
      )
    })

    router.post(path, ...readFields, async (request, response) => {
      const { page, snapshot } = await openPage(site, request)
      const edited = editedAt(site, page, kind, idOf(request.params.id))
      const { id, file, saving } = edited
      const sent = sentEdit(request)
      if (sent.action === 'discard') {
        await saving.discardUnsaved(file)
        return response.redirect(303, page.to.amendment(id))
      }
      const baseText = baseTextIn(sent)
      const text = sent.isForm ? withLineEndsOf(baseText ?? snapshot.sources.get(file) ?? '', sent.text) : sent.text
      const changed = await site.workspace.snapshotWith(file, text)
      const suggested =
        kind === 'bill'
          ? saveMessage(billStateIn(snapshot, id), billStateIn(changed, id), page.t)
          : page.t('message.note', { bill: amendmentIn(snapshot, id)?.meta.title ?? id })
      const form: Form = { text, base: sent.base ?? '', baseText: baseText ?? null, sent, suggested }
      const around = { ...edited, page, snapshot: changed }
      if (sent.action === 'check') return respondForm(site, request, response, around, { ...form, isChecked: true })
      const result = await saving.save({
        file,
        base: sent.base,
        baseText,
        text,
        message: `${sent.message || suggested}\n`,
        author: authorIn(sent),
        record: sent.action !== 'file',
      })
      if (respondSaved(request, response, page, result, page.to.amendment(id))) return
      // Whatever becomes of the page, what was typed is kept.
      if (result.kind !== 'nothing-to-save') await saving.keepUnsaved(file, { text, base: sent.base })
      response.status(statusOfSave(result))
      await respondForm(site, request, response, around, { ...form, result })
    })
  }
  return router
}

interface Edited {
  readonly kind: EditView['kind']
  readonly id: string
  readonly file: string
  /** The address of the form. */
  readonly action: string
  readonly saving: Saving
}

/** What is edited there; the bill itself may be gone by now. Throws `OnlyShown`, or `NotFound` for an id that none can have. */
function editedAt(site: Site, page: Page, kind: EditView['kind'], id: string): Edited {
  const saving = writingOn(site, page)
  const file = kind === 'bill' ? fileOf('amendment', id) : noteFileOf(id)
  if (file === null) throw new NotFound('amendment', id)
  return { kind, id, file, action: kind === 'bill' ? page.to.edit(id) : page.to.editNote(id), saving }
}

/** The text that was read, with the line ends that it had: a form makes CRLF of all. */
function baseTextIn({ base, baseText }: SentEdit): string | undefined {
  return baseText === undefined
    ? undefined
    : [baseText, baseText.replaceAll('\r\n', '\n')].find((text) => blobOf(text) === base)
}

interface Around extends Edited {
  readonly page: Page
  /** With the text that was sent, where one was. */
  readonly snapshot: Snapshot
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

async function respondForm(
  site: Site,
  request: Request,
  response: Response,
  { page, snapshot, id, file, kind, action, saving }: Around,
  { sent, result, ...form }: Form,
): Promise<void> {
  const amendment = amendmentIn(snapshot, id)
  const conflict = result?.kind === 'changed-meanwhile' ? conflictViewOf(result, page) : null
  const recording = await recordingViewOf(saving, page, { sent, result, suggested: form.suggested })
  const uncommitted = await isUncommitted(site, null, file)
  const checked = amendment === undefined || !form.isChecked ? null : billViewOf(snapshot, amendment, page)
  // What history has need not be sent to the reader and back.
  const baseText = uncommitted || recording.state.missing !== null || sent !== undefined ? form.baseText : null
  const model: EditView = {
    kind,
    action,
    file,
    id,
    source: conflict?.merged ?? form.text,
    base: conflict === null ? form.base : (conflict.theirs?.blob ?? ''),
    baseText: conflict === null ? baseText : conflict.theirText,
    language: amendment?.meta.language ?? page.language,
    law: amendment === undefined ? '' : (lawsTouched(snapshot, amendment)[0] ?? ''),
    recording,
    uncommitted,
    conflict,
    unsaved: form.unsaved ?? null,
    checked: checked === null ? null : { ...checked.view, problems: checked.problems },
    nothing: result?.kind === 'nothing-to-save',
  }
  respond(request, response, page, {
    view: 'edit',
    title: page.t(kind === 'bill' ? 'write.editing' : 'write.editingNote', { title: amendment?.meta.title ?? id }),
    section: 'amendments',
    model,
    passing: true,
    value: () => ({
      file,
      base: model.base,
      text: model.source,
      state: recording.state,
      problems: checked?.problems ?? null,
      suggested: recording.suggested,
    }),
  })
}
