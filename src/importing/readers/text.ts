import { decode } from '../decode.ts'
import { joinedWords } from '../line-end-hyphens.ts'
import { printedBlocks } from '../printed/blocks.ts'
import type { NeutralDocument } from '../types.ts'

/** Reads a text without markup, as portals print it or a person pastes it. */
export function readText(bytes: Uint8Array): NeutralDocument {
  const { text, encoding } = decode(bytes)
  const blocks = printedBlocks(text.includes('``') ? withPrintedSigns(text) : text)
  return {
    blocks,
    footnotes: [],
    said: {},
    remarks: encoding === 'UTF-8' ? [] : [{ kind: 'decoded', facts: { encoding } }],
    words: [text, ...joinedWords(blocks.filter((block) => block.kind === 'furniture'))],
  }
}

/** The Government Publishing Office's texts write the printed quotation marks and dashes with the signs of a typewriter. */
function withPrintedSigns(text: string): string {
  return text
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/`/g, '‘')
    .replace(/(?<=\S)--(?!-)/g, '—')
}
