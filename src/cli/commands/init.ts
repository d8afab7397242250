import { resolve } from 'node:path'
import { draftingOf } from '../../language/languages.ts'
import { languageNames } from '../../text/languages.ts'
import { makeWorkspace } from '../../workspace/make.ts'
import { type Exit, exits } from '../exits.ts'
import { type Io, inShell } from '../io.ts'

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
  const git = {
    committed: 'Its first commit is made.',
    uncommitted:
      'A git repository is there; nothing is committed yet: git does not know your name (git config user.name).',
    missing: 'git is not installed, so there is no history: install it and run “git init” there.',
  }[made.git]
  const next = (command: string) => `${io.command} ${command} --root ${inShell(folder)}`
  await io.out(
    `A workspace is in ${folder}: ${made.files.join(', ')}.\n${git}\n\nNext:\n  ${next('check')}\n  ${next('serve')}\n`,
  )
  return exits.fine
}
