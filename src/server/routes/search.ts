import express, { type Router } from 'express'
import { lawName } from '../models/home.ts'
import { search } from '../models/search.ts'
import { openPage, type Site } from '../page.ts'
import { text } from '../parameters.ts'
import { respond } from '../respond.ts'

/** Words in laws and bills. */
export function searchRoutes(site: Site): Router {
  const router = express.Router()
  router.get('/search', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const query = text(request.query, 'q').slice(0, 200)
    const found = search(snapshot.laws, snapshot.amendments, query)
    const nameOfLaw = (id: string) => lawName(snapshot, id)
    respond(request, response, page, {
      view: 'search',
      title: page.t('search.title'),
      section: 'search',
      model: { query, found, nameOfLaw },
      value: { query, ...found },
    })
  })
  return router
}
