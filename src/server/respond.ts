import type { Request, Response } from 'express'
import type { Page } from './page.ts'

/** An answer: a template with its model, and the value that its JSON twin is. */
export interface Answer {
  readonly view: string
  readonly title: string
  readonly model: Readonly<Record<string, unknown>>
  /** JSON; given as a function it is made only when asked for. */
  readonly value: unknown
  /** Which item of the menu is the current one. */
  readonly section?: 'laws' | 'amendments' | 'options' | 'timeline' | 'search'
}

/** Sends a page, or its value where the request prefers JSON. A page of a revision never changes, and says so. */
export function respond(request: Request, response: Response, page: Page, answer: Answer): void {
  setCaching(request, response, page)
  if (prefersJson(request)) {
    response.json(typeof answer.value === 'function' ? answer.value() : answer.value)
    return
  }
  response.set('Content-Language', page.language)
  response.render(answer.view, {
    page,
    t: page.t,
    title: answer.title,
    section: answer.section ?? null,
    ...answer.model,
  })
}

/** Sends a file to keep: Markdown or a table. */
export function respondFile(
  request: Request,
  response: Response,
  page: Page,
  file: { readonly name: string; readonly type: string; readonly content: string },
): void {
  setCaching(request, response, page)
  response.attachment(file.name)
  response.type(file.type).send(file.content)
}

export function prefersJson(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json'
}

function setCaching(request: Request, response: Response, page: Page): void {
  response.vary('Accept').vary('Accept-Language').vary('Cookie')
  const choosing = request.query.lang !== undefined || request.query.theme !== undefined
  // Only an address with the whole hash means the same for ever: `HEAD` and branches move.
  const moving = choosing || request.query.before !== undefined || request.query.after !== undefined
  const immutable = page.at !== null && request.query.at === page.at && !moving
  response.set('Cache-Control', immutable ? 'private, max-age=31536000, immutable' : 'no-cache')
}
