import type { Instruction, InstructionBody } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import { printDate } from '../citation/dates.ts'
import type { CitationStyle } from '../citation/print.ts'
import { printBody } from './kinds/index.ts'

/**
 * An instruction alone, with its full citation and without a mark at its end: `in section 230(b)(4), by striking “; and”
 * at the end and inserting a semicolon`. It reads back as the same body.
 */
export function printInstructionEn(instruction: InstructionBody | Instruction, style?: CitationStyle): string {
  const known = style ?? ('common' in instruction ? styleOfLaw(instruction.common.law) : undefined)
  return printBody(instruction, known)
}

/** The name that the amendment module knows the printer by. */
export function printEnglishInstruction(instruction: InstructionBody | Instruction): string {
  return printInstructionEn(instruction)
}

/** How a bill names a law: `title 47, United States Code`, `Federal Law No. 126-FZ of July 7, 2003 “On Communications”`. */
export function printEnglishLawReference(law: LawReference): string {
  const code = /^(\d+) U\.S\.C\.$/.exec(law.number ?? '')
  if (code !== null) return `title ${code[1]}, United States Code`
  if (law.number !== null && /F[KC]?[ZL]$/.test(law.number)) {
    const date = law.date === null ? '' : ` of ${printDate(law.date)}`
    return `Federal Law No. ${law.number}${date}${law.title === null ? '' : ` “${law.title}”`}`
  }
  return law.text === '' ? (law.title ?? law.number ?? '') : law.text
}

/** Laws translated from Russian have articles, American ones sections. */
function styleOfLaw(law: LawReference): CitationStyle | undefined {
  if (/U\.S\.C/.test(law.number ?? '')) return 'sections'
  return /-F[KC]?[ZL]$/.test(law.number ?? '') || /Russian Federation|Federal Law/.test(law.text)
    ? 'articles'
    : undefined
}
