import express, { type Request, type Router } from 'express'
import { faceOf } from '../../workspace/face.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { NoPage } from '../errors.ts'
import { paragraphsHtml } from '../html/pieces.ts'
import { runAlone } from '../models/analysis.ts'
import { amendmentOf, lawIn } from '../models/find.ts'
import { lawName } from '../models/home.ts'
import { chipsOf } from '../models/letters.ts'
import { type OptionsTable, optionsTable } from '../models/options.ts'
import { optionsCsv, optionsMarkdown, type TableWords } from '../models/options-export.ts'
import { cellParagraphs } from '../models/options-paragraphs.ts'
import { type Question, questionsOf } from '../models/questions.ts'
import { openPage, type Page, type Site } from '../page.ts'
import { choice, idOf } from '../parameters.ts'
import { respond, respondFile } from '../respond.ts'

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

  router.get('/options/:slug.csv', async (request, response) => {
    const { page, snapshot, question, table } = await tableAt(site, request)
    respondFile(request, response, page, {
      name: `${question.slug}.csv`,
      type: 'text/csv',
      text: optionsCsv(table, words(page, snapshot, table)),
    })
  })

  router.get('/options/:slug.md', async (request, response) => {
    const { page, snapshot, question, table } = await tableAt(site, request)
    respondFile(request, response, page, {
      name: `${question.slug}.md`,
      type: 'text/markdown',
      text: optionsMarkdown(table, words(page, snapshot, table)),
    })
  })

  router.get('/options/:slug', async (request, response) => {
    const { page, snapshot, question, table } = await tableAt(site, request)
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
        rows: shown,
        total: table.rows.length,
        show,
        chips,
        laws,
        faces: new Map(laws.map(({ id }) => [id, faceOf(snapshot, lawIn(snapshot, id))])),
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
): Promise<{ page: Page; snapshot: Snapshot; question: Question; table: OptionsTable }> {
  const { page, snapshot } = await openPage(site, request)
  const slug = idOf(request.params.slug)
  const question = questionsOf(snapshot.amendments).find((one) => one.slug === slug)
  if (question === undefined) throw new NoPage('no-question', slug)
  const rivals = question.amendments.map((one) => amendmentOf(snapshot, one.id))
  return { page, snapshot, question, table: optionsTable(rivals, snapshot.laws, (id) => runAlone(snapshot, id)) }
}

function words({ t, day }: Page, snapshot: Snapshot, { rows }: OptionsTable): TableWords {
  const laws = [...new Set(rows.map((row) => row.law))].map((id) => faceOf(snapshot, lawIn(snapshot, id)))
  const faces = laws.map(({ law, status, edition }): [string, string] => {
    const kind = t(status === 'official' ? 'law.official' : 'law.rendition').toLowerCase()
    return [law, edition === null ? kind : `${kind}; ${t('law.edition', { date: day(edition) }).toLowerCase()}`]
  })
  return {
    provision: t('options.provision'),
    inForce: t('options.inForce'),
    newProvision: t('options.new'),
    faces: new Map(faces),
  }
}
