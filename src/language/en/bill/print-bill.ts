import type { BillItem, BillOutline } from '../../drafting.ts'
import { type CitationStyle, printCitationEn } from '../citation/print.ts'
import { printEnglishLawReference, printInstructionEn } from './print.ts'

/**
 * A bill of one section: the lead with the law, `(1)`, `(A)` and `(i)`, `;`, `; and` and a period as lists need. Quoted law
 * stands on lines of its own.
 */
export function printEnglishBill({ title, law, items }: BillOutline): string {
  const name = printEnglishLawReference(law)
  const [only] = items
  const comma = name.endsWith(', United States Code') ? ',' : ''
  const lead = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${comma} is amended`
  const text =
    items.length === 1 && only?.kind === 'instruction'
      ? [`${lead} ${printItem(only, '.')}`]
      : [`${lead}—`, ...printItems(items, 0, '.')]
  return [`# ${title ?? `To amend ${name}`}`, '## Section 1. Amendments', ...text, ''].join('\n\n')
}

/** Paragraphs of the bill; `last` is the mark behind the last item. */
function printItems(items: readonly BillItem[], level: number, last: string): readonly string[] {
  return items.flatMap((item, index) => {
    const mark = index === items.length - 1 ? last : index === items.length - 2 ? '; and' : ';'
    const label = `(${labelOf(index, level)})`
    if (item.kind === 'lead')
      return [
        `${label} in ${printCitationEn(item.citation, styleOf(item))}—`,
        ...printItems(item.items, level + 1, mark),
      ]
    return [`${label} ${printItem(item, mark)}`]
  })
}

function styleOf(item: BillItem): CitationStyle | undefined {
  if (item.kind === 'lead') return item.items[0] === undefined ? undefined : styleOf(item.items[0])
  const { law } = item.instruction.common
  return /U\.S\.C/.test(law.number ?? '') ? 'sections' : /-F[KC]?[ZL]$/.test(law.number ?? '') ? 'articles' : undefined
}

function printItem({ instruction }: Extract<BillItem, { kind: 'instruction' }>, mark: string): string {
  return `${printInstructionEn(instruction)}${mark}`
}

/** `(1)`, `(A)`, `(i)`, `(I)`. */
function labelOf(index: number, level: number): string {
  if (level === 0) return String(index + 1)
  if (level === 1) return letterOf(index)
  return level === 2 ? roman(index + 1) : roman(index + 1).toUpperCase()
}

/** `A` to `Z`, then `AA`. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + (index % 26)).repeat(Math.floor(index / 26) + 1)
}

function roman(value: number): string {
  const numerals = [
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const
  let rest = value
  let text = ''
  for (const [numeral, worth] of numerals) {
    for (; rest >= worth; rest -= worth) text += numeral
  }
  return text
}
