import { isKeyUnder } from '../../law/find.ts'
import { headingOf } from '../../redline/text.ts'
import type { ShownRedline, ShownRow } from './redline-rows.ts'

/** The rows of one provision that changes, as a comparative table has them. */
export interface ProvisionRows {
  /** Null in a text without numbered provisions. */
  readonly key: string | null
  /** The heading that the rows stand under. */
  readonly heading: string
  readonly rows: readonly ShownRow[]
  /** Whether rows that do not change stand before each of them and are left out. */
  readonly gaps: readonly boolean[]
}

/** The provisions that change, each with its rows; those that `keeps` names are there though they do not change. */
export function provisionRows(
  { rows }: ShownRedline,
  keeps: (key: string) => boolean = () => false,
): readonly ProvisionRows[] {
  const groups: { key: string | null; heading: string; rows: ShownRow[]; gaps: boolean[] }[] = []
  let heading = ''
  let isGap = false
  for (const row of rows) {
    for (const one of row.kind === 'skipped' ? row.rows : [row]) heading = headingOf(one.row) ?? heading
    if (row.kind === 'skipped' || !(row.isChanged || (row.key !== null && keeps(row.key)))) {
      isGap = true
      continue
    }
    const last = groups.at(-1)
    if (last !== undefined && row.key !== null && last.key === row.key) {
      last.rows.push(row)
      last.gaps.push(isGap)
    } else groups.push({ key: row.key, heading, rows: [row], gaps: [row.key !== null && !row.opens] })
    isGap = false
  }
  return wholeOnes(groups)
}

/** A provision that comes or goes with all that stands in it is one row. */
function wholeOnes(groups: readonly ProvisionRows[]): readonly ProvisionRows[] {
  const made: ProvisionRows[] = []
  for (const group of groups) {
    const last = made.at(-1)
    const way = wayOf(group)
    const isPart =
      last !== undefined &&
      last.key !== null &&
      group.key !== null &&
      way !== null &&
      isKeyUnder(group.key, last.key) &&
      way === wayOf(last)
    if (isPart)
      made[made.length - 1] = { ...last, rows: [...last.rows, ...group.rows], gaps: [...last.gaps, ...group.gaps] }
    else made.push(group)
  }
  return made
}

function wayOf({ rows }: ProvisionRows): 'inserted' | 'deleted' | null {
  const kind = rows[0]?.row.kind
  return (kind === 'inserted' || kind === 'deleted') && rows.every(({ row }) => row.kind === kind) ? kind : null
}
