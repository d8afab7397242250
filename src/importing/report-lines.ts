import type { ImportWords } from '../locales/importing/parts.ts'
import type { ImportReport } from './import.ts'
import type { NumberingRemark } from './numbering.ts'
import type { Furniture } from './types.ts'

/** A line of a report for a person: a fact, something to look at, or what must not be. */
export interface ReportLine {
  readonly kind: 'fact' | 'look' | 'lost'
  readonly text: string
}

/** No person reads more of one kind; the whole report is JSON. */
const mostLines = 12

/** The report in a person's words. */
export function reportLines(report: ImportReport, say: ImportWords): readonly ReportLine[] {
  const { words, kind } = report
  const problems = report.problems.filter(({ severity }) => severity === 'problem').length
  const unsaid = unsaidIn(report)
  const isLoss = words.differences.length > 0
  return [
    fact(kind === 'law' ? say.law(report.articles, report.provisions) : say.amendment(report.instructions, problems)),
    ...(report.isKindKnown ? [] : [look(say.kindUnknown(kind))]),
    { kind: isLoss ? 'lost' : 'fact', text: say.words(words.before, words.after, words.differences.length) },
    ...few(
      words.differences.map(({ word, count }) => say.lost(word, count)),
      say,
    ).map((text) => ({ kind: 'lost', text }) as const),
    fact(say.parts(report.tables, report.notes, report.footnotes)),
    ...report.remarks.map(({ kind: what, facts }) => look(say.remarks[what](facts))),
    ...leftOut(report.furniture, say).map(fact),
    ...few(
      report.numbering.map((remark) => numberingLine(remark, say)),
      say,
    ).map(look),
    ...(unsaid.length === 0 ? [] : [look(say.unsaid(unsaid.join(', ')))]),
  ]
}

const fact = (text: string): ReportLine => ({ kind: 'fact', text })
const look = (text: string): ReportLine => ({ kind: 'look', text })

/** What the front matter has no value for, and a person is to fill in. */
function unsaidIn(report: ImportReport): readonly string[] {
  const keys = ['number', 'date', ...(report.kind === 'law' ? (['edition'] as const) : [])] as const
  return [...(report.isTitled ? [] : ['title']), ...keys.filter((key) => report[key] === null)]
}

function few(lines: readonly string[], say: ImportWords): readonly string[] {
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), say.more(lines.length - mostLines)]
}

/** What looks wrong about one label. */
export function numberingLine(remark: NumberingRemark, say: ImportWords): string {
  if (remark.kind === 'gap') return say.gap(remark.printed, remark.before, remark.key)
  if (remark.kind === 'double') return say.double(remark.printed, remark.key)
  return say.lostSuperscript(remark.printed, remark.reading, remark.key)
}

function leftOut(furniture: readonly Furniture[], say: ImportWords): readonly string[] {
  return [...new Set(furniture.map(({ reason }) => reason))].map((reason) => {
    const those = furniture.filter((one) => one.reason === reason)
    return say.leftOut(those.length, say.furniture[reason], (those[0]?.text ?? '').trim().slice(0, 60))
  })
}
