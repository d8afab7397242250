import type { Request, Response } from 'express'
import type { IndexProgress } from '../../workspace/indexing/build.ts'
import { pageOf, type Site } from '../page.ts'
import { prefersJson, render } from '../respond.ts'

/** Answers who asks for a page while a large workspace is being read: how far that is, and that it is worth asking again. */
export function answerProgress(site: Site, progress: IndexProgress, request: Request, response: Response): void {
  const page = pageOf(site, request)
  // In seconds.
  response.status(503).set('Cache-Control', 'no-store').set('Retry-After', '1').vary('Accept')
  if (prefersJson(request)) {
    const { done, total } = progress
    const message = page.t(`progress.${progress.step}`, { done, total })
    response.json({ error: { code: 'indexing', status: 503, message, ...progress } })
    return
  }
  // Browsers know it, and ask again without a script.
  if (request.method === 'GET') response.set('Refresh', '1')
  render(response, page, { view: 'progress', title: page.t('progress.title'), model: { progress } })
}
