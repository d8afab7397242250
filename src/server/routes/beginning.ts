import express, { type Request, type Response, type Router } from 'express'

import { type Amendment, amendmentStatuses as statuses } from '../../amendment/types.ts'
import { nameOf } from '../../exporting/layout/chips.ts'
import { findProvision } from '../../law/find.ts'
import { nameOf as provisionName } from '../../resolution/cite.ts'
import { withFields } from '../../text/front-matter-fields.ts'
import { NotFound } from '../../workspace/errors.ts'
import { roleOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import type { SaveResult, Saving } from '../../workspace/saving/types.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { inList } from '../addresses.ts'
import { readFields, sentText } from '../bodies.ts'
import { NoProvision } from '../errors.ts'
import { amendmentIn, amendmentOf, lawIn, lawNamed } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { statusOfSave } from '../models/refusals.ts'
import { freeTitle } from '../models/rival-title.ts'
import { type StarterPlace, starterBill } from '../models/starter.ts'
import { openPage, type Site, writingOn } from '../page.ts'
import { idOf, list, optional, safeId } from '../parameters.ts'
import { recordingViewOf } from '../recording-view.ts'
import { respond } from '../respond.ts'
import { respondSaved } from '../respond-saved.ts'
import { authorIn, type SentRecord, sentAction, sentLine, sentRecord } from '../sent-edit.ts'
import type { Page } from '../types.ts'
import type { NewBillView } from '../views.ts'

/** Beginning a bill: a form for its title and laws (`/new/bill`), or a copy of a bill that answers the same question otherwise. */
export function beginningRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/new/bill', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const law = optional(request.query, 'law')
    const key = optional(request.query, 'key')
    const chosen = law === null ? [] : [lawIn(snapshot, safeId(law))]
    const [first] = chosen
    if (first !== undefined && key !== null && findProvision(first, key) === null) throw new NoProvision(first, key)
    const question = optional(request.query, 'question') ?? ''
    const fields = { title: '', short: '', question, status: 'draft', laws: chosen.map(({ id }) => id), key } as const
    await respondForm(request, response, { page, snapshot, saving }, fields)
  })

  router.post('/new/bill', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const sent = sentRecord(request)
    const fields = sentFields(request)
    const around = { page, snapshot, saving, sent }
    if (fields.title === '') {
      response.status(422)
      return respondForm(request, response, { ...around, isTitleMissing: true }, fields)
    }
    const result = await saving.create({
      kind: 'amendment',
      title: fields.short || fields.title,
      text: starterBill(
        placesIn(snapshot, fields),
        { ...fields, short: fields.short || null, question: fields.question || null },
        page.language,
      ),
      message: `${page.t('message.begun', { bill: fields.title })}\n`,
      author: authorIn(sent),
      record: sentAction(request) !== 'file',
    })
    const id = roleOf(result.file)?.id ?? ''
    if (respondSaved(request, response, page, result, page.to.edit(id))) return
    response.status(statusOfSave(result))
    await respondForm(request, response, { ...around, result }, fields)
  })

  router.get('/amendments/*id/fork', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    if (amendmentIn(snapshot, `${id}/fork`) !== undefined) return next()
    const saving = writingOn(site, page)
    await respondFork(request, response, { page, saving, amendment: amendmentOf(snapshot, id) })
  })

  router.post('/amendments/*id/fork', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const amendment = amendmentOf(snapshot, idOf(request.params.id))
    const result = await forked(saving, page, snapshot, amendment, sentRecord(request))
    if (respondSaved(request, response, page, result, page.to.edit(roleOf(result.file)?.id ?? ''))) return
    response.status(statusOfSave(result))
    await respondFork(request, response, { page, saving, amendment, sent: sentRecord(request), result })
  })

  return router
}

/**
 * Begins a rival: the same text under a title of its own. Rivals are known by the question that they answer: where the bill has
 * none yet, both are given the same one.
 */
