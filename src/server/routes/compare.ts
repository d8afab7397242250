import type { Request, Response } from 'express'
import { frontMatterHtml } from '../../exporting/html/front-matter.ts'
import { nothing } from '../../exporting/html/tag.ts'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import { statsOfText } from '../../redline/stats.ts'
import { type Compared, compared, documentOf, faceOf, lawAmong, nameOf, textOf } from '../compared-texts.ts'
import { type Download, downloadsOf } from '../downloads.ts'
import { twoTextsHtml } from '../html/two-texts.ts'
import { type Layout, layoutOf } from '../layout.ts'
import { asAsked } from '../models/comparison.ts'
import { openBarePage, type Site } from '../page.ts'
import { respond } from '../respond.ts'
import { type SideName, sourceIn } from '../sent-comparison.ts'
import type { Page } from '../types.ts'
import type { Field } from '../views.ts'

/** The difference of two files of the workspace, each as it is now (`laws/126-fz.md`) or at a revision (`HEAD~1:laws/126-fz.md`). */
export async function compareTexts(site: Site, request: Request, response: Response): Promise<void> {
  const page = await openBarePage(site, request)
  const sources = sourcesIn(request)
  const texts = await filesCompared(site, page, sources)
  const downloads = downloadsOf('redline', page, (format) =>
    page.to.comparisonFile(sources.before, sources.after, format),
  )
  showComparison(request, response, page, texts, { state: layoutOf(request.query), downloads, again: null, sources })
}

/** The same as a document to keep. */
export async function comparisonDocument(site: Site, request: Request) {
  const page = await openBarePage(site, request)
  const texts = await filesCompared(site, page, sourcesIn(request))
  return { page, ...documentOf(texts, layoutOf(request.query), page) }
}

export interface Shown {
  readonly state: Layout
  readonly downloads: readonly Download[]
  /** What has to be sent again for another view; null: the address says it all. */
  readonly again: readonly Field[] | null
  readonly sources: Readonly<Record<SideName, string>>
}

/** Shows two texts beside each other. */
export function showComparison(
  request: Request,
  response: Response,
  page: Page,
  { before, after, redline }: Compared,
  { state, downloads, again, sources }: Shown,
): void {
  const asked = asAsked(redline, state)
  const laws = [after.law, before.law] as const
  respond(request, response, page, {
    view: 'compare',
    title: `${page.t('redline.title')}: ${nameOf(laws)}`,
    model: {
      heading: nameOf(laws),
      law: lawAmong(before, after),
      sides: { before: faceOf(before, page), after: faceOf(after, page) },
      state,
      html: twoTextsHtml(asked.redline, state, page, { nameOf: namesIn(...laws) }),
      // What stands above the text of a document that was sent is what the importer wrote of it.
      frontMatter: again === null ? frontMatterHtml(redline, page.t) : nothing,
      downloads,
      again,
      lossy: [before, after].filter(({ sent }) => sent?.isWhole === false).map(({ file }) => file),
      stats: statsOfText(asked.redline),
      hasSpaces: asked.hasSpaces,
      coarse: redline.coarse,
    },
    passing: again !== null,
    value: () => ({ ...sources, redline }),
  })
}

function sourcesIn({ query }: Request): Readonly<Record<SideName, string>> {
  return { before: sourceIn(query, 'before'), after: sourceIn(query, 'after') }
}

async function filesCompared(site: Site, { at }: Page, sources: Readonly<Record<SideName, string>>): Promise<Compared> {
  return compared(await textOf(site, sources.before, at), await textOf(site, sources.after, at))
}
