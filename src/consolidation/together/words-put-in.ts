import type { Amendment, Instruction } from '../../amendment/types.ts'
import type { Span } from '../../problem/types.ts'
import type { IsPutIn } from '../law-text/hits.ts'
import { inSource, type State } from '../law-text/state.ts'

/**
 * Tells which words of a law the instructions before one have put in that were drafted together with it: those of the same
 * item, and, where it says nothing of how often, those of the bill. Units that the bill puts in are law like any other.
 */
export function wordsPutIn(amendment: Amendment, instruction: Instruction, state: State): IsPutIn {
  const together = new Set(
    amendment.instructions
      .filter(
        (other) => other.common.index < instruction.common.index && putsWords(other) && areTogether(other, instruction),
      )
      .map(({ common }) => common.index),
  )
  if (together.size === 0) return () => false
  let runs: readonly Span[] | null = null
  return ({ passage, ...area }) => {
    runs ??= runsOf(state, amendment.id, together)
    const { start, end } = inSource(state.law, passage, area)
    return runs.some((run) => run.start < end && start < run.end)
  }
}

function putsWords({ kind }: Instruction): boolean {
  return kind === 'replace-words' || kind === 'insert-words'
}

function areTogether({ common }: Instruction, instruction: Instruction): boolean {
  if (common.address === instruction.common.address) return true
  return 'occurrence' in instruction && instruction.occurrence?.kind === 'unstated'
}

/** What those instructions put in, as runs of the law's source as it stands. */
function runsOf({ pieces }: State, amendment: string, instructions: ReadonlySet<number>): readonly Span[] {
  const runs: Span[] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.kind === 'deleted') continue
    const isOwn =
      piece.kind === 'inserted' &&
      piece.edit.origin.amendment === amendment &&
      instructions.has(piece.edit.origin.instruction)
    if (isOwn) runs.push({ start: at, end: at + piece.text.length })
    at += piece.text.length
  }
  return runs
}
