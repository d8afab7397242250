import type { Request, Response } from 'express'
import { statusOf } from '../errors.ts'
import { errorPageOf } from '../models/error-page.ts'
import { pageOf, type Site } from '../page.ts'
import { prefersJson } from '../respond.ts'

/** The one place where errors become answers. A bug is logged with its stack; the reader sees a number and no insides. */
export async function answerError(site: Site, error: unknown, request: Request, response: Response): Promise<void> {
  const page = pageOf(request, site.today())
  const id = String((request as { id?: unknown }).id ?? '—')
  if (statusOf(error) === 500)
    (request as { log?: { error(fields: object, text: string): void } }).log?.error({ err: error }, 'a bug')
  const snapshot = statusOf(error) === 500 ? null : await site.workspace.snapshot()
  const shown = errorPageOf(error, page.t, page.to, snapshot, id)
  response.status(shown.status).set('Cache-Control', 'no-store').vary('Accept')
  if (prefersJson(request)) {
    response.json({ error: { code: shown.code, status: shown.status, message: shown.sentence, near: shown.near } })
    return
  }
  response.render('error', { page, t: page.t, section: null, looked: decoded(request.originalUrl), ...shown })
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
