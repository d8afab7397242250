import type { ReportFormat } from './report.ts'

/** The values themselves, for programs. */
export const json: ReportFormat = {
  help: { ru: 'значения целиком, для программ', en: 'the values themselves, for programs' },
  write: ({ checked, problems }) => {
    const amendments = checked.map((one) => ({
      id: one.amendment.id,
      file: one.file,
      title: one.amendment.meta.title,
      status: one.amendment.meta.status,
      instructions: one.amendment.instructions.length,
      problems: one.problems,
      remarks: one.remarks,
    }))
    return `${JSON.stringify({ amendments, problems }, null, 2)}\n`
  },
}
