import type { Origin } from '../../consolidation/types.ts'
import type { Translate } from '../../locales/translate.ts'
import type { Chip } from '../layout/chips.ts'
import { type ShownRedline, type ShownRun, type Side, visiblePieces } from '../layout/redline-rows.ts'
import type { StyledPiece } from '../layout/styled.ts'
import type { HeadingLevels } from './heading-levels.ts'
import { styledHtml } from './styled.ts'
import { type Html, html, nothing } from './tag.ts'

export interface RedlineHtmlOptions {
  readonly t: Translate
  readonly show: 'changes' | 'all'
  /** Chips beside changes, by amendment. */
  readonly chips?: ReadonlyMap<string, Chip>
  /** What the instruction behind a change says, for the chip's title. */
  readonly wordsOf?: (origin: Origin) => string
  /** What a provision is called, for the table. */
  readonly nameOf?: (key: string) => string
  /** What the columns of the two texts are called; without it, the text in force and the proposed one. */
  readonly heads?: { readonly before: string; readonly after: string }
  /** The law's id, on a page that holds redlines of several laws: no two places have one name then. */
  readonly among?: string
  /** Blocks (conflicts) that stand after a provision's first row, by key. */
  readonly blocks?: ReadonlyMap<string, Html>
}

/** The options with what the whole redline knows: its moves, the provisions that have their place on the page by now, the headings. */
export type Drawn = RedlineHtmlOptions &
  Pick<ShownRedline, 'moves'> & { readonly opened: Set<string>; readonly headings: HeadingLevels }

/** What of a change a run of it bears: the place that it is found by, and the letter of its author. */
interface Bears {
  readonly number: boolean
  readonly author: boolean
}

const everything: Bears = { number: true, author: true }
/** As a label does: who made the change is said where the text begins. */
export const neither: Bears = { number: false, author: false }

/** A run as HTML; of a change that stands in several places, `pieces` are those of one. */
export function runHtml(
  run: ShownRun,
  side: Side,
  options: Drawn,
  bears: Bears = everything,
  pieces: readonly StyledPiece[] = visiblePieces(run, side),
): Html {
  if (run.kind === 'kept') return html`${pieces.map(styledHtml)}`
  if (pieces.length === 0) return nothing
  // In two columns a change stands once: where it comes in, or where it goes if nothing comes.
  const carries = side !== 'before' || run.pieces.every((piece) => piece.kind === 'deleted')
  const id = carries && bears.number ? html` id="change-${run.number}${ending(options)}"` : null
  const behind = run.origin === null ? null : html` data-instruction="${originName(run.origin)}"`
  const chip = carries && bears.author ? chipOf(run.origin, run.number, options) : null
  const arrow = carries && bears.number ? arrowOf(run, options) : null
  return html`<span class="change${run.move === null ? '' : ' is-move'}"${id}${behind}>${arrow}${alikeIn(pieces).map((alike) => markHtml(alike, run.move))}${chip}</span>`
}

/** An arrow that leads to the other end of a move. */
function arrowOf(run: ShownRun, options: Drawn): Html | null {
  const { t, moves } = options
  if (run.kind === 'kept' || run.move === null) return null
  const other = moves.get(run.move)?.find((number) => number !== run.number)
  if (other === undefined) return null
  const goes = run.pieces.every((piece) => piece.kind === 'deleted')
  const title = t(goes ? 'redline.movedTo' : 'redline.movedFrom')
  return html`<a class="move-end" href="#change-${other}${encodeURIComponent(ending(options))}" title="${title}">${goes ? '↷' : '↶'}</a> `
}

/** Pieces that one mark holds, though their words are set in several ways. */
function alikeIn(pieces: readonly StyledPiece[]): readonly (readonly StyledPiece[])[] {
  const made: StyledPiece[][] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const first = last?.[0]
    if (first !== undefined && first.kind === piece.kind && moveOf(first) === moveOf(piece)) last?.push(piece)
    else made.push([piece])
  }
  return made
}

const moveOf = (piece: StyledPiece): string | undefined => (piece.kind === 'kept' ? undefined : piece.move)

function markHtml(alike: readonly StyledPiece[], move: string | null): Html {
  const [first] = alike
  const words = html`${alike.map(styledHtml)}`
  if (first === undefined || first.kind === 'kept') return words
  // What changed on the way of a move is marked as a change, and not as moved.
  const unmoved = move !== null && first.move === undefined ? html` class="unmoved"` : null
  return first.kind === 'inserted' ? html`<ins${unmoved}>${words}</ins>` : html`<del${unmoved}>${words}</del>`
}

function chipOf(origin: Origin | null, number: number, { chips, wordsOf }: Drawn): Html | null {
  const chip = origin === null ? undefined : chips?.get(origin.amendment)
  if (origin === null || chip === undefined) return null
  const title = wordsOf?.(origin) ?? chip.name
  // The word joiner keeps the letter on the line of the words that it marks.
  return html`\u2060<a class="chip hue-${chip.hue}" href="#card-${encodeURIComponent(originName(origin))}" data-number="${number}" title="${title}">${chip.letter}</a>`
}

/** What ends the names of places where several laws share the page. */
export function ending({ among }: RedlineHtmlOptions): string {
  return among === undefined ? '' : `@${among}`
}

/** A change's author in one word: the amendment and the instruction's number. */
function originName({ amendment, instruction }: Origin): string {
  return `${amendment}:${instruction}`
}
