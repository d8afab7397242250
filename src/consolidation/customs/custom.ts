import type { Instruction } from '../../amendment/types.ts'
import type { Law } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'

/**
 * A custom of good drafting: the remarks that an instruction earns which can be carried out and does not keep to it. It
 * sees the law as it stands at the instruction's turn, changes nothing, and stops nothing.
 */
export type Custom = (law: Law, instruction: Instruction) => readonly Problem[]

/** A text that an instruction puts into the law; `isBlock`: whole paragraphs of it. */
export interface NewText {
  readonly text: string
  readonly isBlock: boolean
}

export function newTextOf(instruction: Instruction): NewText | null {
  switch (instruction.kind) {
    case 'replace-words':
      return { text: instruction.after.text, isBlock: false }
    case 'insert-words':
    case 'add-sentences':
      return { text: instruction.text.text, isBlock: false }
    case 'replace-run':
      return instruction.text === null ? null : { text: instruction.text.text, isBlock: false }
    case 'insert-unit':
    case 'replace-unit':
      return { text: instruction.text.text, isBlock: true }
    default:
      return null
  }
}

/** A count over all of a law's text, made once for each law. */
export function countedOnce<Value>(count: (texts: Iterable<string>) => Value): (law: Law) => Value {
  const known = new WeakMap<Law, Value>()
  return (law) => {
    const value = known.get(law) ?? count(textsOf(law))
    known.set(law, value)
    return value
  }
}

function* textsOf(law: Law): Iterable<string> {
  for (const { kind, text } of law.passages) if (kind !== 'front-matter') yield text
}
