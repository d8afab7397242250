import { basename } from 'node:path'
import express, { type Request, type Response, type Router } from 'express'
import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation, LawConsolidation, Origin } from '../../consolidation/types.ts'
import { formatsOf } from '../../exporting/formats.ts'
import { shownHtml } from '../../exporting/html/redline.ts'
import { nameOf } from '../../exporting/layout/chips.ts'
import { instructionWords, makersOf } from '../../exporting/layout/makers.ts'
import { type NameOf, namesIn } from '../../exporting/layout/provision-names.ts'
import { onlyBy, type ShownRedline, shownRedline } from '../../exporting/layout/redline-rows.ts'
import type { RedlineDocument } from '../../exporting/types.ts'
import type { Law } from '../../law/types.ts'
import { problemSentence } from '../../problem/message.ts'
import { redlineOf } from '../../redline/consolidated.ts'
import type { Redline } from '../../redline/types.ts'
import { ranAlone } from '../../workspace/analysis/alone.ts'
import { conflictsOn } from '../../workspace/analysis/conflicts.ts'
import { documentLook } from '../../workspace/document-look.ts'
import { faceOf } from '../../workspace/face.ts'
import { amendmentsNaming } from '../../workspace/touches.ts'
import type { Snapshot } from '../../workspace/types.ts'
import type { RedlineState } from '../addresses.ts'
import { downloadsOf, fileOf } from '../downloads.ts'
import { cardsHtml } from '../html/cards.ts'
import { marksOf } from '../html/chip.ts'
import { conflictBlocks } from '../html/conflict.ts'
import { run, runAlone } from '../models/analysis.ts'
import { baseOf } from '../models/base.ts'
import { billPlace } from '../models/bill.ts'
import { conflictSides } from '../models/conflict-sides.ts'
import { lawRun } from '../models/draft.ts'
import { amendmentIn, lawIn } from '../models/find.ts'
import { anchoredIn, markedOnly, type OutlineItem } from '../models/outline.ts'
import { redlinePageOf } from '../models/redline-page.ts'
import { isRival } from '../models/rivals.ts'
import { amendmentsOn } from '../models/touches.ts'
import { openPage, type Site } from '../page.ts'
import { choice, list, optional, required, safeId } from '../parameters.ts'
import { respond, respondFile } from '../respond.ts'
import type { Page } from '../types.ts'
import { chooseTexts } from './choose-texts.ts'
import { compareTexts, comparisonDocument } from './compare.ts'
import { chosenAmendments } from './draft.ts'

/** What becomes of a law under amendments (`law`, `with`), or the difference of any two texts (`before`, `after`). */
export function redlineRoutes(site: Site): Router {
  const router = express.Router()
  for (const format of formatsOf('redline')) {
    router.get(`/redline.${format.format}`, async (request, response) => {
      const { page, name, document } = namesTexts(request)
        ? await comparisonDocument(site, request)
        : await redlineDocument(site, request)
      respondFile(request, response, page, fileOf(format, name, await format.write(document, documentLook)))
    })
  }
  router.get('/redline', async (request, response) => {
    if (namesTexts(request)) return compareTexts(site, request, response)
    const id = optional(request.query, 'law')
    if (id === null) return chooseTexts(site, request, response)
    const { page, snapshot } = await openPage(site, request)
    return showRedline(page, snapshot, lawIn(snapshot, safeId(id)), request, response)
  })
  return router
}

/** Whether the address names two texts, and not a law with amendments. */
function namesTexts({ query }: Request): boolean {
  return optional(query, 'before') !== null || optional(query, 'after') !== null
}

/** A law under amendments as a document to keep: its words are in the language of the page. */
async function redlineDocument(site: Site, request: Request) {
  const { page, snapshot } = await openPage(site, request)
  const state = stateOf(request, lawIn(snapshot, safeId(required(request.query, 'law'))), page)
  const chosen = chosenAmendments(snapshot, state.with)
  const base = baseOf(snapshot, state.base, chosen, page.today)
  const law = lawIn(base.snapshot, state.law)
  const ran = run(base.snapshot, state.with, { kind: state.mode })
  const document: RedlineDocument = {
    redline: byOne(redlineIn(ran, law), state),
    before: law.meta.number ?? law.meta.title,
    after: chosen.map(nameOf).join(', '),
    words: () => ({
      language: page.language,
      law: law.meta,
      nameOf: namesOf(ran, law),
      makerOf: makersOf(chosen),
      bills: chosen.map(({ meta }) => meta.title),
      today: page.today,
    }),
  }
  return { page, name: `${basename(law.id)}.redline`, document }
}

