import { decode } from '../decode.ts'
import { printedBlocks } from '../printed/blocks.ts'
import type { NeutralDocument } from '../types.ts'

/** Reads a text without markup, as portals print it or a person pastes it. */
export function readText(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(bytes)
  return {
    blocks: printedBlocks(text),
    footnotes: [],
    said: {},
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } }],
    words: [text],
  }
}
