import express, { type Router } from 'express'
import { NotFound } from '../../workspace/errors.ts'
import { isTextOfWorkspace } from '../../workspace/paths.ts'
import { readFields, sentText } from '../bodies.ts'
import { OnlyShown } from '../errors.ts'
import type { Site } from '../page.ts'
import { idOf } from '../parameters.ts'

/**
 * Half-typed texts, by the file that they are of (`/unsaved/amendments/x.md`): `PUT` (or `POST`, from a page that is being
 * left) keeps `text` and the `base` that it was made of, `GET` gives them, `DELETE` throws them away. All speak JSON.
 */
export function unsavedRoutes(site: Site): Router {
  const router = express.Router()
  const savingFor = (file: string) => {
    if (site.saving === null) throw new OnlyShown()
    if (!isTextOfWorkspace(file)) throw new NotFound('file', file)
    return site.saving
  }

  router
    .route('/unsaved/*file')
    .all((_request, response, next) => {
      response.set('Cache-Control', 'no-store')
      next()
    })
    .get(async (request, response) => {
      const file = idOf(request.params.file)
      const unsaved = await savingFor(file).unsaved(file)
      if (unsaved === null) throw new NotFound('file', file)
      response.json(unsaved)
    })
    .delete(async (request, response) => {
      const file = idOf(request.params.file)
      await savingFor(file).discardUnsaved(file)
      response.status(204).end()
    })
    .put(...readFields, keep)
    .post(...readFields, keep)
  return router

  async function keep(request: express.Request, response: express.Response): Promise<void> {
    const file = idOf(request.params.file)
    const text = sentText(request.body, 'text')
    const kept = await savingFor(file).keepUnsaved(file, { text, base: sentText(request.body, 'base') || null })
    // The text is in the page still; the page is to say that it is nowhere else.
    response.status(kept ? 204 : 507).end()
  }
}
