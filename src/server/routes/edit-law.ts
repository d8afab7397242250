import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Amendment } from '../../amendment/types.ts'
import { passageStarts } from '../../consolidation/law-text/state.ts'
import { type Draft, type Drafted, preferences } from '../../drafting/types.ts'
import type { Html } from '../../exporting/html/tag.ts'
import { nameOf as billName } from '../../exporting/layout/chips.ts'
import { findProvision } from '../../law/find.ts'
import { lawSource, readLaw } from '../../law/law.ts'
import type { Law, Provision } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { nodeAt } from '../../resolution/resolve.ts'
import { roleOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { withLineEndsOf } from '../../workspace/saving/line-ends.ts'
import type { SaveResult, Saving } from '../../workspace/saving/types.ts'
import { amendmentsNaming, isOpen } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { readFields, sentText } from '../bodies.ts'
import { BadAddress, NoProvision } from '../errors.ts'
import { draftHtml, editHtml } from '../html/drafted.ts'
import { editableHtml } from '../html/law-text.ts'
import { conflictViewOf } from '../html/two-versions.ts'
import type { LawAnswer } from '../models/editing/answers.ts'
import { withArticlesOf } from '../models/editing/drafted-article.ts'
import { areEdits, draftOfEdits, editsOf, type LawEdit } from '../models/editing/edited-law.ts'
import { amendmentOf, lawIn, lawNamed } from '../models/find.ts'
import { statusOfSave } from '../models/refusals.ts'
import { openPage, type Site, writingOn } from '../page.ts'
import { idOf, optional } from '../parameters.ts'
import { recordingViewOf } from '../recording-view.ts'
import { respond } from '../respond.ts'
import { respondSaved } from '../respond-saved.ts'
import { authorIn, type SentRecord, sentAction, sentLine, sentRecord } from '../sent-edit.ts'
import type { Page } from '../types.ts'
import type { EditLawView } from '../views.ts'

/**
 * Writing the law itself: `GET /laws/ID/edit` shows its text to be edited (`?key=`: one provision's part), `POST` there drafts
 * the bill from what was made of it, and saves that as a new bill or opens it in one that is there.
 */
export function editLawRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/laws/*id/edit', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    if (lawNamed(snapshot, id) === undefined && lawNamed(snapshot, `${id}/edit`) !== undefined) return next()
    const saving = writingOn(site, page)
    const law = lawIn(snapshot, id)
    const part = partOf(law, optional(request.query, 'key'))
    await respondForm(request, response, { page, snapshot, law, part, saving }, { edits: [], draft: null })
  })

  router.post('/laws/*id/edit', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const law = lawIn(snapshot, idOf(request.params.id))
    const part = partOf(law, optional(request.query, 'key'))
    const around = { page, snapshot, law, part, saving, sent: sentRecord(request) }
    const title = sentLine(request.body, 'title').slice(0, 500)
    if (sentLine(request.body, 'base') !== blobOf(lawSource(law))) {
      response.status(409)
      const conflict = await conflictOf(request, around)
      return respondForm(request, response, around, { edits: [], draft: null, title, isStale: true, conflict })
    }
    const edits = sentEdits(request, around)
    if (edits.some(({ text }) => /^(?:<{7}|>{7}) /m.test(text))) {
      response.status(422)
      return respondForm(request, response, around, { edits, draft: null, title, result: undecided(law.file) })
    }
    const draft = draftOfEdits(law, edits, title === '' ? {} : { title })
    const shown = { edits, draft, title }
    const action = sentText(request.body, 'do')
    if (draft.kind !== 'drafted' || action === 'draft') return respondForm(request, response, around, shown)
    if (action === 'into') {
      const bill = amendmentOf(snapshot, idOf(sentText(request.body, 'bill')))
      if (await opensIn(saving, bill, draft)) return response.redirect(303, `${page.to.edit(bill.id)}?unsaved=1`)
      return respondForm(request, response, around, shown)
    }
    const name = title || draft.amendment.meta.title
    const result = await saving.create({
      kind: 'amendment',
      title: name,
      text: draft.text,
      message: `${page.t('editLaw.message', { bill: name, law: law.meta.number ?? law.meta.title })}\n`,
      author: authorIn(around.sent),
      record: sentAction(request) !== 'file',
    })
    if (respondSaved(request, response, page, result, page.to.edit(roleOf(result.file)?.id ?? ''))) return
    response.status(statusOfSave(result))
    await respondForm(request, response, around, { ...shown, result })
  })

  router.post('/editor/law', express.json({ limit: mostEdits }), async (request, response) => {
    const begun = performance.now()
    const { page, snapshot } = await openPage(site, request)
    const read = asked.safeParse(request.body)
    if (!read.success) throw new BadAddress('missing-value', { name: read.error.issues[0]?.path.join('.') || 'edits' })
    const { sequence, law: id, base } = read.data
    const law = lawIn(snapshot, id)
    const edits = withItsLineEnds(law, read.data.edits)
    const isStale = base !== blobOf(lawSource(law))
    if (!isStale && !areEdits(law, edits)) throw new BadAddress('missing-value', { name: 'edits' })
    const draft: Draft = isStale ? { kind: 'unchanged', remarks: [] } : draftOfEdits(law, edits, {})
    const answer: LawAnswer = {
      sequence,
      kind: isStale ? 'stale' : draft.kind,
      panel: isStale ? '' : panelOf(law, draft, edits, page).toString(),
      redlines: isStale ? [] : edits.map((edit) => redlineOf(law, edit, page).toString()),
      milliseconds: Math.round(performance.now() - begun),
    }
    response.set('Cache-Control', 'no-store').json(answer)
  })

  return router
}

/** In bytes: a chapter that is pasted anew is longer than most pages. */
const mostEdits = 1024 * 1024

const lawEdit = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
  prefer: z.enum(preferences).nullable(),
})
const asked = z.object({
  sequence: z.number().int(),
  law: z.string(),
  base: z.string(),
  edits: z.array(lawEdit).max(2000),
})

