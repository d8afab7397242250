import type { Law } from '../../law/types.ts'
import { textOf } from './edits.ts'
import type { Edit } from './plan.ts'

/**
 * Puts paragraphs behind a block that ends at `blockEnd`, and behind the editorial notes on it: a blank line on both
 * sides, the law's final newline kept.
 */
export function putBehind(law: Law, passage: number, blockEnd: number, block: string): Edit {
  const text = textOf(law, passage)
  const end = behindNotes(law, passage, blockEnd)
  const put = inLineStyle(text, block)
  const newline = newlineOf(text)
  const gap = /^\s*/u.exec(text.slice(end))?.[0] ?? ''
  const isEnd = end + gap.length === text.length && passage === law.passages.length - 1
  if (isEnd) return behindAll(text, passage, end, put, newline)
  const at = end + gap.length
  const missing = hasBlankLine(gap) ? '' : newline.repeat(Math.max(1, 2 - newlines(gap)))
  // The next block may be indented: its own white space stays before it.
  const indent = gap.slice(gap.lastIndexOf('\n') + 1)
  const from = at - indent.length
  return { passage, start: from, end: from, text: `${missing}${put}${newline}${newline}` }
}

/** The end of a unit, or of its text where the texts of footnotes close it. */
export function beforeFootnotes(law: Law, passage: number, unitEnd: number): number {
  const text = textOf(law, passage)
  let end = unitEnd
  for (const note of (law.passages[passage]?.notes ?? []).toReversed()) {
    if (note.end === end && text[note.start] !== '>') end = text.slice(0, note.start).trimEnd().length
  }
  return end
}

function behindNotes(law: Law, passage: number, blockEnd: number): number {
  const text = textOf(law, passage)
  let end = blockEnd
  for (const note of law.passages[passage]?.notes ?? []) {
    const isBehind = note.start >= end && text.slice(end, note.start).trim() === ''
    // A new unit stands before the footnotes of those before it.
    if (isBehind && text[note.start] === '>') end = note.end
  }
  return end
}

/** The block with the white space before each paragraph that a unit beside it has. */
export function indentedAs(law: Law, passage: number, start: number, block: string): string {
  const text = textOf(law, passage)
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return before !== '' && before.trim() === '' ? block.replace(/^(?=.)/gmu, before) : block
}

/** Puts paragraphs before a block that begins at `start`. */
export function putBefore(law: Law, passage: number, start: number, block: string): Edit {
  const text = textOf(law, passage)
  const newline = newlineOf(text)
  const at = Math.max(text.lastIndexOf('\n', start - 1) + 1, 0)
  const from = /^\s*$/u.test(text.slice(at, start)) ? at : start
  return { passage, start: from, end: from, text: `${inLineStyle(text, block)}${newline}${newline}` }
}

/** At the end of the law the passage's own newline goes on ending it. */
function behindAll(text: string, passage: number, end: number, put: string, newline: string): Edit {
  const tail = text.slice(end)
  if (tail === newline) {
    // The newline that ends the law ends the old last line; the new one gets its own.
    return { passage, start: text.length, end: text.length, text: `${newline}${put}${newline}` }
  }
  return { passage, start: end, end, text: `${newline}${newline}${put}` }
}

function hasBlankLine(gap: string): boolean {
  return newlines(gap) > 1
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

/** How a text ends its lines. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function inLineStyle(text: string, block: string): string {
  return newlineOf(text) === '\n' ? block : block.replace(/\r?\n/gu, '\r\n')
}
