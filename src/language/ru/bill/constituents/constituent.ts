import { anyOf, type Reader, type Ways } from '../../../../grammar/reading.ts'
import type { Resumes } from '../block.ts'
import type { Frame } from '../frame.ts'
import type { Stream } from '../stream.ts'

/** A part of a clause: the slots that it fills, read at a token, given what the clause has said so far. */
export type Constituent = (stream: Stream, at: number, frame: Frame, resumes: Resumes) => Ways<Frame>

/** A constituent that reads in one way. */
export function simple(reader: Reader<Frame>): Constituent {
  return ({ tokens }, at) => {
    const found = reader(tokens, at)
    return found === null ? [] : [found]
  }
}

/** Set phrases that fill the same slots; a word that ends in `*` stands for its forms. */
export function phrases(frame: Frame, ...all: readonly string[]): Constituent {
  const reader = anyOf(...all)
  return simple((tokens, at) => {
    const found = reader(tokens, at)
    return found === null ? null : { value: frame, next: found.next }
  })
}
