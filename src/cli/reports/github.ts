import { severityWords } from '../../problem/message.ts'
import type { CheckReport, Reported, ReportFormat } from './report.ts'

/** Workflow commands of GitHub Actions: each becomes an annotation on its line of the pull request. */
export const github: ReportFormat = {
  help: {
    ru: 'пометки на строках в GitHub Actions',
    en: 'annotations on the line in GitHub Actions',
  },
  write: (report) => report.problems.map((one) => `${commandOf(one, report)}\n`).join(''),
}

function commandOf({ at, code, severity, message }: Reported, { inRepository }: CheckReport): string {
  const place = at === null ? [] : [`file=${property(inRepository(at.file))}`, `line=${at.line}`, `col=${at.column}`]
  return `::${severityWords[severity]} ${[...place, `title=${property(code)}`].join(',')}::${data(message)}`
}

/** As the runner reads it back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
