import { joined } from '../../redline/text.ts'
import type { Redline, RedlinePiece, RedlineStats } from '../../redline/types.ts'
import type { Exporter } from '../types.ts'

export const json: Exporter = {
  name: { ru: 'JSON', en: 'JSON' },
  help: 'the pieces of both texts in order, with their figures, for other programs',
  extension: 'json',
  mediaType: 'application/json',
  isExact: true,
  redline: ({ redline }) => `${JSON.stringify(redlineJson(redline), null, 2)}\n`,
}

/** A redline for other programs: its pieces in order, neighbours of one kind and one author joined, and its figures. */
export interface RedlineJson {
  readonly pieces: readonly RedlinePiece[]
  readonly stats: RedlineStats
  readonly coarse: boolean
}

/** The kept and deleted pieces, joined, are the text before, the kept and inserted ones the text after, to the byte. */
export function redlineJson(redline: Redline): RedlineJson {
  const pieces = joined(
    redline.rows.flatMap((row) => row.pieces),
    sameMaker,
  )
  return { pieces, stats: redline.stats, coarse: redline.coarse }
}

function sameMaker(one: RedlinePiece, other: RedlinePiece): boolean {
  if (one.kind === 'kept' || other.kind === 'kept') return one.kind === other.kind
  return (
    one.kind === other.kind &&
    one.move === other.move &&
    one.layout === other.layout &&
    one.origin?.amendment === other.origin?.amendment &&
    one.origin?.instruction === other.origin?.instruction
  )
}
