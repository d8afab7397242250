import express, { type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Amendment, Instruction } from '../../amendment/types.ts'
import { rowsHtml } from '../../exporting/html/redline.ts'
import { html } from '../../exporting/html/tag.ts'
import { findProvision } from '../../law/find.ts'
import type { Law, Place } from '../../law/types.ts'
import { problemSentence } from '../../problem/message.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { Snapshot } from '../../workspace/types.ts'
import { BadAddress } from '../errors.ts'
import { provisionHtml } from '../html/law-text.ts'
import { holderOf } from '../models/bill.ts'
import type {
  BillAnswer,
  CitedAnswer,
  CompletionAnswer,
  FocusAnswer,
  ProblemAnswer,
} from '../models/editing/answers.ts'
import { completionsAt } from '../models/editing/completions.ts'
import { contextOf, leadContext, targetsOf } from '../models/editing/context.ts'
import {
  type EditedBill,
  editedBill,
  effectRows,
  instructionAnswers,
  instructionAt,
  lawsAmended,
} from '../models/editing/edited-bill.ts'
import { changesFor, narrowed } from '../models/editing/fixes.ts'
import { openPage, type Site } from '../page.ts'
import type { Page } from '../types.ts'

/** What the editors ask while somebody types. Nothing is saved here, and no answer is kept. */
export function editingRoutes(site: Site): Router {
  const router = express.Router()
  const asked = express.json({ limit: mostText })

  router.post('/editor/bill', asked, async (request: Request, response: Response) => {
    const begun = performance.now()
    const { sequence, text, caret } = given(bill, request)
    const { page, snapshot } = await openPage(site, request)
    const edited = editedBill(snapshot, text)
    const answer: BillAnswer = {
      sequence,
      language: edited.amendment.meta.language,
      laws: lawsAmended(snapshot, edited),
      instructions: instructionAnswers(edited),
      problems: edited.problems.map((problem) => problemAnswer(edited.amendment, problem, page)),
      focus: focusAnswer(snapshot, edited, caret, page),
      milliseconds: Math.round(performance.now() - begun),
    }
    send(response, answer)
  })

  router.post('/editor/completions', asked, async (request: Request, response: Response) => {
    const { sequence, text, caret, laws } = given(completions, request)
    const { snapshot } = await openPage(site, request)
    const { language } = editedBill(snapshot, text).amendment.meta
    const found = completionsAt(snapshot, text, caret, language, laws)
    send(response, { sequence, from: caret, options: [], ...found } satisfies CompletionAnswer)
  })

  return router
}

/** In bytes: longer texts are saved and looked at as pages. */
const mostText = 1024 * 1024

const caret = z.number().int().min(0)
const bill = z.object({ sequence: z.number().int(), text: z.string(), caret })
const completions = bill.extend({ laws: z.array(z.string()).max(1000) })

function given<Fields>(schema: z.ZodType<Fields>, request: Request): Fields {
  const read = schema.safeParse(request.body)
  if (read.success) return read.data
  throw new BadAddress('missing-value', { name: read.error.issues[0]?.path.join('.') || 'text' })
}

function send(response: Response, answer: unknown): void {
  response.set('Cache-Control', 'no-store').json(answer)
}

function problemAnswer(amendment: Amendment, problem: Problem, { t, language }: Page): ProblemAnswer {
  const isHere = problem.at !== null && problem.at.file === amendment.file
  const index = isHere ? holderOf(amendment, problem) : null
  const instruction = index === null ? null : (amendment.instructions[index] ?? null)
  const changes = isHere ? changesFor(amendment.source, problem, instruction) : []
  const [first] = changes
  const label = first?.start === first?.end ? t('editor.close') : t('editor.fix', { text: first?.text ?? '' })
  return {
    span: isHere ? narrowed(amendment.source, problem, instruction) : null,
    severity: problem.severity,
    code: problem.code,
    message: problemSentence(problem, language),
    instruction: index,
    fix: first === undefined ? null : { label, changes },
  }
}

function focusAnswer(snapshot: Snapshot, edited: EditedBill, caret: number, page: Page): FocusAnswer | null {
  const { amendment } = edited
  const { language } = amendment.meta
  const instruction = instructionAt(amendment, caret)
  const end = amendment.source.indexOf('\n', caret)
  const context =
    instruction === null
      ? leadContext(snapshot, amendment.source, end === -1 ? amendment.source.length : end, language)
      : contextOf(snapshot, instruction, language)
  if (context === null) return null
  const keys = new Set(
    targetsOf(context).flatMap((target) => (target.kind === 'law' ? [] : (target.provision?.key ?? []))),
  )
  const cited = [...keys].slice(0, mostCited).flatMap((key) => findProvision(context.law, key) ?? [])
  return {
    instruction: instruction?.common.index ?? null,
    effect: instruction === null ? null : effectHtml(edited, instruction, page),
    cited: cited.map((place) => citedAnswer(context.law, place, page)),
  }
}

const mostCited = 8

function effectHtml({ consolidation }: EditedBill, { common }: Instruction, { t }: Page): string | null {
  const shown = consolidation.laws.flatMap((run) => {
    const redline = effectRows(run, common.index)
    return redline.rows.length === 0 ? [] : [rowsHtml(redline, 'inline', { t, show: 'all' })]
  })
  return shown.length === 0 ? null : html`${shown}`.toString()
}

function citedAnswer(law: Law, place: Place, page: Page): CitedAnswer {
  return {
    law: law.id,
    key: place.provision.key,
    name: nameOf(law, place),
    href: page.to.law(law.id, place.provision.key),
    text: provisionHtml(law, place).toString(),
  }
}
