import { consolidate } from '../../../consolidation/consolidate.ts'
import { passageStarts } from '../../../consolidation/law-text/state.ts'
import type { LawConsolidation } from '../../../consolidation/types.ts'
import { draftParts } from '../../../drafting/draft.ts'
import type { Draft, Drafted, Preference } from '../../../drafting/types.ts'
import { lawSource, readLaw } from '../../../law/law.ts'
import type { Law } from '../../../law/types.ts'
import type { Language } from '../../../text/languages.ts'

/** A run of a law's text that somebody has made another of, and how its instruction is to be worded. */
export interface LawEdit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly prefer: Preference | null
}

/** Whether edits are in order, apart from one another, and in the text behind the front matter. */
export function areEdits(law: Law, edits: readonly LawEdit[]): boolean {
  const first = law.passages[0]
  let at = first?.kind === 'front-matter' ? first.text.length : 0
  const { length } = lawSource(law)
  return edits.every(({ start, end }) => {
    const fits = start >= at && end >= start && end <= length
    at = end
    return fits
  })
}

/** The law's text with the edits made. */
export function withEdits(law: Law, edits: readonly LawEdit[]): string {
  const source = lawSource(law)
  let at = 0
  const parts: string[] = []
  for (const { start, end, text } of edits) {
    parts.push(source.slice(at, start), text)
    at = end
  }
  return [...parts, source.slice(at)].join('')
}

/** The bill that makes the edits: each run of edits with one preference is drafted as it says. */
export function draftOfEdits(
  law: Law,
  edits: readonly LawEdit[],
  options: { readonly title?: string; readonly language?: Language },
): Draft {
  const read = (some: readonly LawEdit[]): Law => readLaw(withEdits(law, some), law).law
  const after = read(edits)
  const runs = runsOf(edits)
  const parts = runs.map((run) => ({
    after: runs.length === 1 ? after : read(run),
    prefer: run[0]?.prefer ?? undefined,
  }))
  return draftParts(law, after, parts, options)
}

/** Which edits each instruction makes, by their numbers. */
export function editsOf(law: Law, edits: readonly LawEdit[], { amendment }: Drafted): readonly (readonly number[])[] {
  const run = consolidate([law], [amendment], { mode: { kind: 'sequence' } }).laws[0]
  const reached = run === undefined ? [] : rangesOf(run)
  return amendment.instructions.map(({ common }) => {
    const its = reached.filter(({ instruction }) => instruction === common.index)
    return edits.flatMap((edit, index) =>
      its.some(({ start, end }) => start <= edit.end && end >= edit.start) ? [index] : [],
    )
  })
}

interface Reached {
  readonly instruction: number
  /** Offsets in the law before. */
  readonly start: number
  readonly end: number
}

/** What of the law before each instruction changes. */
function rangesOf({ base, passages }: LawConsolidation): readonly Reached[] {
  const starts = passageStarts(base)
  const found: Reached[] = []
  // What is put in between passages stands where the last one ended.
  let at = 0
  for (const { before, pieces } of passages) {
    if (before !== null) at = starts[before] ?? at
    for (const piece of pieces) {
      const length = piece.kind === 'inserted' ? 0 : piece.text.length
      if (piece.kind !== 'kept') found.push({ instruction: piece.origin.instruction, start: at, end: at + length })
      at += length
    }
  }
  return found
}

/** Edits that follow one another and have one preference. */
function runsOf(edits: readonly LawEdit[]): readonly (readonly LawEdit[])[] {
  const runs: LawEdit[][] = []
  for (const edit of edits) {
    const last = runs.at(-1)
    if (last !== undefined && last[0]?.prefer === edit.prefer) last.push(edit)
    else runs.push([edit])
  }
  return runs
}
