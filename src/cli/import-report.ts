import type { ImportReport } from '../importing/import.ts'
import type { NumberingRemark } from '../importing/numbering.ts'
import type { Furniture } from '../importing/types.ts'
import type { ImportWords } from '../locales/importing/parts.ts'

/** No person reads more of one kind; `--report` writes all. */
const mostLines = 12

/** The report as lines for a person, each with the file's name before it. */
export function reportLines(file: string, report: ImportReport, say: ImportWords): string {
  const { words, kind } = report
  const problems = report.problems.filter(({ severity }) => severity === 'problem').length
  const untitled = report.isTitled ? [] : ['title']
  const unsaid = [
    ...untitled,
    ...(['number', 'date', ...(kind === 'law' ? (['edition'] as const) : [])] as const).filter(
      (key) => report[key] === null,
    ),
  ]
  const lines = [
    kind === 'law' ? say.law(report.articles, report.provisions) : say.amendment(report.instructions, problems),
    ...(report.isKindKnown ? [] : [say.kindUnknown(kind)]),
    say.words(words.before, words.after, words.differences.length),
    ...few(
      words.differences.map(({ word, count }) => say.lost(word, count)),
      say,
    ),
    say.parts(report.tables, report.notes, report.footnotes),
    ...report.remarks.map(({ kind: what, facts }) => say.remarks[what](facts)),
    ...leftOut(report.furniture, say),
    ...few(
      report.numbering.map((remark) => numberingLine(remark, say)),
      say,
    ),
    ...(unsaid.length === 0 ? [] : [say.unsaid(unsaid.join(', '))]),
  ]
  return lines.map((line) => `${file}: ${line}\n`).join('')
}

function few(lines: readonly string[], say: ImportWords): readonly string[] {
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), say.more(lines.length - mostLines)]
}

function numberingLine(remark: NumberingRemark, say: ImportWords): string {
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
