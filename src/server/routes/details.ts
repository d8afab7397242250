import express, { type Request, type Response, type Router } from 'express'

import { type Amendment, amendmentStatuses as statuses } from '../../amendment/types.ts'
import { isDay } from '../../text/day.ts'
import { withFields } from '../../text/front-matter-fields.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import type { SaveResult } from '../../workspace/saving/types.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { readFields } from '../bodies.ts'
import { type Details, detailNames, detailsOf, withTitle } from '../models/details.ts'
import { amendmentOf } from '../models/find.ts'
import { statusOfSave } from '../models/refusals.ts'
import { saveMessage } from '../models/save-message.ts'
import { openPage, type Site, writingOn } from '../page.ts'
import { idOf } from '../parameters.ts'
import { recordingViewOf } from '../recording-view.ts'
import { respond } from '../respond.ts'
import { respondSaved } from '../respond-saved.ts'
import { authorIn, sentAction, sentLine, sentRecord } from '../sent-edit.ts'
import type { Page } from '../types.ts'
import type { DetailsView } from '../views.ts'

/** What is said of a bill at its file's beginning: title, status, question, days. `POST` saves those that were changed. */
export function detailsRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/amendments/*id/details', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    if (snapshot.amendments.some((one) => one.id === `${id}/details`)) return next()
    const saving = writingOn(site, page)
    const amendment = amendmentOf(snapshot, id)
    const details = detailsOf(amendment)
    const recording = await recordingViewOf(saving, page)
    respondForm(request, response, page, snapshot, {
      amendment,
      details,
      was: details,
      recording,
      wrong: [],
      theirs: [],
    })
  })

  router.post('/amendments/*id/details', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const amendment = amendmentOf(snapshot, idOf(request.params.id))
    const sent = sentRecord(request)
    const details = sentDetails(request, '')
    const was = sentDetails(request, 'was-')
    const now = detailsOf(amendment)
    const changed = detailNames.filter((name) => details[name] !== was[name])
    const wrong = changed.filter((name) => !isValid(name, details[name]))
    // Whoever changed another field meanwhile is in nobody's way.
    const theirs = changed.filter((name) => now[name] !== was[name] && now[name] !== details[name])
    let result: SaveResult | undefined
    if (wrong.length + theirs.length === 0) {
      const values = Object.fromEntries(changed.map((name) => [name, details[name] || null]))
      const text = withTitle(withFields(amendment.source, values), amendment, values)
      result =
        text === null
          ? { kind: 'refused', file: amendment.file, refusal: { reason: 'front-matter' } }
          : await saving.save({
              file: amendment.file,
              base: blobOf(amendment.source),
              text,
              message: `${messageOf(await site.workspace.snapshotWith(amendment.file, text), amendment, page)}\n`,
              author: authorIn(sent),
              record: sentAction(request) !== 'file',
            })
      if (respondSaved(request, response, page, result, page.to.amendment(amendment.id))) return
      if (result.kind === 'nothing-to-save') return response.redirect(303, page.to.amendment(amendment.id))
    }
    response.status(result === undefined ? 422 : statusOfSave(result))
    const recording = await recordingViewOf(saving, page, { sent, result })
    respondForm(request, response, page, snapshot, {
      amendment,
      details,
      was: result?.kind === 'changed-meanwhile' || theirs.length > 0 ? now : was,
      recording,
      wrong,
      theirs: theirs.map((name) => ({ name, value: now[name] })),
    })
  })

  return router
}

function sentDetails({ body }: Request, prefix: string): Details {
  return Object.fromEntries(detailNames.map((name) => [name, sentLine(body, prefix + name)])) as unknown as Details
}

function isValid(name: (typeof detailNames)[number], value: string): boolean {
  if (name === 'title') return value !== ''
  if (name === 'status') return (statuses as readonly string[]).includes(value)
  return name === 'question' || name === 'short' || value === '' || isDay(value)
}

function messageOf(changed: Snapshot, before: Amendment, { t }: Page): string {
  const nothing = { reports: [], nameOf: (law: string) => law }
  const after = changed.amendments.find(({ id }) => id === before.id)
  return saveMessage(
    { amendment: before, ...nothing },
    after === undefined ? null : { amendment: after, ...nothing },
    t,
  )
}

function respondForm(
  request: Request,
  response: Response,
  page: Page,
  snapshot: Snapshot,
  form: Omit<DetailsView, 'names' | 'statuses' | 'questions'>,
): void {
  const questions = [...new Set(snapshot.amendments.flatMap(({ meta }) => meta.question ?? []))]
  respond(request, response, page, {
    view: 'details',
    title: page.t('write.details'),
    section: 'amendments',
    model: { ...form, names: detailNames, statuses, questions },
    passing: true,
    value: { details: form.details },
  })
}
