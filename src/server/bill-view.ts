import type { Amendment } from '../amendment/types.ts'
import { piecesHtml } from '../exporting/html/pieces.ts'
import { problemSentence } from '../problem/message.ts'
import { diffWords } from '../words/diff.ts'
import { ranAlone } from '../workspace/analysis/alone.ts'
import type { Snapshot } from '../workspace/types.ts'
import { inlineHtml } from './html/markdown.ts'
import { billLines, otherProblems, outcomeOf } from './models/bill.ts'
import { amendmentIn, lawNamed } from './models/find.ts'
import { lawName, problemsOf } from './models/home.ts'
import type { BillState } from './models/save-message.ts'
import { lawsOf } from './models/touches.ts'
import type { Page } from './types.ts'
import type { BillView, InstructionEnd } from './views.ts'

/** A bill as it is shown wherever it is: its lines with what became of each instruction, run by itself on the snapshot. */
export function billViewOf(snapshot: Snapshot, amendment: Amendment, page: Page) {
  const consolidation = ranAlone(snapshot, amendment)
  const problems = problemsOf(amendment, consolidation)
  const reports = amendment.instructions.map(({ common }) => {
    const its = consolidation.reports.filter((one) => one.origin.instruction === common.index)
    return { outcome: outcomeOf(its), effects: its.flatMap((one) => one.effects) }
  })
  const laws = lawsOf(consolidation.reports).map((law) => ({
    id: law,
    name: lawName(snapshot, law),
    title: lawNamed(snapshot, law)?.meta.title ?? law,
    instructions: consolidation.reports.filter((one) => one.law === law).length,
  }))
  const view: BillView = {
    amendment,
    lines: billLines(amendment, problems),
    // Lines of a bill name its own instructions alone.
    reportOf: (instruction) => reports[instruction] as InstructionEnd,
    addressOf: (instruction) => amendment.instructions[instruction]?.common.address ?? '',
    say: (problem) => problemSentence(problem, page.language),
    inline: inlineHtml,
    effectHtml: (before, after) => piecesHtml(diffWords(before, after)),
  }
  return { view, consolidation, problems, others: otherProblems(amendment, problems), reports, laws }
}

/** A bill of the snapshot with what becomes of its instructions; null where there is none of that id. */
export function billStateIn(snapshot: Snapshot, id: string): BillState | null {
  const amendment = amendmentIn(snapshot, id)
  if (amendment === undefined) return null
  return { amendment, reports: ranAlone(snapshot, amendment).reports, nameOf: (law) => lawName(snapshot, law) }
}
