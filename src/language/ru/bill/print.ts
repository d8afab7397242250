import type { InstructionBody } from '../../../amendment/types.ts'
import type { LawReference } from '../../../citation/types.ts'
import { printRussianLawReference } from '../citation/law-reference.ts'
import { printBody } from './kinds/index.ts'

export { printRussianLawReference }

/**
 * An instruction alone in Russian drafting language; a repeal of a whole law names the law, if the instruction carries it.
 * A text of several paragraphs is set off as a blockquote: no mark may be put behind it.
 */
export function printRussianInstruction(
  instruction: InstructionBody & { readonly common?: { readonly law: LawReference } },
): string {
  const law = instruction.kind === 'repeal-law' ? instruction.common?.law : undefined
  return law === undefined || law.text === ''
    ? printBody(instruction)
    : `${printRussianLawReference(law, 'accusative')} ${printBody(instruction)}`
}
