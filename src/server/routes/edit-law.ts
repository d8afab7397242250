import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import { passageStarts } from '../../consolidation/law-text/state.ts'
import type { Draft } from '../../drafting/types.ts'
import { preferences } from '../../drafting/types.ts'
import type { Html } from '../../exporting/html/tag.ts'
import { nameOf as billName } from '../../exporting/layout/chips.ts'
import { findProvision } from '../../law/find.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import { nodeAt } from '../../resolution/resolve.ts'
import { roleOf } from '../../workspace/paths.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { withLineEndsOf } from '../../workspace/saving/line-ends.ts'
import type { Saving } from '../../workspace/saving/types.ts'
import { amendmentsNaming, isOpen } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { readFields, sentText } from '../bodies.ts'
import { BadAddress, NoProvision } from '../errors.ts'
import { draftHtml, editHtml } from '../html/drafted.ts'
import { editableHtml } from '../html/law-text.ts'
import type { LawAnswer } from '../models/editing/answers.ts'
import { withArticlesOf } from '../models/editing/drafted-article.ts'
import { areEdits, draftOfEdits, editsOf, type LawEdit } from '../models/editing/edited-law.ts'
import { amendmentOf, lawIn, lawNamed } from '../models/find.ts'
import { refusalSentence } from '../models/refusals.ts'
import { openPage, type Site } from '../page.ts'
import { idOf, optional } from '../parameters.ts'
import { respond } from '../respond.ts'
import type { Page } from '../types.ts'
import type { EditLawView } from '../views.ts'
import { writingOn } from './edit.ts'

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
    writingOn(site, page)
    const law = lawIn(snapshot, id)
    const part = partOf(law, optional(request.query, 'key'))
    respondForm(request, response, { page, snapshot, law, part }, { edits: [], draft: null })
  })

  router.post('/laws/*id/edit', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const saving = writingOn(site, page)
    const law = lawIn(snapshot, idOf(request.params.id))
    const part = partOf(law, optional(request.query, 'key'))
    const around = { page, snapshot, law, part }
    const title = sentText(request.body, 'title').replace(/\s+/g, ' ').trim().slice(0, 500)
    if (sentText(request.body, 'base') !== blobOf(lawSource(law))) {
      response.status(409)
      return respondForm(request, response, around, { edits: [], draft: null, title, said: page.t('editLaw.stale') })
    }
    const edits = sentEdits(request, around)
    const draft = draftOfEdits(law, edits, title === '' ? {} : { title })
    const action = sentText(request.body, 'do')
    const saved =
      draft.kind !== 'drafted' || action === 'draft'
        ? { kind: 'shown' as const, said: null }
        : action === 'into'
          ? await intoBill(saving, snapshot, sentText(request.body, 'bill'), draft)
          : await asNewBill(saving, page, law, draft, title)
    if (saved.kind === 'saved') return response.redirect(303, page.to.edit(saved.id) + saved.query)
    respondForm(request, response, around, { edits, draft, title, said: saved.said })
  })

  router.post('/editor/law', express.json({ limit: mostEdits }), async (request, response) => {
    const begun = performance.now()
    const { page, snapshot } = await openPage(site, request)
    const read = asked.safeParse(request.body)
    if (!read.success) throw new BadAddress('missing-value', { name: read.error.issues[0]?.path.join('.') || 'edits' })
    const { sequence, law: id, base, edits } = read.data
    const law = lawIn(snapshot, id)
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

function partOf(law: Law, key: string | null): Part | null {
  const starts = passageStarts(law)
  const { length } = lawSource(law)
  const partFrom = (from: number, to: number, name: string | null): Part => ({
    key,
    name,
    from,
    to,
    start: starts[from] ?? length,
    end: starts[to] ?? length,
  })
  if (key === null) {
    const first = law.passages[0]?.kind === 'front-matter' ? 1 : 0
    return length > mostShown ? null : partFrom(first, law.passages.length, null)
  }
  const place = findProvision(law, key)
  if (place === null) throw new NoProvision(law, key)
  const last = nodeAt(law, place.passage)?.last ?? place.passage
  return partFrom(place.passage, last + 1, nameOf(law, place))
}

interface Around {
  readonly page: Page
  readonly snapshot: Snapshot
  readonly law: Law
  readonly part: Part | null
}

/** What a script has gathered edit by edit; from a form without one, the whole part is one edit. */
function sentEdits(request: Request, { law, part }: Around): readonly LawEdit[] {
  const gathered = sentText(request.body, 'edits')
  if (gathered !== '') {
    const read = z.array(lawEdit).safeParse(jsonIn(gathered))
    if (read.success && areEdits(law, read.data)) return read.data
    throw new BadAddress('missing-value', { name: 'edits' })
  }
  if (part === null) return []
  const { start, end } = part
  const before = lawSource(law).slice(start, end)
  const text = withLineEndsOf(before, sentText(request.body, 'text'))
  // A form field ends where its last line does.
  const after = `${text.trimEnd()}${/\s*$/.exec(before)?.[0] ?? ''}`
  return after === before ? [] : [{ start, end, text: after, prefer: null }]
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Saved =
  | { readonly kind: 'saved'; readonly id: string; readonly query: string }
  | { readonly kind: 'shown'; readonly said: string | null }

async function asNewBill(
  saving: Saving,
  { t }: Page,
  law: Law,
  draft: Extract<Draft, { kind: 'drafted' }>,
  title: string,
): Promise<Saved> {
  const name = title || draft.amendment.meta.title
  const message = `${t('editLaw.message', { bill: name, law: law.meta.number ?? law.meta.title })}\n`
  const result = await saving.create({ kind: 'amendment', title: name, text: draft.text, message })
  if (result.kind === 'saved') return { kind: 'saved', id: roleOf(result.file)?.id ?? '', query: '' }
  return { kind: 'shown', said: result.kind === 'refused' ? refusalSentence(result.refusal, t) : t('editLaw.notSaved') }
}

/** The bill is opened with the new articles in its text: its drafter looks at them, and saves. */
async function intoBill(
  saving: Saving,
  snapshot: Snapshot,
  id: string,
  draft: Extract<Draft, { kind: 'drafted' }>,
): Promise<Saved> {
  const bill = amendmentOf(snapshot, idOf(id))
  const unsaved = await saving.unsaved(bill.file)
  // What is half-typed already is gone on with, and not lost.
  const source = unsaved?.base === blobOf(bill.source) ? unsaved.text : bill.source
  const text = withArticlesOf({ ...bill, source }, draft.amendment)
  const isKept = await saving.keepUnsaved(bill.file, { text, base: blobOf(bill.source) })
  return isKept ? { kind: 'saved', id: bill.id, query: '?unsaved=1' } : { kind: 'shown', said: null }
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
  /** Why nothing was saved. */
  readonly said?: string | null
}

function respondForm(
  request: Request,
  response: Response,
  { page, snapshot, law, part }: Around,
  { edits, draft, title = '', said = null }: Shown,
): void {
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
          : whole.slice(part.start, part.end),
    html: part === null ? null : editableHtml(law, part.from, part.to),
    parts: law.outline.map(({ provision, passage }) => ({
      key: provision.key,
      name: nameOf(law, { passage, provision, ancestors: [] }),
    })),
    panel: draft === null ? null : panelOf(law, draft, edits, page),
    redlines: draft === null ? [] : edits.map((edit) => redlineOf(law, edit, page)),
    bills: amendmentsNaming(snapshot, law.id)
      .filter(isOpen)
      .flatMap(({ id }) => {
        const bill = snapshot.amendments.find((one) => one.id === id)
        return bill === undefined ? [] : [{ id, name: billName(bill) }]
      }),
    billTitle: title,
    said,
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
