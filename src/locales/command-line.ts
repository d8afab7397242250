import { formatWords, ru } from './command-line-ru.ts'

/** What the command line says of itself, by its English words: what is new there does not compile before Russian has it. */
export type CommandWords = keyof typeof ru
export type Say = (english: CommandWords) => string

/** The command line's words for a reader of a language: Russian, else English. */
export function commandWords(language: string): Say {
  return language === 'ru' ? (english) => ru[english] : (english) => english
}

/** What a format is, as the help of a command says it; in English where the language has no words for it. */
export function formatHelp(english: string, language: string): string {
  return language === 'ru' ? (formatWords[english] ?? english) : english
}

/** What the command line's library says of wrong use, in the reader's language; its own words where there are none for them. */
export function usageErrorIn(language: string, text: string): string {
  if (language !== 'ru') return text
  return russianErrors.reduce((said, [english, russian]) => said.replace(english, russian), text)
}

/** The sentences of commander's `Command`, each with its facts in place. */
const russianErrors: readonly (readonly [english: RegExp, russian: string])[] = [
  [/^error: unknown command '(.*)'/, 'engross: нет команды «$1»'],
  [/^error: unknown option '(.*)'/, 'engross: нет параметра «$1»'],
  [/^error: missing required argument '(.*)'/, 'engross: не хватает аргумента «$1»'],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\.?/,
    'engross: аргументов слишком много: нужно $2, дано $3.',
  ],
  [/^error: option '(.*)' argument missing/, 'engross: у параметра «$1» нет значения'],
  [/^error: required option '(.*)' not specified/, 'engross: нужен параметр «$1»'],
  [/^error: option '(.*)' cannot be used with option '(.*)'/, 'engross: параметры «$1» и «$2» вместе не употребляются'],
  [/^error: option '(.*)' argument '(.*)' is invalid\./, 'engross: значение «$2» параметра «$1» не годится.'],
  [/Allowed choices are (.{0,300})\./, 'Можно: $1.'],
  [/\(Did you mean (?:one of )?(.{0,300})\?\)/, '(Может быть, $1?)'],
  [/A port is a number from 0 to 65535\./, 'Порт — число от 0 до 65535.'],
  [/Memory is a number of megabytes, at least (\d+)\./, 'Память — число мегабайт, не меньше $1.'],
  [/A day is written YYYY-MM-DD, as 2027-03-01\./, 'День пишется так: 2027-03-01.'],
]
