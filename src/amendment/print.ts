import type { LawReference } from '../citation/types.ts'
import type { Language } from '../law/types.ts'
import { printEnglishInstruction, printEnglishLawReference } from './en/print.ts'
import { printRussianInstruction, printRussianLawReference } from './ru/print.ts'
import type { InstructionBody } from './types.ts'

/**
 * An instruction alone, with its full citation (the law not named), in drafting language and without a mark at its
 * end. In a one-line bill it parses back to the same body, spans aside.
 */
export function printInstruction(instruction: InstructionBody, language: Language): string {
  return language === 'ru' ? printRussianInstruction(instruction) : printEnglishInstruction(instruction)
}

/** How a bill names a law: «Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи»». */
export function printLawReference(law: LawReference, language: Language): string {
  return language === 'ru' ? printRussianLawReference(law, 'nominative') : printEnglishLawReference(law)
}
