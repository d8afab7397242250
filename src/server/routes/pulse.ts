import express, { type Router } from 'express'
import type { Site } from '../page.ts'

/** What an open page asks to learn whether the working folder still says what it shows. */
export function pulseRoutes(site: Site): Router {
  const router = express.Router()
  router.get('/pulse', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ pulse: await site.workspace.pulse() })
  })
  return router
}
