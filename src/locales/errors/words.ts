import type { Locale } from '../words.ts'
import { en } from './en.ts'
import { type CommandError, type ErrorWords, type Facts, oneOf, type Sentence, type UseError } from './parts.ts'
import { ru } from './ru.ts'

/** What errors say, in each language that pages speak: every sentence of an expected error stands in these tables. */
const errorWords = { ru, en } as const satisfies Readonly<Record<Locale, ErrorWords>>

/** What an error says in a log and, where nothing else is asked for, on a command line. */
export function englishSentence(code: CommandError, facts: Facts): string {
  return en.command[code](facts)
}

/** What a command says that is asked for what cannot be, in English. */
export function englishUse(use: UseError, facts: Facts): string {
  return en.use[use](facts)
}

/** What an error says on a command line; null where there are no words for it in that language but its own. */
export function commandSentence(code: string, facts: Facts, language: string): string | null {
  const words = oneOf<ErrorWords>(errorWords, language)
  if (words === undefined) return null
  return code === 'wrong-use' ? said(words.use, String(facts.use), facts) : said(words.command, code, facts)
}

/** What an error says on a page; of one without words there, only that the address cannot be read. */
export function pageSentence(code: string, facts: Facts, language: Locale): string {
  const { page } = errorWords[language]
  return said(page, code, facts) ?? page['bad-address'](facts)
}

/** What a page says of a bug: `id` is the number of the request in the log. */
export function bugSentence(id: string, language: Locale): string {
  return errorWords[language].page.internal({ id })
}

function said(sentences: Readonly<Record<string, Sentence>>, code: string, facts: Facts): string | null {
  return oneOf(sentences, code)?.(facts) ?? null
}