function showRedline(page: Page, files: Snapshot, fileLaw: Law, request: Request, response: Response): void {
  const state = stateOf(request, fileLaw, page)
  const chosen = chosenAmendments(files, state.with)
  const base = baseOf(files, state.base, chosen, page.today)
  const { snapshot } = base
  const law = lawIn(snapshot, fileLaw.id)
  const ran = run(snapshot, state.with, { kind: state.mode })
  const conflicts = chosen.length < 2 ? [] : run(snapshot, state.with, { kind: 'side-by-side' }).conflicts
  const redline = redlineIn(ran, law)
  const here = conflicts.filter((one) => one.law === law.id)
  const keep = new Set(here.map((one) => one.place.key))
  const shown = shownRedline(byOne(redline, state), state.view === 'table' ? 'changes' : state.show, keep)
  const model = redlinePageOf(law, chosen, ran, here, shown)
  const html = shownHtml(shown, state.view, {
    t: page.t,
    show: state.show,
    chips: model.chips,
    wordsOf: wordsOf(chosen),
    nameOf: namesOf(ran, law),
    blocks: conflictBlocks(here, {
      t: page.t,
      chips: model.chips,
      sidesOf: (conflict) => conflictSides(conflict, law, (id) => lawRun(runAlone(snapshot, id), law.id)?.draft ?? law),
      hrefOf: ({ origin }) => page.to.amendment(origin.amendment, origin.instruction),
    }),
  })
  respond(request, response, page, {
    view: 'redline',
    title: page.t('redline.asItWould', { law: law.meta.title }),
    section: 'laws',
    model: {
      chips: model.chips,
      markOf: marksOf(model.chips),
      failures: model.failures,
      conflicts: model.conflicts,
      law,
      state,
      chosen,
      downloads: downloadsOf('redline', page, (format) => page.to.redlineFile(state, format)),
      face: faceOf(snapshot, law, state.with, null, { today: page.today }),
      base,
      addable: addableTo(files, fileLaw, chosen),
      stats: redline.stats,
      changes: shown.changes,
      html,
      cards: cardsHtml(model.cards, law.id, page),
      coarse: redline.coarse,
      outline: outlineFor(state, model.outline, shown),
      moved: (id, by) => moved(state.with, id, by),
      nameOf,
      placeOf: (failure) => billPlace(amendmentIn(snapshot, failure.amendment), failure.problem),
      say: (problem) => problemSentence(problem, page.language),
    },
    value: () => {
      const reports = ran.reports.filter((one) => one.law === law.id)
      return { ...state, redline, reports, failures: model.failures, conflicts: here }
    },
  })
}

/** What else amends the law; a rival of what is chosen is to be read beside it, on the text in force. */
function addableTo(snapshot: Snapshot, law: Law, chosen: readonly Amendment[]) {
  const naming = amendmentsNaming(snapshot, law.id)
  const others = amendmentsOn(law.id, naming, (one) => ranAlone(snapshot, one)).filter((one) => !chosen.includes(one))
  if (chosen.length === 0) return others.map((amendment) => ({ amendment, isRival: false }))
  const conflicts = conflictsOn(snapshot, { law: law.id, amendments: naming })
  return others.map((amendment) => ({ amendment, isRival: isRival(amendment, chosen, conflicts) }))
}

/** The redline, or what of it one amendment does where the address asks for that alone. */
function byOne(redline: Redline, { by }: RedlineState): Redline {
  return by === null ? redline : onlyBy(redline, by)
}

function namesOf(ran: Consolidation, law: Law): NameOf {
  const found = lawRun(ran, law.id)
  return found === null ? namesIn(law) : namesIn(found.draft, found.base)
}

/** The contents of what the view shows. The table has no rows for headings that do not change. */
function outlineFor(
  { view, show }: RedlineState,
  outline: readonly OutlineItem[],
  { rows }: ShownRedline,
): readonly OutlineItem[] {
  if (view !== 'table') return show === 'all' ? outline : markedOnly(outline)
  const keys = rows.flatMap((row) => (row.kind === 'row' && row.isChanged && row.key !== null ? [row.key] : []))
  return anchoredIn(markedOnly(outline), keys)
}

function stateOf(request: Request, law: Law, page: Page): RedlineState {
  const { query } = request
  const chosen = list(query, 'with')
  const by = optional(query, 'by')
  return {
    law: law.id,
    with: chosen,
    mode: choice(query, 'mode', ['sequence', 'side-by-side']),
    view: choice(query, 'view', ['inline', 'side-by-side', 'table']),
    show: choice(query, 'show', ['changes', 'all']),
    by: by !== null && chosen.includes(by) ? by : null,
    base: optional(query, 'base'),
    at: page.at,
  }
}

/** The law's redline; where no instruction names the law, all of it stays. */
function redlineIn(ran: Consolidation, law: Law): Redline {
  const found = lawRun(ran, law.id)
  if (found === null) return redlineOf({ base: law, draft: law, passages: unchanged(law) })
  const known = redlines.get(found) ?? redlineOf(found)
  redlines.set(found, known)
  return known
}

/** Of the same run, which is remembered, the redline is made once. */
const redlines = new WeakMap<LawConsolidation, Redline>()

function unchanged({ passages }: Law): LawConsolidation['passages'] {
  return passages.map(({ text }, index) => ({ before: index, after: index, pieces: [{ kind: 'kept', text }] }))
}

function wordsOf(chosen: readonly Amendment[]): (origin: Origin) => string {
  return ({ amendment, instruction }) => {
    const found = chosen.find((one) => one.id === amendment)
    const its = found?.instructions[instruction]
    return found === undefined || its === undefined
      ? amendment
      : `${nameOf(found)}, ${its.common.address}: ${instructionWords(found, its, 240)}`
  }
}

function moved(ids: readonly string[], id: string, by: number): readonly string[] {
  const from = ids.indexOf(id)
  const rest = ids.filter((one) => one !== id)
  return [...rest.slice(0, from + by), id, ...rest.slice(from + by)]
}
