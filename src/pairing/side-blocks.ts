import type { Tokens } from '../words/token-types.ts'
import { weightOf } from '../words/token-weight.ts'
import { type Label, labelOf } from './labels.ts'
import { evidenceWeights } from './thresholds.ts'

/** The blocks of one side of a stretch, by their tokens, and what is asked of each again and again. */
export interface SideBlocks {
  readonly tokens: Tokens
  readonly count: number
  /** Where each block's tokens begin, and one more for the end. */
  readonly starts: readonly number[]
  /** What each block weighs as evidence. */
  readonly weights: Float64Array
  readonly labels: readonly (Label | null)[]
}

/** Both sides of a stretch. */
export interface Sides {
  readonly before: SideBlocks
  readonly after: SideBlocks
}

/** The blocks that begin with these tokens (`starts` has one more, for the end). */
export function sideBlocks(tokens: Tokens, starts: readonly number[]): SideBlocks {
  const count = starts.length - 1
  const weights = new Float64Array(count)
  const labels: (Label | null)[] = []
  for (let at = 0; at < count; at++) {
    const [start, end] = [starts[at] as number, starts[at + 1] as number]
    weights[at] = weightOf(tokens, start, end, evidenceWeights)
    labels.push(labelOf(tokens, start, end))
  }
  return { tokens, count, starts, weights, labels }
}

/** The first token of a block. */
export const startOf = ({ starts }: SideBlocks, block: number): number => starts[block] as number

/** The token behind a block. */
export const endOf = ({ starts }: SideBlocks, block: number): number => starts[block + 1] as number
