import { basename } from 'node:path'
import express, { type Request, type Router } from 'express'
import { formatsOf } from '../../exporting/formats.ts'
import type { BillDocument, DocumentKind, NoteDocument, Written } from '../../exporting/types.ts'
import { billKinds, fileOf } from '../downloads.ts'
import { NoPage } from '../errors.ts'
import { runAlone } from '../models/analysis.ts'
import { amendmentOf } from '../models/find.ts'
import { openPage, type Site } from '../page.ts'
import { required, safeId } from '../parameters.ts'
import { respondFile } from '../respond.ts'

/** A bill's own papers as files: its text, its note, the comparative table, all of them in one. */
export function billPaperRoutes(site: Site): Router {
  const router = express.Router()
  for (const kind of billKinds) {
    for (const format of formatsOf<DocumentKind>(kind)) {
      router.get(`/bill.${kind}.${format.format}`, async (request, response) => {
        const { page, document } = await documentAt(site, request)
        const { bill, note } = document
        if (format.languages?.includes(bill.meta.language) === false || (kind === 'note' && note === null))
          throw new NoPage('no-page', request.path)
        // A note is asked for only where there is one.
        const write = format.write as (document: NoteDocument) => Written
        const content = await write({ ...document, note: note ?? '' })
        const name = kind === 'bill' ? basename(bill.id) : `${basename(bill.id)}.${kind}`
        respondFile(request, response, page, fileOf(format, name, content))
      })
    }
  }
  return router
}

async function documentAt(site: Site, request: Request) {
  const { page, snapshot } = await openPage(site, request)
  const bill = amendmentOf(snapshot, safeId(required(request.query, 'bill')))
  const { laws, reports } = runAlone(snapshot, bill.id)
  const document: BillDocument = {
    bill,
    note: snapshot.notes.get(bill.id) ?? null,
    laws,
    reports,
    all: snapshot.laws,
    language: page.language,
    today: page.today,
  }
  return { page, document }
}
