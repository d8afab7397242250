import type { Language } from '../text/types.ts'

/** The language of messages: what was asked for; else what the text at hand is in; else what the environment speaks; else English. */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  text: Language | null = null,
): Language {
  if (asked === 'ru' || asked === 'en') return asked
  if (text !== null) return text
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
