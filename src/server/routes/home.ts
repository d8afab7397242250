import express, { type Router } from 'express'
import { problemSentence } from '../../problem/message.ts'
import type { Problem } from '../../problem/types.ts'
import { ranInShort } from '../../workspace/analysis/alone.ts'
import { conflictsAmong } from '../../workspace/analysis/conflicts.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { billPlace } from '../models/bill.ts'
import { amendmentIn } from '../models/find.ts'
import { type HomeRuns, homeOf, lawLines } from '../models/home.ts'
import { openPage, type Site } from '../page.ts'
import { respond } from '../respond.ts'

/** `/`, and the plain lists `/laws` and `/amendments`. */
export function homeRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const home = await homeAt(site, snapshot)
    const say = (problem: Problem) => problemSentence(problem, page.language)
    const placeOf = (id: string, problem: Problem) => billPlace(amendmentIn(snapshot, id), problem)
    respond(request, response, page, {
      view: 'home',
      title: page.t('home.title'),
      moves: true,
      model: { home, say, placeOf },
      value: home,
    })
  })

  router.get('/laws', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const laws = lawLines(snapshot)
    respond(request, response, page, {
      view: 'laws',
      title: page.t('nav.laws'),
      section: 'laws',
      model: { laws },
      value: laws,
    })
  })

  router.get('/amendments', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const { byStatus } = homeOf(snapshot, runsOn(snapshot), noHistory)
    const model = {
      view: 'amendments',
      title: page.t('nav.amendments'),
      section: 'amendments',
      model: { byStatus },
      value: byStatus,
    } as const
    respond(request, response, page, model)
  })

  return router
}

async function homeAt({ workspace }: Site, snapshot: Snapshot) {
  const atRevision = snapshot.revision !== null
  const history = {
    git: await workspace.git(),
    commits: await workspace.recentCommits(8),
    uncommitted: atRevision ? [] : await workspace.uncommitted(),
    unread: atRevision ? [] : await workspace.unread(),
  }
  return homeOf(snapshot, runsOn(snapshot), history)
}

function runsOn(snapshot: Snapshot): HomeRuns {
  const short = ranInShort(snapshot, snapshot.amendments)
  return {
    alone: (amendment) => short.get(amendment) ?? { reports: [] },
    together: (amendments) => ({ conflicts: conflictsAmong(snapshot, amendments) }),
  }
}

const noHistory = { git: { kind: 'missing', reason: 'no-git' }, commits: [], uncommitted: [], unread: [] } as const
