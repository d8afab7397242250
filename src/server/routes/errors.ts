import type { Request, Response } from 'express'
import type { Commit } from '../../workspace/types.ts'
import { statusOf } from '../errors.ts'
import { errorPageOf, type Surroundings } from '../models/error-page.ts'
import { commitOf, pageOf, pulseAt, type Site } from '../page.ts'
import { optional } from '../parameters.ts'
import { prefersJson, render } from '../respond.ts'

/** The one place where errors become answers. A bug is logged with its stack; the reader sees a number and no insides. */
export async function answerError(site: Site, error: unknown, request: Request, response: Response): Promise<void> {
  const status = statusOf(error)
  const id = String((request as { id?: unknown }).id ?? '—')
  if (status === 500)
    (request as { log?: { error(fields: object, text: string): void } }).log?.error({ err: error }, 'a bug')
  // Who calls this server by another's name is told nothing of what it holds.
  // What is near is looked for in texts, and those may be what takes too long.
  const isTold = status < 500 && status !== 421
  const commit = isTold ? await askedCommit(site, request) : null
  const page = pageOf(site, request, commit, isTold ? await pulseAt(site, commit) : null)
  const shown = await errorPageOf(error, page, isTold ? surroundings(site, commit) : null, id)
  response.status(shown.status).set('Cache-Control', 'no-store').vary('Accept')
  // In seconds.
  if (shown.code === 'too-busy') response.set('Retry-After', '5')
  if (prefersJson(request)) {
    response.json({ error: { code: shown.code, status: shown.status, message: shown.sentence, near: shown.near } })
    return
  }
  render(response, page, {
    view: 'error',
    title: shown.title,
    model: { ...shown, looked: decoded(request.originalUrl) },
  })
}

/** The revision that the address asks for, if it can be had: what is near is looked for there. */
async function askedCommit(site: Site, request: Request): Promise<Commit | null> {
  return commitOf(site, optional(request.query, 'at')).catch(() => null)
}

function surroundings({ workspace }: Site, commit: Commit | null): Surroundings {
  return {
    snapshot: () => workspace.snapshot(commit?.hash ?? null),
    commits: () => workspace.recentCommits(5),
  }
}

/** An address as a person reads it, on a page that may hold no control characters. */
function decoded(address: string): string {
  try {
    return decodeURI(address).replace(/\p{Cc}/gu, '\uFFFD')
  } catch {
    return address
  }
}
