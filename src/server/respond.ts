import type { Request, Response } from 'express'
import type { Content } from '../exporting/types.ts'
import type { Page } from './types.ts'
import type { Frame, Section, Views } from './views.ts'

/** An answer: a template with its model, and the value that its JSON twin is. */
export interface Answer<View extends keyof Views> {
  readonly view: View
  readonly title: string
  readonly model: Views[View]
  /** JSON; given as a function it is made only when asked for. */
  readonly value: unknown
  readonly section?: Section
  /** The page shows what a revision does not fix: later commits, or the working folder. */
  readonly moves?: boolean
  /** The page is made for this request alone: of what was sent, or of what files do not say. */
  readonly passing?: boolean
}

/** Sends a page, or its value where the request prefers JSON. A page of a revision never changes, and says so. */
export function respond<View extends keyof Views>(
  request: Request,
  response: Response,
  page: Page,
  answer: Answer<View>,
): void {
  setCaching(request, response, page, answer.moves)
  if (answer.passing) response.set('Cache-Control', 'no-store')
  if (prefersJson(request)) {
    response.json(typeof answer.value === 'function' ? answer.value() : answer.value)
    return
  }
  response.set('Content-Language', page.language)
  // A page that is written on is never taken out of the writer's hands.
  render(response, answer.passing ? { ...page, pulse: null } : page, answer)
}

/** Draws a template with what it may use; `views.ts` says what that is. */
export function render<View extends keyof Views>(
  response: Response,
  page: Page,
  { view, title, section, model }: Omit<Answer<View>, 'value'>,
): void {
  const frame: Omit<Frame, 'assets'> = { page, t: page.t, title, section: section ?? null }
  response.render(view, { ...frame, ...model })
}

/** Sends a file to keep: Markdown or a table. */
export function respondFile(
  request: Request,
  response: Response,
  page: Page,
  file: { readonly name: string; readonly type: string; readonly content: Content },
): void {
  setCaching(request, response, page)
  response.attachment(file.name)
  response.type(file.type).send(typeof file.content === 'string' ? file.content : Buffer.from(file.content))
}

export function prefersJson(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json'
}

function setCaching(request: Request, response: Response, page: Page, moves = false): void {
  response.vary('Accept').vary('Accept-Language').vary('Cookie')
  const choosing = request.query.lang !== undefined || request.query.theme !== undefined
  // Only an address with the whole hash means the same for ever: `HEAD` and branches move.
  const moving = moves || choosing || request.query.before !== undefined || request.query.after !== undefined
  const immutable = page.at !== null && request.query.at === page.at && !moving
  response.set('Cache-Control', immutable ? 'private, max-age=31536000, immutable' : 'no-cache')
}
