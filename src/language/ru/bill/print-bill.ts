import type { Instruction } from '../../../amendment/types.ts'
import type { BillItem, BillOutline } from '../../drafting.ts'
import { printRussianCitation } from '../citation/print.ts'
import { printRussianInstruction, printRussianLawReference } from './print.ts'

/**
 * A bill of one article: the lead with the law, `1)` and `а)`, the items of a third level unnumbered, `;` and `.` as lists
 * need. New wordings and new units are set off as blockquotes, behind which no mark can stand.
 */
export function printRussianBill({ title, law, items }: BillOutline): string {
  const name = printRussianLawReference(law, 'accusative')
  return [
    `# ${title ?? `О внесении изменений в ${shortName(name)}`}`,
    '## Статья 1',
    `Внести в ${name} следующие изменения:`,
    ...printItems(items, 0, '.'),
    '',
  ].join('\n\n')
}

/** «Федеральный закон «О связи»»: a title names no date and number. */
function shortName(name: string): string {
  return name.replace(/ от \d.{0,60}? года/u, '').replace(/ №\s?\S+(?= «)/u, '')
}

/** Paragraphs of the bill; `last` is the mark behind the last item. */
function printItems(items: readonly BillItem[], level: number, last: string): readonly string[] {
  return items.flatMap((item, index) => {
    const mark = index === items.length - 1 ? last : ';'
    const label = labelOf(index, level)
    if (item.kind === 'lead')
      return [
        `${label}${inPlace(printRussianCitation(item.citation, 'prepositional'))}:`,
        ...printItems(item.items, level + 1, mark),
      ]
    return [`${label}${printItem(item.instruction, mark)}`]
  })
}

const letters = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** `1)`, then `а)` – `я)` without ё, й, ъ, ы, ь; what does not fit, and deeper items, go without. */
function labelOf(index: number, level: number): string {
  if (level === 0) return `${index + 1}) `
  const letter = level === 1 ? letters[index] : undefined
  return letter === undefined ? '' : `${letter}) `
}

function inPlace(citation: string): string {
  return `${/^вт/.test(citation) ? 'во' : 'в'} ${citation}`
}

/** The instruction with its mark; a new text on lines of its own. */
function printItem(instruction: Instruction, mark: string): string {
  const words = printRussianInstruction(instruction)
  if (/\n>/.test(words)) return words
  const isSetOff =
    (instruction.kind === 'insert-unit' && instruction.unit !== 'sentence') ||
    (instruction.kind === 'replace-unit' && instruction.targets.some(({ steps }) => !inLine.has(steps.at(-1)?.unit)))
  if (!isSetOff) return `${words}${mark}`
  const { text } = instruction.text
  const inline = ` «${text}»`
  return words.endsWith(inline) && !/^["«„“]/.test(text)
    ? `${words.slice(0, -inline.length)}\n\n> ${text}`
    : `${words}${mark}`
}

/** What is worded anew inside of a line. */
const inLine: ReadonlySet<string | undefined> = new Set(['sentence', 'heading'])
