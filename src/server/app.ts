import ejs from 'ejs'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Logger } from 'pino'
import type { Saving } from '../workspace/saving/types.ts'
import type { Workspace } from '../workspace/types.ts'
import { openAssets, viewsFolder } from './assets.ts'
import { NoPage } from './errors.ts'
import { onlyHosts } from './hosts.ts'
import { logging } from './logging.ts'
import { rememberChoices, type Site } from './page.ts'
import { amendmentRoutes } from './routes/amendments.ts'
import { beginningRoutes } from './routes/beginning.ts'
import { billPaperRoutes } from './routes/bill-papers.ts'
import { sentComparisonRoutes } from './routes/compare-sent.ts'
import { detailsRoutes } from './routes/details.ts'
import { draftRoutes } from './routes/draft.ts'
import { editRoutes } from './routes/edit.ts'
import { editLawRoutes } from './routes/edit-law.ts'
import { editingRoutes } from './routes/editing.ts'
import { answerError } from './routes/errors.ts'
import { guideRoutes } from './routes/guide.ts'
import { homeRoutes } from './routes/home.ts'
import { importingRoutes } from './routes/importing.ts'
import { lawRoutes } from './routes/laws.ts'
import { optionsRoutes } from './routes/options.ts'
import { pulseRoutes } from './routes/pulse.ts'
import { redlineRoutes } from './routes/redline.ts'
import { searchRoutes } from './routes/search.ts'
import { timelineRoutes } from './routes/timeline.ts'
import { unsavedRoutes } from './routes/unsaved.ts'
import { onlyOwnPages } from './same-origin.ts'
import { security } from './security.ts'

export interface AppOptions {
  /** Where requests are logged; without it nothing is. */
  readonly logger?: Logger
  /** The application makes pages for a server that logs requests itself. */
  readonly isInner?: boolean
  /** Names that the server may be called by, beside its addresses and `localhost`. */
  readonly names?: readonly string[]
  /** Today as an ISO date (UTC); the clock where it is not given. */
  readonly today?: () => string
  /** What writes; left out, the application only shows. */
  readonly saving?: Saving | null
}

/** The web application over a workspace. It writes by `saving` alone; it listens nowhere: the caller does. */
export function createApp(workspace: Workspace, options: AppOptions = {}): Express {
  const site: Site = {
    workspace,
    today: options.today ?? (() => new Date().toISOString().slice(0, 10)),
    saving: options.saving ?? null,
  }
  const assets = openAssets()
  const app = express()
  app.disable('x-powered-by')
  app.engine('ejs', ejs.renderFile as unknown as Parameters<Express['engine']>[1])
  app.set('view engine', 'ejs')
  app.set('views', viewsFolder)
  app.enable('view cache')
  app.locals.assets = assets.base

  if (options.logger !== undefined) app.use(logging(options.logger, options.isInner))
  app.use(security)
  app.use(assets.base, assets.router)
  app.use(assets.former)
  app.get('/favicon.ico', (_request, response) => response.redirect(301, `${assets.base}/mark.svg`))
  app.use(onlyHosts(options.names ?? []))
  app.use(onlyOwnPages)
  app.use(rememberChoices)
  // The longer paths first: an id is any number of steps.
  for (const routes of [
    homeRoutes,
    editingRoutes,
    guideRoutes,
    importingRoutes,
    timelineRoutes,
    editLawRoutes,
    lawRoutes,
    editRoutes,
    detailsRoutes,
    beginningRoutes,
    amendmentRoutes,
    billPaperRoutes,
    redlineRoutes,
    sentComparisonRoutes,
    draftRoutes,
    optionsRoutes,
    searchRoutes,
    pulseRoutes,
    unsavedRoutes,
  ]) {
    app.use(routes(site))
  }
  app.use((request) => {
    throw new NoPage('no-page', request.path)
  })
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    answerError(site, error, request, response).catch(next)
  }
  app.use(failed)
  return app
}
