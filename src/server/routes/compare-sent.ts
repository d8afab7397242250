import express, { type Request, type Response, type Router } from 'express'
import { formatsOf } from '../../exporting/formats.ts'
import { importDocument } from '../../importing/import.ts'
import { isRefusal, type Refusal } from '../../importing/refusal.ts'
import { importWordsIn } from '../../locales/importing/words.ts'
import { documentLook } from '../../workspace/document-look.ts'
import { type Compared, compared, documentOf, nameOfText, type Text, textOf, textSent } from '../compared-texts.ts'
import { downloadsOf, fileOf } from '../downloads.ts'
import { type Layout, layoutOf } from '../layout.ts'
import { openBarePage, type Site } from '../page.ts'
import { respondFile } from '../respond.ts'
import { type SentComparison, type SentSide, type SideName, sentComparison } from '../sent-comparison.ts'
import type { Page } from '../types.ts'
import type { Field } from '../views.ts'
import { chooseTexts } from './choose-texts.ts'
import { showComparison } from './compare.ts'

/**
 * The difference of two texts of which one at least is sent along: pasted, or a file. It has no address, so its other views and
 * its documents are asked for with a form that sends the texts again. Two texts of the workspace have one, and the browser is
 * led there.
 */
export function sentComparisonRoutes(site: Site): Router {
  const router = express.Router()

  router.post('/redline', async (request, response) => {
    const page = await openBarePage(site, request)
    const sent = await sentComparison(request)
    const { before, after } = sent.sides
    if (before.kind === 'file' && after.kind === 'file')
      return response.redirect(303, page.to.comparison(before.source, after.source))
    await unlessRefused(site, request, response, sent, async () => {
      const texts = await sentCompared(site, page, sent)
      const state = layoutOf(sent.layout)
      showComparison(request, response, page, texts, {
        state,
        downloads: downloadsOf('redline', page, page.to.sentComparisonFile),
        again: fieldsAgain(texts, sent.sides, state),
        sources: { before: nameOfText(texts.before), after: nameOfText(texts.after) },
      })
    })
  })

  for (const format of formatsOf('redline')) {
    router.post(`/redline.${format.format}`, async (request, response) => {
      const page = await openBarePage(site, request)
      const sent = await sentComparison(request)
      await unlessRefused(site, request, response, sent, async () => {
        const { name, document } = documentOf(await sentCompared(site, page, sent), layoutOf(sent.layout), page)
        respondFile(request, response, page, fileOf(format, name, await format.write(document, documentLook)))
      })
    })
  }
  return router
}

/** Answers; a document that cannot be read leads back to the form, with what was typed in it and why. */
async function unlessRefused(
  site: Site,
  request: Request,
  response: Response,
  { filled }: SentComparison,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer()
  } catch (error) {
    if (!(error instanceof SideRefused)) throw error
    const { side, refusal } = error
    response.status(422)
    await chooseTexts(site, request, response, {
      filled,
      refused: ({ t, language }) => {
        const why =
          refusal === null ? t('import.nothing') : importWordsIn(language).refusals[refusal.reason](refusal.facts)
        return `${t(side === 'before' ? 'redline.textBefore' : 'redline.textAfter')}: ${why}`
      },
    })
  }
}

/** A side of a comparison whose document was not read, or that nothing was given for (`refusal` is null). */
class SideRefused extends Error {
  readonly side: SideName
  readonly refusal: Refusal | null

  constructor(side: SideName, refusal: Refusal | null) {
    super(`nothing to compare ${side}`)
    this.side = side
    this.refusal = refusal
  }
}

async function sentCompared(
  site: Site,
  page: Page,
  { sides, filled }: Pick<SentComparison, 'sides' | 'filled'>,
): Promise<Compared> {
  const ofFile = async (side: SentSide) => (side.kind === 'file' ? textOf(site, side.source, page.at) : null)
  const files = { before: await ofFile(sides.before), after: await ofFile(sides.after) }
  const before = files.before ?? (await outsideText(sides, 'before', files.after, filled, page))
  const after = files.after ?? (await outsideText(sides, 'after', files.before, filled, page))
  return compared(before, after)
}

/** A text that was sent, read as what it is compared with: a law as a law of the same scheme, a bill as a bill. */
async function outsideText(
  sides: SentComparison['sides'],
  name: SideName,
  other: Text | null,
  filled: SentComparison['filled'],
  { t }: Page,
): Promise<Text> {
  const side = sides[name]
  if (side.kind === 'read') return textSent(side.name, side.markdown, side.isWhole)
  if (side.kind !== 'document') throw new SideRefused(name, null)
  const file = side.name || `${t('compare.pasted')}.txt`
  const isLaw = other?.file.startsWith('laws/') === true
  try {
    const { markdown, report } = await importDocument(side.bytes, {
      name: file,
      kind: other === null ? null : isLaw ? 'law' : 'amendment',
      scheme: isLaw ? other.law.meta.scheme : null,
      tracked: filled[name].tracked,
    })
    return textSent(side.name === '' ? t('compare.pasted') : file, markdown, report.words.differences.length === 0)
  } catch (error) {
    if (isRefusal(error)) throw new SideRefused(name, error)
    throw error
  }
}

/** What a form has to hold so that the same two texts are compared again. */
function fieldsAgain({ before, after }: Compared, sides: SentComparison['sides'], layout: Layout): readonly Field[] {
  const ofSide = (name: SideName, text: Text): readonly Field[] => {
    const side = sides[name]
    if (side.kind === 'file') return [{ name, value: side.source }]
    return [
      { name: `${name}Name`, value: text.file },
      { name: `${name}Read`, value: text.text },
      { name: `${name}Whole`, value: text.sent?.isWhole === false ? '0' : '1' },
    ]
  }
  const { view, show, spaces } = layout
  const how = Object.entries({ view, show, spaces }).map(([name, value]) => ({ name, value }))
  return [...ofSide('before', before), ...ofSide('after', after), ...how]
}
