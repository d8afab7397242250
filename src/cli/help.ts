import { Help, type HelpConfiguration } from 'commander'
import type { CommandWords, Say } from '../locales/command-line.ts'

/** How help is written in the reader's language: commander has its own words for titles, choices and defaults. */
export function helpIn(say: Say): HelpConfiguration {
  const plain = new Help()
  return {
    styleTitle: (title) => say(title as CommandWords),
    commandUsage: (command) => usage(plain.commandUsage(command), say),
    subcommandTerm: (command) => usage(plain.subcommandTerm(command), say),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const facts = [
        argChoices === undefined ? [] : [`${say('choices')}: ${argChoices.join(', ')}`],
        defaultValue === undefined ? [] : [`${say('default')}: ${String(defaultValue)}`],
      ].flat()
      return facts.length === 0 ? description : `${description} (${facts.join('; ')})`
    },
  }
}

function usage(words: string, say: Say): string {
  return words.replace('[options]', say('[options]')).replace('[command]', say('[command]'))
}
