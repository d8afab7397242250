/** What an error's words are made of. */
export type Facts = Readonly<Record<string, string | number | null>>

export type Sentence = (facts: Facts) => string

/** The sentences of one language, by the error's code. */
export interface ErrorWords {
  /** On a command line: they name folders, and the nearest name. */
  readonly command: Readonly<Record<CommandError, Sentence>>
  /** On a command line, of a command that asks for what cannot be. */
  readonly use: Readonly<Record<UseError, Sentence>>
  /** On a page: they name no folder of the computer, and what is near stands under them as links. */
  readonly page: Readonly<Record<PageError, Sentence>>
}

/** What a command line may ask for that cannot be. */
export type UseError =
  | 'no-amendments'
  | 'named-twice'
  | 'empty-folder'
  | 'several-laws'
  | 'not-writable'
  | 'folder-needed'
  | 'file-for-several'
  | 'no-file'
  | 'one-input'
  | 'spaces-exact'
  | 'no-redline-format'
  | 'log-level'
  | 'port-rights'
  | 'no-address'
  | 'nothing-changed'
  | 'no-document'
  | 'nothing-named'
  | 'no-note'
  | 'no-chromium'
  | 'chromium-failed'
  | 'other-language'
  | 'law-and-amendment'
  | 'options-of-one'
  | 'no-commencement'

export type CommandError =
  | 'no-workspace'
  | 'not-found'
  | 'revision-unknown'
  | 'git-missing'
  | 'folder-not-empty'
  | 'address-taken'

export type PageError =
  | 'bad-address'
  | 'bad-date'
  | 'bad-id'
  | 'bad-value'
  | 'foreign-host'
  | 'foreign-origin'
  | 'git-missing'
  | 'internal'
  | 'missing-value'
  | 'no-page'
  | 'no-question'
  | 'not-comparable'
  | 'not-found'
  | 'not-touched'
  | 'read-only'
  | 'too-large'
  | 'too-busy'
  | 'too-costly'
  | 'revision-unknown'
  | 'unknown-amendment'

/** What may be looked for and not be there. */
export type Missing = 'law' | 'amendment' | 'provision' | 'file'

/** Why there is no history. */
export type GitMissingReason = 'no-git' | 'no-repository' | 'no-commits' | 'refused' | 'damaged' | 'silent'

/** The value of a table that a fact names; undefined if it names none. */
export function oneOf<Value>(
  table: Readonly<Record<string, Value>>,
  name: string | number | null | undefined,
): Value | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined
}
