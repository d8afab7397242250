import express, { type Request, type Response, type Router } from 'express'
import { rowsHtml } from '../../exporting/html/redline.ts'
import { html } from '../../exporting/html/tag.ts'
import { withReadings } from '../../importing/confirm-readings.ts'
import { mostBytes } from '../../importing/formats.ts'
import { importDocument } from '../../importing/import.ts'
import { withNewEdition } from '../../importing/new-edition.ts'
import { isRefusal } from '../../importing/refusal.ts'
import { draftingOf } from '../../language/languages.ts'
import { lawSource, readLaw } from '../../law/law.ts'
import { importWordsIn } from '../../locales/importing/words.ts'
import { problemSentence } from '../../problem/message.ts'
import { compare } from '../../redline/compare.ts'
import { blobOf } from '../../workspace/saving/blob.ts'
import { fileNameFor } from '../../workspace/saving/file-names.ts'
import { refusalSentence } from '../../workspace/saving/refusal-sentences.ts'
import type { CreateOrder, SaveResult } from '../../workspace/saving/types.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { readFields } from '../bodies.ts'
import { lawHtml } from '../html/law-text.ts'
import { markdownHtml } from '../html/markdown.ts'
import { lawIn } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { type ImportedModel, importedModel, type Preview } from '../models/imported.ts'
import { isOfGit, statusOfSave } from '../models/refusals.ts'
import { openPage, type Site, writingOn } from '../page.ts'
import { prefersJson, respond, respondFile } from '../respond.ts'
import { type SentDocument, sentDocument } from '../sent-document.ts'
import { type SentImport, sentImport } from '../sent-import.ts'
import type { Page } from '../types.ts'
import type { ImportedView } from '../views.ts'

/**
 * Bringing documents in: `GET /import` is the form, `POST` there reads what was dropped, chosen or pasted and shows what came of
 * it, and `POST /import/take` saves or downloads the text. Who asks for JSON is given the Markdown and the report.
 */
export function importingRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/import', async (request, response) => {
    const { page } = await openPage(site, request)
    // A law that is nowhere else is begun with its bare bones.
    const isNew = request.query.template !== undefined
    respondForm(request, response, page, isNew ? { ...empty, kind: 'law', text: lawTemplate(page) } : empty, null)
  })

  router.post('/import', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const sent = await sentDocument(request)
    if (sent.bytes === null) {
      response.status(422)
      respondForm(request, response, page, sent, page.t('import.nothing'))
      return
    }
    try {
      const imported = await importDocument(sent.bytes, sent)
      const model = importedModel(imported, snapshot, page.language)
      const changes = imported.report.remarks.some(({ kind }) => kind === 'tracked-changes')
        ? await changesHtml(sent, page)
        : null
      const view = await viewOf(site, page, snapshot, model)
      respond(request, response, page, {
        view: 'imported',
        title: page.t('import.read.title', { title: model.title }),
        model: { ...view, changes },
        passing: true,
        value: () => imported,
      })
    } catch (error) {
      if (!isRefusal(error)) throw error
      response.status(422)
      respondForm(request, response, page, sent, importWordsIn(page.language).refusals[error.reason](error.facts))
    }
  })

  router.post('/import/take', ...readFields, async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const sent = sentImport(request)
    const markdown = taken(sent)
    const { meta } = readLaw(markdown, { id: 'imported', file: 'imported.md' }).law
    if (!sent.isWhole && !sent.isSeen) {
      response.status(422)
      return respondAgain(
        site,
        request,
        response,
        { page, snapshot, sent, markdown, title: meta.title },
        page.t('import.notSeen'),
      )
    }
    if (sent.action === 'download')
      return respondFile(request, response, page, {
        name: `${fileNameFor(meta.title)}.md`,
        type: 'text/markdown',
        content: markdown,
      })
    const there = [...snapshot.sources].find(([, text]) => text === markdown)?.[0]
    if (there !== undefined) return response.redirect(303, addressOf(there, page))
    const saving = writingOn(site, page)
    const order = { author: sent.author, record: sent.action !== 'file' }
    const result = await (sent.law === null
      ? saving.create({ ...newFile(sent, markdown, meta.title, page), ...order })
      : saving.save({ ...(await newEdition(sent, sent.law, markdown, snapshot, page)), ...order }))
    if (prefersJson(request)) return void response.status(statusOfSave(result)).json(result)
    if (result.kind === 'saved' || result.kind === 'nothing-to-save')
      return response.redirect(303, addressOf(result.file, page))
    response.status(statusOfSave(result))
    await respondAgain(
      site,
      request,
      response,
      { page, snapshot, sent, markdown, title: meta.title },
      sentenceOf(result, page),
      result,
    )
  })

  return router
}

function lawTemplate({ language, t }: Page): string {
  const scheme = language === 'ru' ? 'ru-federal' : 'us-code'
  return draftingOf(language).starterLaw(t('write.lawTemplateTitle'), scheme)
}

const empty: SentDocument = { bytes: null, name: '', kind: null, tracked: null, edition: null, source: null, text: '' }

