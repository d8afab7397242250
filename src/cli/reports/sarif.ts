import { severityWords } from '../../problem/message.ts'
import type { CheckReport, Reported, ReportFormat } from './report.ts'

/** SARIF 2.1.0 (OASIS): code scanning, and most editors, read it. */
export const sarif: ReportFormat = {
  help: { ru: 'SARIF 2.1.0: код-сканеры и редакторы', en: 'SARIF 2.1.0, for code scanning and editors' },
  write: (report) => `${JSON.stringify(logOf(report), null, 2)}\n`,
}

function logOf(report: CheckReport) {
  const codes = [...new Set(report.problems.map(({ code }) => code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Engross', version: report.version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: report.problems.map((one) => ({
          ruleId: one.code,
          ruleIndex: codes.indexOf(one.code),
          level: severityWords[one.severity],
          message: { text: one.message },
          locations: locationsOf(one, report),
        })),
      },
    ],
  }
}

function locationsOf({ at }: Reported, { inRepository }: CheckReport) {
  if (at === null) return []
  const region = { startLine: at.line, startColumn: at.column }
  return [{ physicalLocation: { artifactLocation: artifact(inRepository(at.file)), region } }]
}

/** Paths are URIs here: «законы» is written with percent signs. A file outside of the repository is named in full. */
function artifact(path: string) {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' }
}
