import type { Span } from '../../problem/types.ts'
import type { RedlinePiece } from '../../redline/types.ts'
import { mayHaveMarks, runningText } from '../../text/running-text.ts'
import type { InlineElement, RunningText } from '../../text/running-words.ts'

/** How words are set: by an element around them, the outermost first; `break` is a line's end. */
export type Style =
  | { readonly name: 'strong' | 'emphasis' | 'code' | 'high' | 'low' | 'break' }
  | { readonly name: 'link'; readonly href: string }

/** A piece as it is read: words without Markdown's marks, all of them set alike. */
export type StyledPiece = RedlinePiece & { readonly styles?: readonly Style[] }

/**
 * The pieces of a row as a reader sees them: bold is bold, figures set high are high, a picture is its words. What changed and no
 * reader sees is left out. Signs that stand for it stay as they are.
 */
export function styledPieces(pieces: readonly RedlinePiece[]): readonly StyledPiece[] {
  // Most of a law has no marks.
  if (!pieces.some(({ text }) => mayHaveMarks(text, 0, text.length))) return pieces
  const read = { before: sideOf(pieces, 'inserted'), after: sideOf(pieces, 'deleted') }
  const made: StyledPiece[] = []
  for (const piece of pieces) {
    if (isTold(piece)) {
      made.push(piece)
      continue
    }
    const side = piece.kind === 'deleted' ? read.before : read.after
    const parts = side.take(piece.text.length)
    if (piece.kind === 'kept') read.before.take(piece.text.length)
    if (piece.kind === 'kept' || piece.layout !== 'unseen') made.push(...parts.map((part) => ({ ...piece, ...part })))
    else if (piece.kind === 'inserted') made.push(...parts.map((part) => ({ kind: 'kept' as const, ...part })))
  }
  return made
}

const isTold = (piece: RedlinePiece): boolean => piece.kind !== 'kept' && piece.layout === 'told'

interface Part {
  readonly text: string
  readonly styles?: readonly Style[]
}

/** One of the two texts of a row, taken stretch by stretch. */
interface SideText {
  readonly take: (length: number) => readonly Part[]
}

function sideOf(pieces: readonly RedlinePiece[], without: RedlinePiece['kind']): SideText {
  const source = pieces.reduce(
    (text, piece) => (piece.kind === without || isTold(piece) ? text : text + piece.text),
    '',
  )
  const parts = partsOf(runningText(source))
  let at = 0
  let index = 0
  return {
    take(length) {
      const end = at + length
      const taken: Part[] = []
      for (let part = parts[index]; part !== undefined && part.start < end; part = parts[index]) {
        const whole = part.text
        const text = whole ?? source.slice(Math.max(at, part.start), Math.min(end, part.end))
        if (whole === null || part.start >= at)
          taken.push(part.styles.length === 0 ? { text } : { text, styles: part.styles })
        if (part.end > end) break
        index++
      }
      at = end
      return taken
    },
  }
}

/** A run of the source that is set in one way; `text` is what it is read as, null where that is what it is. */
interface SourcePart extends Span {
  readonly text: string | null
  readonly styles: readonly Style[]
}

/** What a reader sees of a text, in order. */
function partsOf(running: RunningText): readonly SourcePart[] {
  const { source, text, runs, objects, elements } = running
  if (runs === null) return [{ start: 0, end: source.length, text: null, styles: [] }]
  const isTable = source.trimStart().startsWith('|')
  const open: InlineElement[] = []
  let next = 0
  const words = runs.map(({ at, source: start, length, sourceLength }): SourcePart => {
    for (let element = elements[next]; element !== undefined && element.inner.start <= at; element = elements[++next])
      open.push(element)
    const around = open.filter(({ inner }) => at >= inner.start && at < inner.end)
    open.splice(0, open.length, ...around)
    const end = start + sourceLength
    const styles = around.flatMap((element) => styleOf(source, element))
    const printed = source.slice(start, end)
    if (length === sourceLength) return { start, end, text: null, styles }
    if (/^<br/i.test(printed)) return { start, end, text: ' ', styles: [...styles, { name: 'break' }] }
    // A bar parts cells; one that is written with a backslash is left so, for the cells to be told.
    return { start, end, text: isTable && printed === '\\|' ? printed : text.slice(at, at + length), styles }
  })
  // HTML is shown as the text it is, on a law's page as well.
  const tags = elements.flatMap(({ name, open, close }) => (name === 'tag' ? [open, close] : []))
  const alone = [...objects, ...tags].map(
    ({ start, end }): SourcePart => ({ start, end, text: shownObject(source.slice(start, end)), styles: [] }),
  )
  return [...words, ...alone].sort((one, other) => one.start - other.start)
}

/** A picture is its words; a footnote mark, or a tag, stands for itself. */
function shownObject(object: string): string {
  const end = object.startsWith('![') && object.endsWith(')') ? object.lastIndexOf('](') : -1
  return end > 2 ? object.slice(2, end) : object
}

function styleOf(source: string, { name, open, close }: InlineElement): readonly Style[] {
  if (name === 'tag') return []
  if (name === 'address') return linkTo(source.slice(open.end, close.start))
  if (name === 'link') return linkTo(/^\]\(<?([^\s>)]*)/.exec(source.slice(close.start, close.end))?.[1] ?? '')
  return [{ name }]
}

/** Links lead to pages and to places of this one; anything else could run. */
const linkTo = (href: string): readonly Style[] =>
  /^(?:https?:|mailto:|#)/i.test(href) ? [{ name: 'link', href }] : []
