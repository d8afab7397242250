import type { Request, Response } from 'express'
import { BadAddress } from '../errors.ts'
import { rowsHtml } from '../html/redline.ts'
import { comparisonOf } from '../models/comparison.ts'
import { openPage, type Site } from '../page.ts'
import { choice, required, safeId } from '../parameters.ts'
import { respond } from '../respond.ts'

/** The difference of two files of the workspace, each as it is now (`laws/126-fz.md`) or at a revision (`HEAD~1:laws/126-fz.md`). */
export async function compareTexts(site: Site, request: Request, response: Response): Promise<void> {
  const { page } = await openPage(site, request)
  const sources = { before: required(request.query, 'before'), after: required(request.query, 'after') }
  const before = await textOf(site, sources.before, page.at)
  const after = await textOf(site, sources.after, page.at)
  const view = choice(request.query, 'view', ['inline', 'side-by-side', 'table'])
  const show = choice(request.query, 'show', ['changes', 'all'])
  const redline = comparisonOf(before, after)
  const html = rowsHtml(redline, view, { t: page.t, show })
  respond(request, response, page, {
    view: 'compare',
    title: `${page.t('redline.title')}: ${nameOf(sources)}`,
    model: { sources, state: { view, show }, html, stats: redline.stats, coarse: redline.coarse },
    value: () => ({ ...sources, redline }),
  })
}

/** The file where both sides are of one, else both. */
function nameOf({ before, after }: { readonly before: string; readonly after: string }): string {
  const file = (source: string) => source.slice(source.indexOf(':') + 1)
  return file(before) === file(after) ? file(after) : `${file(before)} → ${file(after)}`
}

/** `REV:path`, or a path alone. */
async function textOf({ workspace }: Site, source: string, at: string | null): Promise<string> {
  const colon = source.indexOf(':')
  const revision = colon > 0 ? source.slice(0, colon) : at
  const path = safeId(source.slice(colon + 1))
  if (!path.startsWith('laws/') && !path.startsWith('amendments/')) throw new BadAddress('bad-id', { name: path })
  return workspace.sourceAt(path, revision)
}
