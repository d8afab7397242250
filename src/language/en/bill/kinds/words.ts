import type { InstructionBody, Occurrence } from '../../../../amendment/types.ts'
import type { Frame, Placement, Reach, Words } from '../frame.ts'
import { type Scope, targetsOf } from '../scope.ts'

const unstated: Occurrence = { kind: 'unstated' }

/** The words of a clause are struck. */
export function deletion(scope: Scope, { quoted, noun }: Words, reach: Reach): InstructionBody {
  const occurrence = reachOf(noun, reach)
  return { kind: 'delete-words', targets: targetsOf(scope, reach.within), noun, words: quoted, occurrence }
}

/** The words of a clause give way to others. */
export function replacement(scope: Scope, before: Words, after: Words, reach: Reach): InstructionBody {
  return {
    kind: 'replace-words',
    targets: targetsOf(scope, reach.within),
    noun: before.noun,
    before: before.quoted,
    after: after.quoted,
    occurrence: isClosing(before, after, reach) ? { kind: 'at-end' } : reachOf(before.noun, reach),
  }
}

/** Words are put beside others, or at an edge of a unit. */
export function insertion(scope: Scope, placement: Placement, { quoted: text, noun }: Words): InstructionBody {
  if (placement.kind === 'edge') {
    const targets = targetsOf(scope, placement.within)
    const called = noun === 'mark-name' ? 'none' : noun
    return { kind: 'insert-words', targets, noun: called, at: placement.at, anchor: null, text, occurrence: unstated }
  }
  const { side: at, words, reach } = placement
  const targets = targetsOf(scope, reach.within)
  const occurrence = reach.occurrence ?? unstated
  return { kind: 'insert-words', targets, noun: words.noun, at, anchor: words.quoted, text, occurrence }
}

/** A mark that is named and not quoted is the closing one, unless it is said which. */
function reachOf(noun: Words['noun'], { occurrence }: Reach): Occurrence {
  return occurrence ?? (noun === 'mark-name' ? { kind: 'at-end' } : unstated)
}

/** `by striking “; and” and inserting a period`: a mark that is named is the closing one, and so is what gives way to it. */
function isClosing(before: Words, after: Words, { occurrence }: Reach): boolean {
  const isNamed = after.noun === 'mark-name' && (occurrence ?? unstated).kind === 'unstated'
  return isNamed && /^[.,;:—]?\s*(?:and|or)?[.,;]?$/.test(before.quoted.text)
}

/** `striking the comma after “service” and inserting “;”`: both together make way for the words with what comes, or alone. */
export function besideReplaced(scope: Scope, { words, beside, put, ...frame }: Frame): InstructionBody | null {
  const [struck] = words ?? []
  if (struck === undefined || beside === undefined) return null
  const { side, words: stays } = beside
  const both = (other: string): Words => {
    const text = side === 'after' ? joined(stays.quoted.text, other) : joined(other, stays.quoted.text)
    return { quoted: { text, span: stays.quoted.span }, noun: 'none' }
  }
  return replacement(scope, both(struck.quoted.text), both(put?.[0]?.quoted.text ?? ''), frame)
}

/** Two runs of words as they are written one after the other: a mark leans on the words before it. */
function joined(first: string, second: string): string {
  const isTight = first === '' || second === '' || /^[.,;:)—]/u.test(second)
  return `${first}${isTight ? '' : ' '}${second}`
}
