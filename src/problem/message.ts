import { en } from './messages/en.ts'
import type { Messages } from './messages/parts.ts'
import { ru } from './messages/ru.ts'
import type { Problem } from './types.ts'

/** The languages that messages are written in. */
export const messages = { ru, en } as const satisfies Readonly<Record<string, Messages>>

export type MessageLanguage = keyof typeof messages
export const messageLanguages = Object.keys(messages) as readonly MessageLanguage[]

/** Serves readers of a language that has no messages. */
const fallback: MessageLanguage = 'en'

/** The language of messages for a reader of `language`: the same if messages are written in it, else English. */
export function messageLanguageFor(language: string): MessageLanguage {
  return messageLanguages.find((one) => one === language) ?? fallback
}

/** What a problem says to a person, in their language: what is wrong, what was expected, what is near. One sentence or two. */
export function problemMessage(problem: Problem, language: string): string {
  return messages[messageLanguageFor(language)][problem.code](problem)
}

/** The same as a sentence of its own, as pages print it: it begins with a capital. */
export function problemSentence(problem: Problem, language: string): string {
  const message = problemMessage(problem, language)
  return message.charAt(0).toLocaleUpperCase(language) + message.slice(1)
}

/** How tools call the two severities: editors and services that read compilers' lines know these words in no other language. */
export const severityWords = { problem: 'error', remark: 'warning' } as const satisfies Readonly<
  Record<Problem['severity'], string>
>

/** A problem in one line: `file:line:column: code: message`. */
export function formatProblem(problem: Problem, language: string): string {
  return `${placeOfFile(problem)}${problem.code}: ${problemMessage(problem, language)}`
}

/** The line of a report on many files, in which a reader looks for what fails first: `file:line:column: error: code: message`. */
export function problemLine(problem: Problem, message: string): string {
  return `${placeOfFile(problem)}${severityWords[problem.severity]}: ${problem.code}: ${message}`
}

function placeOfFile({ at }: Problem): string {
  return at === null ? '' : `${at.file}:${at.line}:${at.column}: `
}
