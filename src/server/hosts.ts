import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { ForeignHost } from './errors.ts'

/**
 * Answers only requests that call the server by an address, by `localhost`, or by one of its names. A page of another site
 * that makes its own name lead to this computer (DNS rebinding) could read the workspace in a reader's browser otherwise.
 */
export function onlyHosts(names: readonly string[]): RequestHandler {
  const own = new Set(['localhost', ...names].map(hostOf))
  return (request, _response, next) => {
    const host = hostOf(request.headers.host ?? '')
    // HTTP/1.0 names no host; browsers always do.
    if (host !== '' && !own.has(host) && isIP(host) === 0) throw new ForeignHost(host.slice(0, 80))
    next()
  }
}

/** The name without port, brackets and a dot at the end: in a request, and as a person gives it. */
function hostOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}
