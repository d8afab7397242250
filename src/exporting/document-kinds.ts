import type { CommandWords } from '../locales/command-line.ts'
import type { DocumentKind } from './types.ts'

/** What each kind of document is, as a command's help says it, in the order in which one is taken where none is asked for. */
export const documentHelp = {
  redline: 'a law with its changes marked, a file for each law',
  draft: 'the clean text: a law as it is, or with the bills worked in, a file for each law',
  table: 'the comparative table of a bill: all its laws, with reasons from its note',
  options: 'rival bills side by side',
  bill: 'the bill’s own text, as it is brought in',
  note: 'the bill’s explanatory note',
  print: 'the comparative print: what is omitted in brackets, what is new in italics',
  package: 'all the papers that a bill is brought in with',
} as const satisfies Readonly<Record<DocumentKind, CommandWords>>

export const documentKinds = Object.keys(documentHelp) as readonly DocumentKind[]
