import express, { type Router } from 'express'
import { addWords, filesMissing } from '../../workspace/search/missing-words.ts'
import type { Snapshot, Workspace } from '../../workspace/types.ts'
import { lawName } from '../models/home.ts'
import { searchIndexed } from '../models/indexed-search.ts'
import { type Found, search } from '../models/search.ts'
import { openPage, type Site } from '../page.ts'
import { choice, text } from '../parameters.ts'
import { respond } from '../respond.ts'

/** Words in laws and bills. */
export function searchRoutes(site: Site): Router {
  const router = express.Router()
  router.get('/search', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const query = text(request.query, 'q').slice(0, 200)
    const shown = Number(choice(request.query, 'show', ['20', '100']))
    const found = searchOf(site.workspace, snapshot, query, shown)
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

/** By the workspace's index, once the words of all texts are in it; where there is none, the texts themselves are read. */
function searchOf({ search: index, partOf }: Workspace, snapshot: Snapshot, query: string, shown: number): Found {
  if (index === null) return search(snapshot.laws, snapshot.amendments, query, shown)
  const missing = filesMissing(index, snapshot)
  if (missing.length > 0) addWords(index, snapshot, missing)
  return searchIndexed(snapshot, { index, partOf }, query, shown)
}
