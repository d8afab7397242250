import express, { type Request, type Router } from 'express'
import { amendmentStatuses } from '../../amendment/types.ts'
import { refusalsMet } from '../../guard/steps.ts'
import { problemSentence } from '../../problem/message.ts'
import type { Problem } from '../../problem/types.ts'
import { languageNames } from '../../text/languages.ts'
import { ranInShort } from '../../workspace/analysis/alone.ts'
import { conflictsAmong } from '../../workspace/analysis/conflicts.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { billPlace } from '../models/bill.ts'
import { amendmentIn } from '../models/find.ts'
import { type Home, type HomeRuns, homeOf, lawLines } from '../models/home.ts'
import {
  type BillsSought,
  billsSought,
  byStatus,
  choicesIn,
  type LawsSought,
  lawsSought,
  pageOfList,
  worthSeeking,
} from '../models/listing.ts'
import { openPage, type Site } from '../page.ts'
import { choice, choiceOrNone, count, optional, text } from '../parameters.ts'
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
      model: { home, most: mostLines, say, placeOf },
      value: home,
    })
  })

  router.get('/laws', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const all = lawLines(snapshot)
    const sought = lawsAsked(request)
    const laws = lawsSought(all, sought)
    const list = pageOfList(laws, all.length, count(request.query, 'page'))
    const languages = languageNames.filter((language) => all.some((law) => law.language === language))
    respond(request, response, page, {
      view: 'laws',
      title: page.t('nav.laws'),
      section: 'laws',
      model: { list, sought, languages: all.length < worthSeeking ? null : languages },
      value: laws,
    })
  })

  router.get('/amendments', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const home = listsOf(snapshot)
    const all = home.byStatus.flatMap(({ amendments }) => amendments)
    const sought = billsAsked(request)
    const lines = billsSought(home, sought)
    const list = pageOfList(lines, all.length, count(request.query, 'page'))
    const choices = all.length < worthSeeking ? null : choicesIn(all)
    respond(request, response, page, {
      view: 'amendments',
      title: page.t('nav.amendments'),
      section: 'amendments',
      model: { list, groups: byStatus(list.lines), sought, choices },
      value: byStatus(lines),
    })
  })

  return router
}

function billsAsked({ query }: Request): BillsSought {
  return {
    words: text(query, 'words').slice(0, 200),
    status: choiceOrNone(query, 'status', amendmentStatuses),
    law: optional(query, 'law'),
    language: choiceOrNone(query, 'language', languageNames),
    only: choiceOrNone(query, 'only', ['problems', 'conflicts', 'no-note']),
    sort: choice(query, 'sort', ['name', 'law', 'date']),
  }
}

function lawsAsked({ query }: Request): LawsSought {
  return {
    words: text(query, 'words').slice(0, 200),
    language: choiceOrNone(query, 'language', languageNames),
  }
}

/** Of each list on the home page. */
const mostLines = 12

async function homeAt({ workspace }: Site, snapshot: Snapshot) {
  const atRevision = snapshot.revision !== null
  const history = {
    git: await workspace.git(),
    commits: await workspace.recentCommits(8),
    uncommitted: atRevision ? [] : await workspace.uncommitted(),
    unread: atRevision ? [] : await workspace.unread(),
  }
  return { ...listsOf(snapshot), ...history }
}

/** All lists of a snapshot: made once, for thousands of bills are in them. */
function listsOf(snapshot: Snapshot): Home {
  const known = lists.get(snapshot)
  if (known !== undefined) return known
  const met = refusalsMet()
  const made = homeOf(snapshot, runsOn(snapshot), noHistory)
  // What was refused is tried again when the time for it has come.
  if (refusalsMet() === met) lists.set(snapshot, made)
  return made
}

const lists = new WeakMap<Snapshot, Home>()

function runsOn(snapshot: Snapshot): HomeRuns {
  const short = ranInShort(snapshot, snapshot.amendments)
  return {
    alone: (amendment) => short.get(amendment) ?? { reports: [] },
    together: (amendments) => ({ conflicts: conflictsAmong(snapshot, amendments) }),
  }
}

const noHistory = { git: { kind: 'missing', reason: 'no-git' }, commits: [], uncommitted: [], unread: [] } as const
