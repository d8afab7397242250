import type { Ways } from './reading.ts'

/** A part of a clause: the slots that it fills, read at a token, given what the clause has said so far. */
export type Constituent<Text, Frame> = (text: Text, at: number, frame: Frame) => Ways<Frame>

/** How a drafting language builds a clause: its parts in any order, each filling slots of a frame. */
export interface ClauseGrammar<Text, Frame> {
  /** In the order in which they are tried. */
  readonly constituents: readonly Constituent<Text, Frame>[]
  /** Both frames as one; null where both fill a slot. */
  readonly merge: (frame: Frame, more: Frame) => Frame | null
  /** The frame, and the index behind it, where a clause may end at a token; null where it may not. */
  readonly endsAt: (text: Text, at: number, frame: Frame) => { readonly value: Frame; readonly next: number } | null
  /** Told of each beginning of a clause, for saying where a sentence stops making sense. */
  readonly onPart?: (frame: Frame, next: number) => void
}

/** A text with more ways to read it is not worth it. */
export interface Budget {
  steps: number
}

/** Every way to read a clause at a token; the longest ways first. Gives no more ways once the budget is used up. */
export function* readClause<Text, Frame>(
  grammar: ClauseGrammar<Text, Frame>,
  text: Text,
  at: number,
  frame: Frame,
  budget: Budget,
): Ways<Frame> {
  for (const constituent of grammar.constituents) {
    for (const { value, next } of constituent(text, at, frame)) {
      // Each way costs a step, or a list of many quotations would be read in every way there is.
      budget.steps -= 1
      if (budget.steps < 0) return
      const merged = grammar.merge(frame, value)
      if (merged === null) continue
      grammar.onPart?.(merged, next)
      yield* readClause(grammar, text, next, merged, budget)
    }
  }
  const end = grammar.endsAt(text, at, frame)
  if (end !== null) yield end
}
