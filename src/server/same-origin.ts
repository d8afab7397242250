import type { Request, RequestHandler } from 'express'
import { ForeignOrigin } from './errors.ts'

/**
 * Lets a request that may have work done or something changed pass only if a page of this server sent it: any page that is
 * open in the reader's browser could have her browser send one. Browsers say where a request comes from, and no page can make
 * them say otherwise; a program that is no browser says nothing, and sends what the person who runs it wants.
 */
export const onlyOwnPages: RequestHandler = (request, _response, next) => {
  if (!harmless.has(request.method) && !isOwn(request)) {
    const { origin, 'sec-fetch-site': site } = request.headers
    throw new ForeignOrigin(String(origin ?? site).slice(0, 80))
  }
  next()
}

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

function isOwn({ headers }: Request): boolean {
  const site = headers['sec-fetch-site']
  // `same-site` may be another port of this computer.
  if (site !== undefined) return site === 'same-origin'
  return headers.origin === undefined || hostIn(headers.origin) === headers.host?.toLowerCase()
}

/** Null for `null`, which pages without an origin send. */
function hostIn(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
