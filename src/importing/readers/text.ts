import { decode } from '../decode.ts'
import { joinedWords } from '../line-end-hyphens.ts'
import { printedBlocks } from '../printed/blocks.ts'
import type { NeutralDocument } from '../types.ts'

/** Reads a text without markup, as portals print it or a person pastes it. */
export function readText(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(bytes)
  const blocks = printedBlocks(text)
  return {
    blocks,
    footnotes: [],
    said: {},
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } }],
    words: [text, ...joinedWords(blocks.filter((block) => block.kind === 'furniture'))],
  }
}