function respondForm(
  request: Request,
  response: Response,
  page: Page,
  sent: SentDocument,
  refused: string | null,
): void {
  respond(request, response, page, {
    view: 'import',
    title: page.t('import.title'),
    section: 'import',
    model: { sent, refused, wasFile: sent.name !== '' && sent.text === '', megabytes: mostBytes / 1024 / 1024 },
    passing: request.method === 'POST',
    value: { refused },
  })
}

/** What the document's own tracked changes do: the text with them rejected against the text with them accepted. */
async function changesHtml(sent: SentDocument, page: Page): Promise<ImportedView['changes']> {
  const bytes = sent.bytes as Uint8Array
  try {
    const before = await importDocument(bytes, { ...sent, tracked: 'reject' })
    const after = await importDocument(bytes, { ...sent, tracked: 'accept' })
    return rowsHtml(compare(before.markdown, after.markdown), 'inline', { t: page.t, show: 'changes' })
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

async function viewOf(site: Site, page: Page, snapshot: Snapshot, model: ImportedModel): Promise<ImportedView> {
  const { edition, title: _, ...shown } = model
  const state = page.writes && site.saving !== null ? await site.saving.state() : null
  return {
    ...shown,
    sentence: (problem) => problemSentence(problem, page.language),
    preview: { isCut: model.preview.isCut, html: previewHtml(model.preview) },
    changes: null,
    state,
    refused: null,
    offersFileOnly: state?.refusal != null && isOfGit(state.refusal),
    edition:
      edition === null
        ? null
        : {
            id: edition.law.id,
            name: lawName(snapshot, edition.law.id),
            base: blobOf(lawSource(edition.law)),
            changes: edition.redline.stats.changes,
            rest: edition.rest.stats.changes,
            explained: edition.explained.map(({ amendment, changes }) => ({
              id: amendment.id,
              title: amendment.meta.title,
              changes,
            })),
            redline: rowsHtml(edition.redline, 'inline', { t: page.t, show: 'changes' }),
            unexplained: rowsHtml(edition.rest, 'inline', { t: page.t, show: 'changes' }),
          },
  }
}

function previewHtml(preview: Preview) {
  return preview.kind === 'law' ? lawHtml(preview.law, { links: () => [] }) : html`${markdownHtml(preview.markdown)}`
}

/** The text that was sent, with the readings of labels that the person has confirmed. */
function taken({ markdown, kind, readings }: SentImport): string {
  if (kind !== 'law' || readings.length === 0) return markdown
  return withReadings(readLaw(markdown, { id: 'imported', file: 'imported.md' }).law, readings)
}

function newFile({ kind }: SentImport, text: string, title: string, { t }: Page): CreateOrder {
  return { kind, title, text, message: `${t(`import.commit.${kind}`, { title })}\n` }
}

/** The law's file with the later text, as it was when the difference was shown. */
async function newEdition(sent: SentImport, id: string, markdown: string, snapshot: Snapshot, { t, day }: Page) {
  const law = lawIn(snapshot, id)
  const { meta } = readLaw(markdown, { id: 'imported', file: 'imported.md' }).law
  const text = withNewEdition(lawSource(law), {
    markdown,
    edition: meta.edition,
    source: meta.source,
    incorporates: sent.incorporates,
  })
  const name = lawName(snapshot, id)
  const message =
    meta.edition === null
      ? t('import.commit.edition', { name })
      : t('import.commit.editionOn', { name, day: day(meta.edition) })
  return { file: law.file, base: sent.base, text, message: `${message}\n` }
}

function addressOf(file: string, page: Page): string {
  const id = file.slice(file.indexOf('/') + 1).replace(/\.md$/, '')
  return file.startsWith('laws/') ? page.to.law(id) : page.to.amendment(id)
}

function sentenceOf(result: Exclude<SaveResult, { kind: 'saved' | 'nothing-to-save' }>, { t }: Page): string {
  return result.kind === 'refused' ? refusalSentence(result.refusal, t) : t('write.conflict')
}

interface Again {
  readonly page: Page
  readonly snapshot: Snapshot
  readonly sent: SentImport
  readonly markdown: string
  readonly title: string
}

/** The text once more, with why it was not taken: what a person has mended in it is not lost. */
async function respondAgain(
  site: Site,
  request: Request,
  response: Response,
  { page, snapshot, sent, markdown, title }: Again,
  refused: string,
  result?: SaveResult,
): Promise<void> {
  const { law } = readLaw(markdown, { id: 'imported', file: 'imported.md' })
  const model: ImportedModel = {
    kind: sent.kind,
    title,
    language: law.meta.language,
    markdown,
    lines: [],
    isWhole: sent.isWhole,
    readings: [],
    problems: [],
    preview: { kind: 'amendment', markdown: '', isCut: false },
    edition: null,
  }
  const view = await viewOf(site, page, snapshot, model)
  const offersFileOnly = result?.kind === 'refused' && isOfGit(result.refusal)
  respond(request, response, page, {
    view: 'imported',
    title: page.t('import.read.title', { title }),
    model: { ...view, refused, offersFileOnly },
    passing: true,
    value: { refused },
  })
}
