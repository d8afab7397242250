import express, { type Router } from 'express'
import { namesIn } from '../../exporting/layout/provision-names.ts'
import { lawSource } from '../../law/law.ts'
import type { Law } from '../../law/types.ts'
import { timelineOf } from '../../workspace/timeline.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { BadAddress } from '../errors.ts'
import { twoTextsHtml } from '../html/two-texts.ts'
import { layoutOf } from '../layout.ts'
import { asAsked, comparisonOf } from '../models/comparison.ts'
import { amendmentIn, lawIn, lawNamed } from '../models/find.ts'
import { lawLines } from '../models/home.ts'
import { editionText, type NamedEdition, namedEditions } from '../models/timeline.ts'
import { openPage, type Site } from '../page.ts'
import { idOf, optional } from '../parameters.ts'
import { respond } from '../respond.ts'
import type { Page } from '../types.ts'

/** A law's editions along dates, and the redline between two of them. */
export function timelineRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/timeline', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const laws = lawLines(snapshot)
      .map((law) => ({ ...law, editions: timelineOf(snapshot, law.id).editions.length }))
      .toSorted((one, other) => other.editions - one.editions)
    respond(request, response, page, {
      view: 'timelines',
      title: page.t('timeline.title'),
      section: 'timeline',
      model: { laws },
      value: laws,
    })
  })

  router.get('/laws/*id/timeline', async (request, response, next) => {
    const { page, snapshot } = await openPage(site, request)
    const id = idOf(request.params.id)
    if (lawNamed(snapshot, id) === undefined && lawNamed(snapshot, `${id}/timeline`) !== undefined) return next()
    const law = lawIn(snapshot, id)
    const timeline = timelineOf(snapshot, law.id)
    const editions = namedEditions(timeline)
    const from = chosen(editions, optional(request.query, 'from'), 'from')
    const to = chosen(editions, optional(request.query, 'to'), 'to')
    const redline =
      from === null || to === null
        ? null
        : comparisonOf(textOf(snapshot, law, from), textOf(snapshot, law, to), law.file)
    const state = layoutOf(request.query)
    const asked = redline === null ? null : asAsked(redline, state)
    respond(request, response, page, {
      view: 'timeline',
      title: page.t('timeline.of', { law: law.meta.title }),
      section: 'timeline',
      model: {
        law,
        editions,
        from,
        to,
        state,
        comparison:
          asked === null || from === null || to === null
            ? null
            : {
                before: editionName(from, snapshot, page),
                after: editionName(to, snapshot, page),
                stats: asked.redline.stats,
                hasSpaces: asked.hasSpaces,
                html: twoTextsHtml(asked.redline, state, page, { nameOf: namesIn(law) }),
              },
        undated: timeline.undated.flatMap((id) => amendmentIn(snapshot, id) ?? []),
        amendment: (id) => amendmentIn(snapshot, id) ?? null,
      },
      value: () => ({ ...timeline, editions, from: from?.name ?? null, to: to?.name ?? null, redline }),
    })
  })

  return router
}

function chosen(editions: readonly NamedEdition[], name: string | null, field: string): NamedEdition | null {
  if (name === null) return null
  // A plus in a query is a space.
  const found = editions.find((one) => one.name === name || one.name === name.replaceAll(' ', '+'))
  if (found === undefined)
    throw new BadAddress('bad-value', { name: field, value: name, allowed: editions.map((one) => one.name).join(', ') })
  return found
}

function textOf(snapshot: Snapshot, law: Law, edition: NamedEdition): string {
  return lawSource(editionText(snapshot, law, edition))
}

function editionName(edition: NamedEdition, snapshot: Snapshot, page: Page): string {
  const day = edition.date === null ? page.t('timeline.base') : page.day(edition.date)
  if (edition.kind !== 'proposed') return day
  const names = [...edition.brings, ...(edition.ends ?? [])].map(
    ({ amendment }) => amendmentIn(snapshot, amendment)?.meta.short ?? amendment,
  )
  return `${day}: ${names.join(', ')}`
}
