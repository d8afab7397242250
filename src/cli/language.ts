import { type MessageLanguage, messageLanguageFor, messageLanguages } from '../problem/message.ts'

/**
 * The language of messages: what was asked for; else what the text at hand is in; else what the environment speaks; else
 * English, which also stands for a language that has no messages.
 */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  text: string | null = null,
): MessageLanguage {
  const choice = messageLanguages.find((one) => one === asked)
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return choice ?? messageLanguageFor(text ?? locale.toLowerCase().split(/[-_.]/)[0] ?? '')
}
