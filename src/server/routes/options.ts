import express, { type Request, type Router } from 'express'
import { formatsOf } from '../../exporting/formats.ts'
import { paragraphsHtml } from '../../exporting/html/pieces.ts'
import { chipsOf } from '../../exporting/layout/chips.ts'
import { optionsWords } from '../../exporting/layout/options-fields.ts'
import { cellParagraphs } from '../../exporting/layout/options-paragraphs.ts'
import { type OptionsTable, optionsTable } from '../../exporting/layout/options-table.ts'
import { faceOf } from '../../workspace/face.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { downloadsOf, fileOf } from '../downloads.ts'
import { NoPage } from '../errors.ts'
import { marksOf } from '../html/chip.ts'
import { runAlone } from '../models/analysis.ts'
import { type BaseChoice, baseOf } from '../models/base.ts'
import { amendmentOf, lawIn } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { type Question, questionsOf } from '../models/questions.ts'
import { openPage, type Site } from '../page.ts'
import { choice, idOf, optional } from '../parameters.ts'
import { respond, respondFile } from '../respond.ts'
import type { Page } from '../types.ts'

/** The questions that have rival answers, one question's table, and the table as a file. */
export function optionsRoutes(site: Site): Router {
  const router = express.Router()

  router.get('/options', async (request, response) => {
    const { page, snapshot } = await openPage(site, request)
    const questions = questionsOf(snapshot.amendments)
    respond(request, response, page, {
      view: 'questions',
      title: page.t('options.title'),
      section: 'options',
      model: { questions },
      value: questions,
    })
  })

  for (const format of formatsOf('options')) {
    router.get(`/options/:slug.${format.format}`, async (request, response) => {
      const { page, snapshot, question, table } = await tableAt(site, request)
      const content = await format.write(table, optionsWords(table, snapshot.laws, page.language))
      respondFile(request, response, page, fileOf(format, question.slug, content))
    })
  }

  router.get('/options/:slug', async (request, response) => {
    const { page, snapshot, question, table, base } = await tableAt(site, request)
    const show = choice(request.query, 'show', ['all', 'differ'])
    const rows = show === 'differ' ? table.rows.filter((row) => row.differs) : table.rows
    const chips = chipsOf(question.amendments.map((one) => amendmentOf(snapshot, one.id)))
    const shown = rows.map((row) => {
      const { before, cells } = cellParagraphs(
        row.before ?? '',
        row.cells.map((cell) => cell?.pieces ?? null),
      )
      return {
        ...row,
        lawName: lawName(snapshot, row.law),
        beforeHtml: paragraphsHtml(before),
        cells: cells.map((cell) => (cell === null ? null : paragraphsHtml(cell))),
      }
    })
    const laws = [...new Set(table.rows.map((row) => row.law))].map((id) => ({ id, name: lawName(snapshot, id) }))
    respond(request, response, page, {
      view: 'options',
      title: question.question,
      section: 'options',
      model: {
        question,
        downloads: downloadsOf('options', page, (format) =>
          page.to.options(`${question.slug}.${format}`, { base: optional(request.query, 'base') }),
        ),
        rows: shown,
        show,
        base,
        markOf: marksOf(chips),
        laws,
        faceOf: (law) => faceOf(snapshot, lawIn(snapshot, law), [], null, { today: page.today }),
        ids: question.amendments.map((one) => one.id),
      },
      value: { question, ...table },
    })
  })

  return router
}

async function tableAt(
  site: Site,
  request: Request,
): Promise<{ page: Page; snapshot: Snapshot; question: Question; table: OptionsTable; base: BaseChoice }> {
  const { page, snapshot: files } = await openPage(site, request)
  const slug = idOf(request.params.slug)
  const question = questionsOf(files.amendments).find((one) => one.slug === slug)
  if (question === undefined) throw new NoPage('no-question', slug)
  const rivals = question.amendments.map((one) => amendmentOf(files, one.id))
  const base = baseOf(files, optional(request.query, 'base'), rivals, page.today)
  const { snapshot } = base
  return { page, snapshot, base, question, table: optionsTable(rivals, snapshot.laws, (id) => runAlone(snapshot, id)) }
}
