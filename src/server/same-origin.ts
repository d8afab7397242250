import type { RequestHandler } from 'express'
import { ForeignOrigin } from './errors.ts'

/** Answers only what a page of this server asks: no other page that is open in the reader's browser may have work done here. */
export const onlyOwnPages: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const isOwn = site === undefined ? origin === undefined || hostIn(origin) === host : site === 'same-origin'
  if (!isOwn) throw new ForeignOrigin(String(origin ?? site).slice(0, 80))
  next()
}

function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
