import { commandSentence } from '../locales/errors/words.ts'
import type { EngrossError } from '../workspace/errors.ts'

/** The line that a person reads for an error: the error's own English sentence where their language has none for it. */
export function errorLine(error: EngrossError, language: string): string {
  return `engross: ${commandSentence(error.code, error.data, language) ?? error.message}\n`
}
