import type { Runs } from '../diff/runs.ts'
import { readingWeights, type TokenWeights } from './thresholds.ts'
import type { Tokens } from './token-types.ts'

/** What tokens from `start` to `end` weigh. */
export function weightOf(tokens: Tokens, start: number, end: number, weights: TokenWeights = readingWeights): number {
  let sum = 0
  for (let at = start; at < end; at++)
    sum += tokens.words[at] === 1 ? (tokens.leads[at] === 1 ? weights.phraseWord : weights.word) : weights.mark
  return sum
}

/** What the tokens of runs weigh on one side. */
export function weightOfRuns(tokens: Tokens, runs: Runs, side: 'before' | 'after', weights?: TokenWeights): number {
  let sum = 0
  for (const run of runs) sum += weightOf(tokens, run[side], run[side] + run.length, weights)
  return sum
}
