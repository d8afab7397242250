import { resolve } from 'node:path'
import { draftingOf } from '../../language/languages.ts'
import { commandLines } from '../../locales/command-lines.ts'
import { languageNames } from '../../text/languages.ts'
import { makeWorkspace } from '../../workspace/make.ts'
import { type Exit, exits } from '../exits.ts'
import { type Io, inShell } from '../io.ts'
import { languageOf } from '../language.ts'

export interface InitOptions {
  readonly json?: boolean
  readonly lang?: string
}

/** Makes a workspace in a new or an empty folder, its example in the language asked for, and says what to do next. */
export async function init(folder: string, { json, lang }: InitOptions, io: Io): Promise<Exit> {
  const language = languageNames.find((one) => one === lang) ?? languageNames[0]
  const made = await makeWorkspace(resolve(io.cwd, folder), draftingOf(language).example)
  if (json) {
    await io.out(`${JSON.stringify(made, null, 2)}\n`)
    return exits.fine
  }
  const say = commandLines(languageOf(lang, io.env))
  const next = (command: string) => `${io.command} ${command} --root ${inShell(folder)}`
  const lines = [
    say.made(folder, made.files.join(', ')),
    say.git[made.git],
    '',
    say.next,
    `  ${next('check')}`,
    `  ${next('serve')}`,
  ]
  await io.out(`${lines.join('\n')}\n`)
  return exits.fine
}