/** The passages of a law that are edited, and where they stand in its text. */
interface Part {
  readonly key: string | null
  readonly name: string | null
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** A law longer than this is edited part by part (UTF-16 code units). */
const mostShown = 700_000

/** All of the law, or the part that a key names; null where that is too long, and has parts of its own to choose from. */
function partOf(law: Law, key: string | null): Part | null {
  const starts = passageStarts(law)
  const { length } = lawSource(law)
  const place = key === null ? null : findProvision(law, key)
  if (key !== null && place === null) throw new NoProvision(law, key)
  const first = law.passages[0]?.kind === 'front-matter' ? 1 : 0
  const from = place?.passage ?? first
  const to = place === null ? law.passages.length : (nodeAt(law, place.passage)?.last ?? place.passage) + 1
  const [start, end] = [starts[from] ?? length, starts[to] ?? length]
  const name = place === null ? null : nameOf(law, place)
  return end - start > mostShown && partsOf(law, key).length > 0 ? null : { key, name, from, to, start, end }
}

/** The parts that a law, or one of its own, is divided into. */
function partsOf(law: Law, key: string | null): EditLawView['parts'] {
  const place = key === null ? null : findProvision(law, key)
  const nodes = place === null ? law.outline : (nodeAt(law, place.passage)?.children ?? [])
  const ancestors = place === null ? [] : [...place.ancestors, place.provision]
  return nodes.map(({ provision, passage }) => ({
    key: provision.key,
    name: [nameOf(law, { passage, provision, ancestors }), headingOf(law, passage, provision)]
      .filter(Boolean)
      .join(' · '),
  }))
}

function headingOf(law: Law, passage: number, { heading }: Provision): string {
  return heading === null ? '' : (law.passages[passage]?.text.slice(heading.start, heading.end) ?? '')
}

interface Around {
  readonly page: Page
  readonly snapshot: Snapshot
  readonly law: Law
  readonly part: Part | null
  readonly saving: Saving
  readonly sent?: SentRecord
}

/** A script's lines end in LF, whatever those of the law's file do. */
function withItsLineEnds(law: Law, edits: readonly LawEdit[]): readonly LawEdit[] {
  const isWindows = /\r\n/.test(lawSource(law))
  return isWindows ? edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') })) : edits
}

/** What a script has gathered edit by edit; from a form without one, the whole part is one edit. */
function sentEdits(request: Request, { law, part }: Pick<Around, 'law' | 'part'>): readonly LawEdit[] {
  const gathered = sentText(request.body, 'edits')
  if (gathered !== '') {
    const read = z.array(lawEdit).safeParse(jsonIn(gathered))
    if (read.success && areEdits(law, read.data)) return withItsLineEnds(law, read.data)
    throw new BadAddress('missing-value', { name: 'edits' })
  }
  if (part === null) return []
  const { start, end } = part
  const before = lawSource(law).slice(start, end)
  const text = withLineEndsOf(before, sentText(request.body, 'text'))
  // A form field ends where its last line does.
  const after = `${text.trimEnd()}${before.slice(before.trimEnd().length)}`
  return after === before ? [] : [{ start, end, text: after, prefer: null }]
}

/**
 * What a form without a script has sent, put together with what the law says by now: nothing that was typed is lost. Null where a
 * script keeps the edits itself.
 */
async function conflictOf(request: Request, { page, law, part, saving }: Around): Promise<Conflict | null> {
  const typed = sentText(request.body, 'text')
  if (part === null || typed === '' || sentText(request.body, 'edits') !== '') return null
  const now = lawSource(law).slice(part.start, part.end)
  const former = await saving.formerText(law.file, sentLine(request.body, 'base'))
  return conflictViewOf(
    {
      kind: 'changed-meanwhile',
      file: law.file,
      base: former === null ? null : partText(readLaw(former, law).law, part.key),
      theirs: { blob: blobOf(now), text: now },
      yours: withLineEndsOf(now, typed),
    },
    page,
  )
}

/** Marks of two versions are no words of a law. */
function undecided(file: string): SaveResult {
  return { kind: 'refused', file, refusal: { reason: 'bad-text', fault: 'merge-conflict' } }
}

type Conflict = ReturnType<typeof conflictViewOf>

/** The same part of the law as it was; null where it had none. */
function partText(law: Law, key: string | null): string | null {
  if (key !== null && findProvision(law, key) === null) return null
  const part = partOf(law, key)
  return part === null ? null : lawSource(law).slice(part.start, part.end)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Opens a bill with the drafted articles behind its own: its drafter looks at them, and saves. What is half-typed in it is gone
 * on with. False where it could not be kept.
 */
async function opensIn(saving: Saving, bill: Amendment, { amendment }: Drafted): Promise<boolean> {
  const unsaved = await saving.unsaved(bill.file)
  const base = blobOf(bill.source)
  const source = unsaved?.base === base ? unsaved.text : bill.source
  return saving.keepUnsaved(bill.file, { text: withArticlesOf({ source, articles: bill.articles }, amendment), base })
}

function panelOf(law: Law, draft: Draft, edits: readonly LawEdit[], page: Page): Html {
  const made = draft.kind === 'drafted' ? editsOf(law, edits, draft) : []
  return draftHtml(draft, edits, made, page)
}

function redlineOf(law: Law, { start, end, text }: LawEdit, page: Page): Html {
  return editHtml(lawSource(law).slice(start, end), text, page)
}

interface Shown {
  readonly edits: readonly LawEdit[]
  readonly draft: Draft | null
  readonly title?: string
  readonly isStale?: boolean
  readonly conflict?: Conflict | null
  readonly result?: SaveResult
}

async function respondForm(
  request: Request,
  response: Response,
  { page, snapshot, law, part, saving, sent }: Around,
  { edits, draft, title = '', isStale = false, conflict = null, result }: Shown,
): Promise<void> {
  const whole = lawSource(law)
  const [only] = edits
  const model: EditLawView = {
    law,
    part,
    base: blobOf(whole),
    source:
      part === null
        ? ''
        : edits.length === 1 && only?.start === part.start
          ? only.text
          : (conflict?.merged ?? whole.slice(part.start, part.end)),
    edits: edits.length === 0 ? '' : JSON.stringify(edits),
    html: part === null ? null : editableHtml(law, part.from, part.to),
    parts: part === null ? partsOf(law, optional(request.query, 'key')) : [],
    panel: draft === null ? null : panelOf(law, draft, edits, page),
    redlines: draft === null ? [] : edits.map((edit) => redlineOf(law, edit, page)),
    bills: amendmentsNaming(snapshot, law.id)
      .filter(isOpen)
      .flatMap(({ id }) => {
        const bill = snapshot.amendments.find((one) => one.id === id)
        return bill === undefined ? [] : [{ id, name: billName(bill) }]
      }),
    billTitle: title,
    isStale,
    conflict,
    recording: await recordingViewOf(saving, page, { sent, result }),
  }
  respond(request, response, page, {
    view: 'edit-law',
    title: page.t('editLaw.title', { law: law.meta.title }),
    section: 'laws',
    model,
    passing: true,
    value: () => ({ law: law.id, base: model.base, start: part?.start, end: part?.end, text: model.source }),
  })
}
