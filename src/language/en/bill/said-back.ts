import type { UnnumberedInstruction } from '../../../amendment/bill.ts'
import { citationsIn } from '../../../amendment/citations.ts'
import type { Token } from '../../../grammar/token.ts'
import { normaliseLabel } from '../../../text/label.ts'
import { ordinalOf } from '../citation/ordinals.ts'
import { readQualifiers } from '../citation/qualifiers.ts'
import { tokensOf } from '../citation/tokens.ts'
import { labelOfBlock } from './block-label.ts'
import { printInstructionEn } from './print.ts'

/**
 * The first number, label or ordinal that a clause says and none of its instructions says back, printed with its full address;
 * null if all are said. What is not said back was not read: such an instruction must not be run. What the clause quotes, and
 * what stands in brackets, is left out.
 */
export function unsaidFigure(tokens: readonly Token[], instructions: readonly UnnumberedInstruction[]): Token | null {
  // Tables of contents are named by what they stand in, and a law has no text for them.
  const cited = instructions.flatMap(citationsIn)
  if (cited.some(({ steps }) => steps[0]?.unit === 'contents')) return null
  // Sections are numbered through a law: the chapter that one stands in says nothing more.
  const isNumbered = cited.some(({ steps }) => steps.some(({ unit }) => unit === 'article'))
  const said = figuresIn(tokens).filter(({ word }) => !(isNumbered && outer.has(word)))
  if (said.length === 0) return null
  const back = new Set(instructions.flatMap(figuresOf))
  return said.find(({ figure }) => !back.has(figure))?.token ?? null
}

function figuresOf(one: UnnumberedInstruction): readonly string[] {
  const { law } = one.common
  const printed = [printInstructionEn(one), law.text, ...one.remarks].join(' ')
  const sections = law.act?.sections.map(({ act }) => normaliseLabel(act)) ?? []
  const label = 'text' in one && one.text !== null ? labelOfBlock(one.text.text)?.label : undefined
  const labels = [...sections, ...(label === undefined ? [] : [normaliseLabel(label)])]
  return [...figuresIn(tokensOf(printed)).map(({ figure }) => figure), ...labels]
}

const outer: ReadonlySet<string> = new Set(
  'title subtitle chapter subchapter part subpart division titles chapters parts'.split(' '),
)

interface Figure {
  readonly figure: string
  /** What stands before it. */
  readonly word: string
  readonly token: Token
}

function figuresIn(tokens: readonly Token[]): readonly Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    // Brackets, and “, as redesignated by subsection (b),”.
    const { next } = readQualifiers(tokens, at)
    if (next > at) at = next
    const token = tokens[at]
    const figure = token === undefined ? null : figureOf(token)
    if (token !== undefined && figure !== null) figures.push({ figure, word: tokens[at - 1]?.text ?? '', token })
  }
  return figures
}

function figureOf(token: Token): string | null {
  if (token.kind === 'label') return normaliseLabel(token.text)
  if (token.kind !== 'word') return null
  return /^\d/.test(token.raw) ? normaliseLabel(token.raw.replace(/(?:st|nd|rd|th)$/, '')) : ordinalOf(token.text)
}
