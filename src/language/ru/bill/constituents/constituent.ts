import type { Constituent as ConstituentOf } from '../../../../grammar/clause.ts'
import { anyOf, type Reader } from '../../../../grammar/reading.ts'
import type { Resumes } from '../block.ts'
import type { Frame } from '../frame.ts'
import type { Stream } from '../stream.ts'

/** A bill's tokens, and where its own text can go on behind a quotation. */
export interface Text extends Stream {
  readonly resumes: Resumes
}

/** A part of a clause in Russian. */
export type Constituent = ConstituentOf<Text, Frame>

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
