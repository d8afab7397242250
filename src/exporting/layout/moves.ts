import { headingOf } from '../../redline/text.ts'
import type { RedlineRow } from '../../redline/types.ts'

/** What each row is told of by: the key of its provision, or the heading that it stands under. */
export function placesOf(rows: readonly RedlineRow[]): readonly (string | null)[] {
  let heading: string | null = null
  return rows.map((row) => {
    heading = headingOf(row) ?? heading
    return row.after ?? row.before ?? heading
  })
}

/** For each row that is one end of a move: the move's name, and the place of the other end. */
export function movesOf(
  rows: readonly RedlineRow[],
  places: readonly (string | null)[],
): ReadonlyMap<RedlineRow, string> {
  const ends = rows.flatMap((row, index) => {
    const piece = row.pieces.find((one) => one.kind !== 'kept' && one.move !== undefined)
    if (piece === undefined || piece.kind === 'kept' || piece.move === undefined) return []
    return [{ row, name: piece.move, side: piece.kind, place: places[index] ?? null }]
  })
  const from = new Map(ends.filter(({ side }) => side === 'deleted').map(({ name, place }) => [name, place]))
  const to = new Map(ends.filter(({ side }) => side === 'inserted').map(({ name, place }) => [name, place]))
  return new Map(
    ends.map(({ row, name, side }) => {
      const [sign, arrow, other] = side === 'deleted' ? ['↷', '→', to.get(name)] : ['↶', '←', from.get(name)]
      return [row, other ? `${sign} ${name} ${arrow} ${other}` : `${sign} ${name}`]
    }),
  )
}
