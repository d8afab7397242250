import type { UnnumberedInstruction } from '../../../amendment/bill.ts'
import { is } from '../../../grammar/reading.ts'
import type { Token } from '../../../grammar/token.ts'
import { normaliseLabel } from '../../../text/label.ts'
import { readIndexedOrdinal } from '../citation/labels.ts'
import { tokensOf } from '../citation/tokens.ts'
import { printRussianInstruction } from './print.ts'
import type { Stream } from './stream.ts'

/**
 * The first number, label or ordinal that a clause says and none of its instructions says back, printed in full; null if all
 * are said. What is not said back was not read: such an instruction must not be run. What the clause quotes, and what stands
 * in brackets, is left out.
 */
export function unsaidFigure(
  { tokens }: Stream,
  at: number,
  next: number,
  instructions: readonly UnnumberedInstruction[],
): string | null {
  const said = figuresOf(ownTokens(tokens.slice(at, next)))
  if (said.length === 0) return null
  const printed = instructions.map((one) =>
    [printRussianInstruction(one), one.common.law.text, ...one.remarks].join(' '),
  )
  const back = new Set(printed.flatMap((text) => figuresOf(tokensOf(text, { start: 0, end: text.length }))))
  return said.find((figure) => !back.has(figure)) ?? null
}

/** The clause's own tokens: neither quoted, unless one letter is, nor in brackets. */
function ownTokens(tokens: readonly Token[]): readonly Token[] {
  const own: Token[] = []
  let [quotes, brackets] = [0, 0]
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'close') quotes = Math.max(0, quotes - 1)
    // «1)» at the head of an item closes nothing.
    if (is(token, ')')) brackets = Math.max(0, brackets - 1)
    const isLetter = quotes === 1 && tokens[index + 1]?.kind === 'close' && tokens[index - 1]?.kind === 'open'
    if (brackets === 0 && (quotes === 0 || (isLetter && token.text.length === 1))) own.push(token)
    if (token.kind === 'open') quotes += 1
    if (is(token, '(')) brackets += 1
  }
  return own
}

/** Figures and Roman numerals part by part, ordinals as figures: «второй» is 2, «четвертую.1» 4 and 1, `44-1` 44 and 1. */
function figuresOf(tokens: readonly Token[]): readonly string[] {
  const figures: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const ordinal = readIndexedOrdinal(tokens, at)
    if (ordinal !== null) {
      figures.push(...partsOf(ordinal.value))
      at = ordinal.next - 1
    } else if (token.kind === 'number') figures.push(...partsOf(token.text))
  }
  return figures
}

function partsOf(figure: string): readonly string[] {
  // Printed dates have the month in words.
  const date = /^(\d{1,2})\.\d{1,2}\.(\d{4})$/.exec(figure)
  const text = date === null ? normaliseLabel(figure) : `${date[1]}.${date[2]}`
  return text.split(/[.\-‑]/).map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part.toLowerCase()))
}