async function forked(
  saving: Saving,
  { t }: Page,
  snapshot: Snapshot,
  amendment: Amendment,
  sent: SentRecord,
): Promise<SaveResult> {
  const { meta, source } = amendment
  const author = authorIn(sent)
  const question = meta.question ?? t('write.forkQuestion', { title: nameOf(amendment) })
  const titles = new Set(snapshot.amendments.flatMap((one) => [one.meta.title, one.meta.short ?? '']))
  const title = freeTitle(meta.title, titles)
  const short = meta.short === null ? null : freeTitle(meta.short, titles)
  const own = {
    title,
    short,
    status: 'draft',
    question,
    introduced: null,
    adopted: null,
    published: null,
    number: null,
  }
  const text = withFields(source, own)
  if (text === null) return { kind: 'refused', file: amendment.file, refusal: { reason: 'front-matter' } }
  if (meta.question === null) {
    const asked = await saving.save({
      file: amendment.file,
      base: blobOf(source),
      text: withFields(source, { question }) ?? source,
      message: `${t('message.details', { bill: nameOf(amendment), details: t('message.question') })}\n`,
      author,
    })
    if (asked.kind !== 'saved' && asked.kind !== 'nothing-to-save') return asked
  }
  const message = `${t('message.fork', { bill: title, from: nameOf(amendment) })}\n`
  return saving.create({ kind: 'amendment', title: short ?? title, text, message, author })
}

/** The press of the button, with what it may lack: who makes the copy. */
async function respondFork(
  request: Request,
  response: Response,
  {
    page,
    saving,
    amendment,
    ...tried
  }: Pick<Around, 'page' | 'saving' | 'sent' | 'result'> & { readonly amendment: Amendment },
): Promise<void> {
  const recording = await recordingViewOf(saving, page, tried)
  respond(request, response, page, {
    view: 'fork',
    title: page.t('write.fork'),
    section: 'amendments',
    model: { amendment, recording },
    passing: true,
    value: { amendment: amendment.id },
  })
}

type Fields = NewBillView['fields']

function sentFields(request: Request): Fields {
  const { body } = request
  return {
    title: sentLine(body, 'title').slice(0, 500),
    short: sentLine(body, 'short').slice(0, 100),
    question: sentLine(body, 'question').slice(0, 500),
    status: statuses.find((one) => one === sentText(body, 'status')) ?? 'draft',
    laws: list(body, 'laws'),
    key: sentLine(body, 'key') || null,
  }
}

function placesIn(snapshot: Snapshot, { laws, key }: Fields): readonly StarterPlace[] {
  return laws.map((id, index) => {
    const law = lawNamed(snapshot, id)
    if (law === undefined) throw new NotFound('law', id)
    return { law, place: index > 0 || key === null ? null : findProvision(law, key) }
  })
}

/** The provision of the first law that is to be amended, as lawyers call it. */
function placeNamed(snapshot: Snapshot, { laws, key }: Fields): string | null {
  const law = lawNamed(snapshot, laws[0] ?? '')
  const place = law === undefined || key === null ? null : findProvision(law, key)
  return law === undefined || place === null ? null : `${provisionName(law, place)}, ${lawName(snapshot, law.id)}`
}

interface Around {
  readonly page: Page
  readonly snapshot: Snapshot
  readonly saving: Saving
  readonly sent?: SentRecord
  readonly result?: SaveResult
  readonly isTitleMissing?: boolean
}

async function respondForm(
  request: Request,
  response: Response,
  { page, snapshot, saving, sent, result, isTitleMissing = false }: Around,
  fields: Fields,
): Promise<void> {
  const model: NewBillView = {
    fields,
    isTitleMissing,
    place: placeNamed(snapshot, fields),
    laws: snapshot.laws.map(({ id, meta }) => ({
      id,
      value: inList(id),
      name: lawName(snapshot, id),
      title: meta.title,
    })),
    questions: [...new Set(snapshot.amendments.flatMap(({ meta }) => meta.question ?? []))],
    statuses,
    recording: await recordingViewOf(saving, page, { sent, result }),
  }
  respond(request, response, page, {
    view: 'new-bill',
    title: page.t('write.newBill'),
    section: 'amendments',
    model,
    passing: true,
    value: { fields },
  })
}
