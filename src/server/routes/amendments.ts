import express, { type Router } from 'express'
import { paperFrame } from '../../exporting/layout/bill/paper.ts'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import { problemSentence } from '../../problem/message.ts'
import { noteFileOf } from '../../workspace/paths.ts'
import { billViewOf } from '../bill-view.ts'
import { billDownloads } from '../downloads.ts'
import { markdownHtml } from '../html/markdown.ts'
import { twoTextsHtml } from '../html/two-texts.ts'
import { layoutOf } from '../layout.ts'
import { asAsked, asLaw, comparisonOf } from '../models/comparison.ts'
import { amendmentIn, amendmentOf } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { slugOf } from '../models/questions.ts'
import { revisionChoices, revisionName } from '../models/revisions.ts'
import { commitOf, isUncommitted, openPage, type Site } from '../page.ts'
import { idOf, optional } from '../parameters.ts'
import { respond } from '../respond.ts'
import { savedNotice } from '../saved-notice.ts'

/** A bill with what each instruction does, and what it did to the law between two of its revisions. */
export function amendmentRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/amendments/*id/effect', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    // A bill's own file may be called so (`amendments/a/effect.md`).
    if (amendmentIn(snapshot, `${id}/effect`) !== undefined) return next()
    const state = layoutOf(request.query)
    const before = await commitOf(site, optional(request.query, 'before'))
    const after = await commitOf(site, optional(request.query, 'after'))
    const effect = await site.workspace.effectBetween(id, before?.hash ?? null, after?.hash ?? null)
    const laws = effect.laws.map((one) => ({ ...one, redline: comparisonOf(one.before, one.after, one.law) }))
    const asked = laws.map((one) => ({ ...one, ...asAsked(one.redline, state) }))
    const shown = asked.map(({ law, redline, ...texts }) => ({
      law,
      name: lawName(snapshot, law),
      stats: redline.stats,
      html: twoTextsHtml(redline, state, page, {
        among: law,
        nameOf: namesIn(asLaw(texts.after), asLaw(texts.before)),
      }),
    }))
    const history = await site.workspace.amendmentHistory(id)
    respond(request, response, page, {
      view: 'effect',
      moves: true,
      title: page.t('amendment.effectTitle'),
      section: 'amendments',
      model: {
        id,
        name: amendmentIn(snapshot, id)?.meta.title ?? id,
        state,
        revisions: effect.revisions,
        names: { before: revisionName(before, page), after: revisionName(after, page) },
        choices: revisionChoices(history, [before, after], page),
        laws: shown,
        hasSpaces: asked.some((one) => one.hasSpaces),
        changes: shown.reduce((sum, one) => sum + one.stats.changes, 0),
        failures: (['before', 'after'] as const)
          .map((side) => ({
            when: revisionName(side === 'before' ? before : after, page),
            messages: effect.problems[side].map((problem) => problemSentence(problem, page.language)),
          }))
          .filter(({ messages }) => messages.length > 0),
      },
      value: () => ({ ...effect, redlines: laws.map(({ law, redline }) => ({ law, redline })) }),
    })
  })

  router.get('/amendments/*id', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const amendment = amendmentOf(snapshot, idOf(request.params.id))
    const { view, consolidation, problems, others, reports, laws } = billViewOf(snapshot, amendment, page)
    const note = snapshot.notes.get(amendment.id) ?? null
    const history = await site.workspace.amendmentHistory(amendment.id, { limit: 30, revision: page.at })
    respond(request, response, page, {
      view: 'amendment',
      title: amendment.meta.title,
      section: 'amendments',
      model: {
        ...view,
        others,
        problems,
        reports,
        frame: paperFrame(amendment),
        downloads: billDownloads(amendment, note !== null, page),
        laws,
        history,
        uncommitted: await isUncommitted(site, page.at, amendment.file),
        noteHtml: note === null ? null : markdownHtml(withoutFrontMatter(note)),
        slugOf,
        saved: await savedNotice(site, request, page, snapshot, [amendment.file, noteFileOf(amendment.id)]),
      },
      value: () => ({ amendment, reports: consolidation.reports, problems, laws, note, history }),
    })
  })

  return router
}

function withoutFrontMatter(note: string): string {
  return note.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '')
}
