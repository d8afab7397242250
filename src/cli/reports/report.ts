import type { Amendment } from '../../amendment/types.ts'
import type { Problem } from '../../problem/types.ts'

/** A problem with its message in the reader's language; its file is named as seen from where the command runs. */
export type Reported = Problem & { readonly message: string }

/** One amendment that was checked, and how much is wrong with it. */
export interface Checked {
  readonly amendment: Amendment
  /** Its file as seen from where the command runs. */
  readonly file: string
  readonly problems: number
  readonly remarks: number
}

/** What `engross check` has found. */
export interface CheckReport {
  readonly checked: readonly Checked[]
  readonly problems: readonly Reported[]
  /** Of Engross. */
  readonly version: string
  /** A file as a path from the top of the repository, with `/`: services that show problems on a line know it by that. */
  inRepository(file: string): string
}

/** A way to write what was found: one file each in this folder, and a line in `reports.ts`. */
export interface ReportFormat {
  /** For `--help`, in the languages of messages. */
  readonly help: Readonly<Record<'ru' | 'en', string>>
  write(report: CheckReport): string
}
