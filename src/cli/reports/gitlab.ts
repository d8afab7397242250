import { createHash } from 'node:crypto'
import type { CheckReport, Reported, ReportFormat } from './report.ts'

/** A Code Quality report of GitLab: it stands on the lines of the merge request that it is about. */
export const gitlab: ReportFormat = {
  help: {
    ru: 'отчет Code Quality для GitLab CI',
    en: 'a Code Quality report for GitLab CI',
  },
  write: (report) => `${JSON.stringify(entries(report), null, 2)}\n`,
}

function entries(report: CheckReport) {
  const met = new Map<string, number>()
  return report.problems.map((one) => {
    const facts = factsOf(one, report)
    const before = met.get(facts) ?? 0
    met.set(facts, before + 1)
    return {
      description: one.message,
      check_name: one.code,
      fingerprint: createHash('sha256').update(`${facts}\0${before}`).digest('hex'),
      severity: one.severity === 'problem' ? 'major' : 'minor',
      // GitLab knows no entry without a file; what has none is about the whole folder.
      location: {
        path: one.at === null ? '.' : report.inRepository(one.at.file),
        lines: { begin: one.at?.line ?? 1 },
      },
    }
  })
}

/** What makes a problem the same one in the next run: not its line, which moves when something is written above. */
function factsOf({ at, code, law, expected, actual }: Reported, { inRepository }: CheckReport): string {
  return [at === null ? '' : inRepository(at.file), code, law?.law, law?.key, expected, actual].join('\0')
}
