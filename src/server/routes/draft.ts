import express, { type Request, type Router } from 'express'
import type { Amendment } from '../../amendment/types.ts'
import { formatsOf } from '../../exporting/formats.ts'
import { html } from '../../exporting/html/tag.ts'
import { chipsOf, nameOf } from '../../exporting/layout/chips.ts'
import { isKeyUnder } from '../../law/find.ts'
import { lawSource } from '../../law/law.ts'
import { faceOf } from '../../workspace/face.ts'
import { nearestName } from '../../workspace/nearest.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { downloadsOf, fileOf } from '../downloads.ts'
import { BadAddress } from '../errors.ts'
import { chipHtml, marksOf } from '../html/chip.ts'
import { lawHtml } from '../html/law-text.ts'
import { baseOf } from '../models/base.ts'
import { draftMarks, draftOf, earlyIn } from '../models/draft.ts'
import { failuresOn } from '../models/failures.ts'
import { amendmentIn, lawIn } from '../models/find.ts'
import { outlineItems } from '../models/outline.ts'
import { openPage, type Site } from '../page.ts'
import { choice, day, list, optional, required, safeId, text } from '../parameters.ts'
import { respond, respondFile } from '../respond.ts'

/** A law with amendments worked in: a page, or the Markdown file. */
export function draftRoutes(site: Site): Router {
  const router = express.Router()

  for (const format of formatsOf('draft')) {
    router.get(`/draft.${format.format}`, async (request, response) => {
      const { page, law, draft, amendments } = await draftAt(site, request)
      const worked = amendments.map((bill) => ({
        bill,
        reports: draft.reports.filter(({ origin }) => origin.amendment === bill.id),
      }))
      const content = await format.write({ law: draft.law, worked, today: page.today })
      respondFile(request, response, page, fileOf(format, `${law.id.split('/').at(-1)}.draft`, content))
    })
  }

  router.get('/draft', async (request, response) => {
    const { page, snapshot, law, asked, amendments, draft, base } = await draftAt(site, request)
    const marked = text(request.query, 'marks') === '1'
    const chips = chipsOf(amendments)
    const marks = new Map(
      [...draftMarks(law.id, draft.reports)].map(([key, found]) => {
        const its = found.map(({ amendment, instruction }) => {
          const chip = chips.get(amendment)
          const name = amendmentIn(snapshot, amendment)
          return chip === undefined || name === undefined
            ? null
            : chipHtml(chip, page.to.amendment(amendment, instruction), nameOf(name))
        })
        return [key, html`${its}`] as const
      }),
    )
    const failures = failuresOn(law.id, amendments, draft.consolidation.reports)
    const face = faceOf(
      snapshot,
      law,
      amendments.map((one) => one.id),
      asked.on,
      { onTop: asked.with, today: page.today },
    )
    respond(request, response, page, {
      view: 'draft',
      title: `${page.t('draft.title')}: ${law.meta.title}`,
      section: 'laws',
      model: {
        law,
        face,
        asked,
        base,
        downloads: downloadsOf('draft', page, (format) => page.to.draft(asked, `.${format}`)),
        marked,
        markOf: marksOf(chips),
        amendments,
        failed: failures.length,
        early: earlyIn(snapshot, law, asked),
        pending: face.pending.flatMap((id) => amendmentIn(snapshot, id) ?? []),
        nameOf,
        outline: outlineItems(draft.law, (provision) =>
          provision.unit === 'article' ? [...marks.keys()].filter((key) => isKeyUnder(key, provision.key)).length : 0,
        ),
        html: lawHtml(draft.law, {
          links: (key) => [{ text: page.t('law.permanent'), href: `#${encodeURIComponent(key)}` }],
          ...(marked ? { marks } : {}),
        }),
      },
      value: () => ({ face, text: lawSource(draft.law), reports: draft.reports, failures }),
    })
  })

  return router
}

async function draftAt(site: Site, request: Request) {
  const { page, snapshot: files } = await openPage(site, request)
  const asked = {
    law: lawIn(files, safeId(required(request.query, 'law'))).id,
    with: list(request.query, 'with'),
    mode: choice(request.query, 'mode', ['sequence', 'side-by-side']),
    on: day(request.query, 'on'),
    base: optional(request.query, 'base'),
  }
  // Names that are not there are told before anything is run.
  const chosen = chosenAmendments(files, asked.with)
  // The edition of a day is a base itself.
  const base = baseOf(files, asked.on === null ? asked.base : null, chosen, page.today)
  const { snapshot } = base
  const law = lawIn(snapshot, asked.law)
  const draft = draftOf(snapshot, law, asked)
  const amendments = chosenAmendments(snapshot, draft.worked)
  return { page, snapshot, law, asked, amendments, draft, base }
}

/** The amendments that an address names; throws `BadAddress` with the nearest name for one that is not there. */
export function chosenAmendments(snapshot: Snapshot, ids: readonly string[]): readonly Amendment[] {
  return ids.map((id) => {
    const found = amendmentIn(snapshot, id)
    if (found === undefined)
      throw new BadAddress('unknown-amendment', {
        name: id,
        nearest:
          nearestName(
            id,
            snapshot.amendments.map((one) => one.id),
          ) ?? '',
      })
    return found
  })
}
