import type { Token } from '../../../grammar/token.ts'

/** What a bill does, by the verb that says it. */
export type Verb = 'make' | 'replace' | 'delete' | 'add' | 'restate' | 'recognise' | 'deem' | 'suspend'

const forms: Readonly<Record<Verb, string>> = {
  make: 'внести внося вносится вносятся внеся',
  replace: 'заменить заменив заменяется заменяются',
  delete: 'исключить исключив исключается исключаются',
  add: 'дополнить дополнив дополняется дополняются',
  restate: 'изложить изложив излагается излагаются',
  recognise: 'признать признав признается признаются',
  deem: 'считать считая считается считаются',
  suspend: 'приостановить приостановив приостанавливается приостанавливаются',
}

const lexicon = new Map(
  (Object.entries(forms) as [Verb, string][]).flatMap(([verb, line]) =>
    line.split(' ').map((form): [string, Verb] => [form, verb]),
  ),
)

/** The verb that the token is a form of. */
export function verbOf(token: Token | undefined): Verb | undefined {
  return token?.kind === 'word' ? lexicon.get(token.text) : undefined
}
