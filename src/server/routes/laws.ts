import { basename } from 'node:path'
import express, { type Router } from 'express'
import { piecesHtml } from '../../exporting/html/pieces.ts'
import { type Html, html } from '../../exporting/html/tag.ts'
import { nameOf } from '../../exporting/layout/chips.ts'
import { findProvision } from '../../law/find.ts'
import type { Law } from '../../law/types.ts'
import { nameOf as provisionName } from '../../resolution/cite.ts'
import { diffWords } from '../../words/diff.ts'
import { ranAlone } from '../../workspace/analysis/alone.ts'
import { asEngrossError } from '../../workspace/errors.ts'
import { faceOf } from '../../workspace/face.ts'
import { timelineOf } from '../../workspace/timeline.ts'
import { amendmentsNaming } from '../../workspace/touches.ts'
import type { Workspace } from '../../workspace/types.ts'
import { downloadsOf } from '../downloads.ts'
import { NoProvision } from '../errors.ts'
import { chipHtml, marksOf } from '../html/chip.ts'
import { lawHtml } from '../html/law-text.ts'
import { lawIn, lawNamed } from '../models/find.ts'
import { type LawPage, lawPageOf, marksOn } from '../models/law-page.ts'
import { provisionHistory } from '../models/provision-history.ts'
import { type StarterMeta, starterBill } from '../models/starter.ts'
import { isUncommitted, openPage, type Site } from '../page.ts'
import { idOf, optional, required, safeId } from '../parameters.ts'
import { respond, respondFile } from '../respond.ts'
import type { Page } from '../types.ts'

/** A law, one provision's history, the file itself, and the beginning of a bill on the law. */
export function lawRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/laws/*id/history', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    if (request.query.key === undefined && lawNamed(snapshot, `${idOf(request.params.id)}/history`) !== undefined)
      return next()
    const law = lawIn(snapshot, idOf(request.params.id))
    const key = required(request.query, 'key')
    const place = findProvision(law, key)
    const history = await site.workspace.lawOrigin(law.id, { limit: 50, revision: page.at })
    const steps = await provisionHistory(key, history, ({ file, hash }) => lawAt(site.workspace, file, hash))
    // That it never was can be said only where all of the history was read.
    if (place === null && steps.length === 0 && history.cut === null) throw new NoProvision(law, key)
    const name = place === null ? key : provisionName(law, place)
    const shown = steps.map((step) => ({ ...step, html: piecesHtml(diffWords(step.before, step.after)) }))
    const title = `${page.t('law.provisionHistory')}: ${name}`
    respond(request, response, page, {
      view: 'history',
      title,
      section: 'laws',
      model: { law, key, steps: shown, cut: history.cut, read: history.commits.length },
      value: steps,
    })
  })

  router.get('/laws/*id', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const law = lawIn(snapshot, idOf(request.params.id))
    const model = lawPageOf(law, amendmentsNaming(snapshot, law.id), (one) => ranAlone(snapshot, one))
    const history = await site.workspace.lawHistory(law.id, { limit: 20, revision: page.at })
    const uncommitted = await isUncommitted(site, page.at, law.file)
    const face = faceOf(snapshot, law, [], null, { today: page.today })
    const text = lawHtml(law, {
      marks: marksHtml(model, page),
      links: (key) => [
        { text: page.t('law.permanent'), href: `#${encodeURIComponent(key)}` },
        ...(history.length > 0 ? [{ text: page.t('law.historyHere'), href: page.to.provision(law.id, key) }] : []),
        ...(page.writes
          ? [
              { text: page.t('editLaw.here'), href: page.to.editLaw(law.id, key) },
              { text: page.t('write.amendHere'), href: page.to.newBill({ law: law.id, key }) },
            ]
          : [{ text: page.t('law.changeHere'), href: page.to.starter(law.id, key) }]),
      ],
    })
    const editions = timelineOf(snapshot, law.id).editions.filter((one) => one.kind !== 'proposed')
    const { amendments, chips, outline, touches } = model
    respond(request, response, page, {
      view: 'law',
      title: law.meta.title,
      section: 'laws',
      model: {
        law,
        face,
        html: text,
        downloads: downloadsOf('draft', page, (format) => page.to.draft({ law: law.id }, `.${format}`)),
        amendments,
        markOf: marksOf(chips),
        outline,
        history,
        uncommitted,
        editions,
        nameOf,
      },
      value: () => ({ law, face, touches: Object.fromEntries(touches), history }),
    })
  })

  router.get('/source/*file', async (request, response) => {
    const { page } = await openPage(site, request)
    const file = idOf(request.params.file)
    const text = await site.workspace.sourceAt(file, page.at)
    respondFile(request, response, page, { name: basename(file), type: 'text/markdown', content: text })
  })

  router.get('/starter', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const law = lawIn(snapshot, safeId(required(request.query, 'law')))
    const key = optional(request.query, 'key')
    const place = key === null ? null : findProvision(law, key)
    if (key !== null && place === null) throw new NoProvision(law, key)
    respondFile(request, response, page, {
      name: 'amendment.md',
      type: 'text/markdown',
      content: starterBill([{ law, place }], unsaid, law.meta.language),
    })
  })

  return router
}

/** A law as a commit left it; null where it was not there, or could not be read. */
async function lawAt(workspace: Workspace, file: string, hash: string): Promise<Law | null> {
  try {
    return workspace.lawOf(file, await workspace.sourceAt(file, hash))
  } catch (error) {
    if (asEngrossError(error) === null) throw error
    return null
  }
}

const unsaid: StarterMeta = { title: null, short: null, status: 'draft', question: null }

function marksHtml({ touches, chips, amendments }: LawPage, page: Page): ReadonlyMap<string, Html> {
  const names = new Map(amendments.map((one) => [one.id, nameOf(one)]))
  const marks = [...marksOn(touches)].map(([key, found]) => {
    const its = found.map(({ amendment, instruction }) => {
      const chip = chips.get(amendment)
      const title = page.t('law.touchedBy', { amendment: names.get(amendment) ?? amendment })
      return chip === undefined ? null : chipHtml(chip, page.to.amendment(amendment, instruction), title)
    })
    return [key, html`${its}`] as const
  })
  return new Map(marks)
}
