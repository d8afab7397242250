import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { gnu } from './gnu.ts'
import { json } from './json.ts'
import type { ReportFormat } from './report.ts'
import { sarif } from './sarif.ts'

/** How `engross check` may write what it found. The first is what a person reads. */
export const reports = { gnu, github, gitlab, sarif, json } as const satisfies Readonly<Record<string, ReportFormat>>

export type ReportName = keyof typeof reports
export const reportNames = Object.keys(reports) as [ReportName, ...ReportName[]]
