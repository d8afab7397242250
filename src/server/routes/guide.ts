import express, { type Router } from 'express'
import { NoPage } from '../errors.ts'
import { guideHtml } from '../html/guide.ts'
import { type GuidePage, guideOf, guidePages } from '../models/guide.ts'
import { openBarePage, type Site } from '../page.ts'
import { respond } from '../respond.ts'

/** `/guide`: how bills are written, and the other pages of the documentation. */
export function guideRoutes(site: Site): Router {
  const router = express.Router()
  router.get(['/guide', '/guide/:name'], async (request, response) => {
    const page = await openBarePage(site, request)
    const name = guidePages.find((one) => one === (request.params.name ?? guidePages[0]))
    if (name === undefined) throw new NoPage('no-page', request.path)
    const guide = guideOf(name, page.language)
    const isGuide = (other: string): other is GuidePage => (guidePages as readonly string[]).includes(other)
    respond(request, response, page, {
      view: 'guide',
      title: guide.title,
      model: {
        guide,
        html: guideHtml(guide.text, (other) => (isGuide(other) ? page.to.guide(other) : null)),
        pages: guidePages.map((one) => ({ name: one, title: guideOf(one, page.language).title })),
      },
      value: guide,
    })
  })
  return router
}
