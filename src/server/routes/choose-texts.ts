import type { Request, Response } from 'express'
import { mostBytes } from '../../importing/formats.ts'
import { lawLines } from '../models/home.ts'
import { textChoices } from '../models/text-choices.ts'
import { openPage, type Site } from '../page.ts'
import { respond } from '../respond.ts'
import type { FilledSide, SideName } from '../sent-comparison.ts'
import type { Page } from '../types.ts'

/** What a form held that could not be compared, and why. */
interface Refused {
  readonly filled: Readonly<Record<SideName, FilledSide>>
  readonly refused: (page: Page) => string
}

/** Two pickers with fields for texts from outside, and the laws whose redlines there are. */
export async function chooseTexts(
  site: Site,
  request: Request,
  response: Response,
  again: Refused | null = null,
): Promise<void> {
  const { page, snapshot } = await openPage(site, request)
  const laws = lawLines(snapshot)
  const texts = textChoices(snapshot, await site.workspace.recentCommits(12), page)
  const refused = again?.refused(page) ?? null
  respond(request, response, page, {
    view: 'choose',
    title: page.t('nav.compare'),
    section: 'compare',
    model: { laws, texts, filled: again?.filled ?? null, refused, megabytes: mostBytes / 1024 / 1024 },
    passing: again !== null,
    value: again === null ? { laws, texts } : { refused },
  })
}
