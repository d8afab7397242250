import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, InsertedTextRun, TextRun } from 'docx'
import type { Origin } from '../../consolidation/types.ts'
import type { Style, StyledPiece } from '../layout/styled.ts'
import type { Maker, RedlineWords } from '../types.ts'
import type { Moves } from './moves.ts'
import type { Revision } from './revision.ts'

/** A comment that says which instruction made a change. */
export interface InstructionComment {
  readonly id: number
  readonly maker: Maker
}

/** Makes the runs of a document: revisions are numbered through it, and each instruction is told of once. */
export interface Runs {
  /** A piece as runs; the first of an instruction's pieces bears the comment with its words. */
  readonly of: (piece: StyledPiece) => readonly Child[]
  readonly revision: (origin: Origin | undefined) => Revision
  readonly comments: readonly InstructionComment[]
  /** Makes the revisions that follow others than those before: see `isTornApart` in `document.ts`. */
  readonly setApart: () => void
}

export type Child = TextRun | InsertedTextRun | DeletedTextRun | CommentRangeStart | CommentRangeEnd

/** `plain` is the author of changes that no amendment made. */
export function runsFor({ makerOf, today }: RedlineWords, plain: string, moves: Moves): Runs {
  const comments: InstructionComment[] = []
  const told = new Set<string>()
  let revisions = 0
  let isAfternoon = false
  return {
    of,
    revision,
    comments,
    setApart: () => {
      isAfternoon = !isAfternoon
    },
  }

  function of(piece: StyledPiece): readonly Child[] {
    const parts = partsOf(piece.text)
    const runs: readonly Child[] = moves.isEnd(piece)
      ? moves.wrapped(
          piece,
          parts.map((part) => ({ ...part, ...settingsOf(piece.styles) })),
          () => revision(piece.kind === 'kept' ? undefined : piece.origin),
        )
      : parts.map((part) => run(piece, part))
    const maker = piece.kind === 'kept' || piece.origin === undefined ? null : newMaker(piece.origin)
    if (maker === null) return runs
    const id = comments.push({ id: comments.length, maker }) - 1
    const reference = new TextRun({ children: [new CommentReference(id)] })
    return [new CommentRangeStart(id), ...runs, new CommentRangeEnd(id), reference]
  }

  function run(piece: StyledPiece, part: Part): Child {
    const set = { ...part, ...settingsOf(piece.styles) }
    if (piece.kind === 'kept') return new TextRun(set)
    const change = { ...set, ...revision(piece.origin) }
    return piece.kind === 'inserted' ? new InsertedTextRun(change) : new DeletedTextRun(change)
  }

  function revision(origin: Origin | undefined): Revision {
    revisions += 1
    const maker = origin === undefined ? null : (makerOf?.(origin) ?? null)
    return {
      id: revisions,
      author: maker?.name ?? plain,
      date: `${maker?.day ?? today}T${isAfternoon ? '12' : '00'}:00:00Z`,
    }
  }

  function newMaker(origin: Origin): Maker | null {
    const key = `${origin.amendment}:${origin.instruction}`
    if (told.has(key)) return null
    told.add(key)
    return makerOf?.(origin) ?? null
  }
}

/** How Word sets words. A link is its words: where it leads is of no use on paper. */
const settings = {
  strong: { bold: true },
  emphasis: { italics: true },
  code: {},
  high: { superScript: true },
  low: { subScript: true },
  break: {},
  link: {},
} as const satisfies Record<Style['name'], object>

/** How words with these styles are set. */
export function settingsOf(styles: readonly Style[] = []): object {
  return Object.assign({}, ...styles.map(({ name }) => settings[name]))
}

interface Part {
  readonly text: string
  readonly superScript?: true
  readonly subScript?: true
}

/** Raised and lowered figures of old texts are set as such. */
export function partsOf(text: string): readonly Part[] {
  return text
    .split(/(<su[pb]>[\d.]+<\/su[pb]>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, tag, figures] = /^<(su[pb])>([\d.]+)</.exec(part) ?? []
      if (figures === undefined) return { text: part }
      return tag === 'sup' ? { text: figures, superScript: true } : { text: figures, subScript: true }
    })
}
