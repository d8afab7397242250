import type { Constituent } from '../../../../grammar/clause.ts'
import { anyOf, is, mapped, type Reader } from '../../../../grammar/reading.ts'
import type { Token } from '../../../../grammar/token.ts'
import type { Frame } from '../frame.ts'

export type Part = Constituent<readonly Token[], Frame>

/** A part that is read in one way, where the frame asks for it (null: it does not). */
export function exactly(readerFor: (frame: Frame) => Reader<Frame> | null): Part {
  return (tokens, at, frame) => {
    const found = readerFor(frame)?.(tokens, at) ?? null
    return found === null ? [] : [found]
  }
}

/** A part that a comma may part from what stands before it. */
export function part(readerFor: (frame: Frame) => Reader<Frame> | null): Part {
  return exactly((frame) => {
    const reader = readerFor(frame)
    return reader === null ? null : (tokens, at) => reader(tokens, is(tokens[at], ',') ? at + 1 : at)
  })
}

/** Any of the phrases, for the slots that it fills. */
export function says(frame: Frame, ...patterns: readonly string[]): Reader<Frame> {
  return mapped(anyOf(...patterns), () => frame)
}
