import type { Span } from '../../problem/types.ts'

// A straight mark opens before a word and closes behind one.
const opening = /[\s([{«„“‘‑]$|^$|\p{L}-$|(?:^|[\s(])"$/u
const closing = /^[\s.,;:!?)\]}»”’…]|^$|^"(?![\p{L}\p{N}])/u

/**
 * What to splice into `text` so that `words` stand in place of `span` (an empty one: put in there) with single spaces
 * around them as writing has it: none before a closing mark or behind an opening one. Where the words go altogether,
 * one of the two spaces around goes too. Punctuation is never made up.
 */
export function fit(text: string, { start, end }: Span, words: string): Span & { readonly text: string } {
  const put = words.trim()
  const left = text.slice(Math.max(0, start - 40), start)
  const right = text.slice(end, end + 40)
  if (put === '') return without(left, right, { start, end })
  const replaced = text.slice(start, end)
  // A law that sets its mark after a space keeps doing so: the mark alone makes way for another.
  const from = startsTight(put) && !startsTight(replaced) ? start - trailingSpace(left) : start
  if (start === end && from < start) return { start: from, end: from, text: put }
  const before = from === start && needsSpaceBefore(left, put, replaced) ? ' ' : ''
  const after = needsSpaceAfter(put, right, replaced) ? ' ' : ''
  return { start: from, end, text: before + put + after }
}

function without(left: string, right: string, { start, end }: Span): Span & { readonly text: string } {
  const spaceBefore = trailingSpace(left)
  const spaceAfter = right.length - right.trimStart().length
  // At the start of a line it is the space behind the words that goes, and not the line break before them.
  const opensLine = /(?:^|\n)[^\S\n]*$/u.test(left)
  if (opensLine && /^[^\S\n]/u.test(right)) return { start, end: end + 1, text: '' }
  if (spaceBefore > 0 && (spaceAfter > 0 || closing.test(right))) return { start: start - 1, end, text: '' }
  if (spaceAfter > 0 && (spaceBefore > 0 || opening.test(left))) return { start, end: end + 1, text: '' }
  // The words carried the space or the mark that parted their neighbours.
  const wouldJoin = /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)
  return { start, end, text: wouldJoin ? ' ' : '' }
}

/** Punctuation leans on the word before it. */
function startsTight(words: string): boolean {
  return /^[.,;:!?)\]}»”]/u.test(words)
}

function needsSpaceBefore(left: string, words: string, replaced: string): boolean {
  if (opening.test(left) || startsTight(words) || leansLeft(words)) return false
  // What stood there without a space (a bracket, a part of a word) is replaced without one.
  return replaced === '' || /^[.,;:!?)]/u.test(replaced)
}

function needsSpaceAfter(words: string, right: string, replaced: string): boolean {
  if (closing.test(right) || /[([{«„“‘—]$/u.test(words)) return false
  return replaced === '' ? !right.startsWith('—') : false
}

/** An American dash or a hyphenated ending is set without a space. */
function leansLeft(words: string): boolean {
  return /^—\S/u.test(words) || /^-\p{L}/u.test(words)
}

function trailingSpace(text: string): number {
  return text.length - text.trimEnd().length
}
