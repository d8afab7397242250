import type { Noun, Occurrence, Quoted, QuotedBlock } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import type { WrittenCitation } from '../citation/citation.ts'
import { isFiner } from '../citation/ranks.ts'
import type { Verb } from './verbs.ts'

/** Words that a clause quotes, with what it calls them. */
export interface Item {
  readonly noun: Noun
  readonly text: Quoted
}

/** «слова с «A» по «B» включительно». */
export interface WordsThrough {
  readonly from: Quoted
  readonly through: Quoted | 'period-at-end' | 'end'
  readonly occurrence?: Counted
  readonly until?: Counted
  /** «до конца пункта 2». */
  readonly endOf?: WrittenCitation
}

/** «во втором случае», «в последнем случае». */
export type Counted = Extract<Occurrence, { readonly kind: 'nth' | 'last' }>

/** «после слов «A»», «перед пунктом 3». */
export interface Anchor {
  readonly side: 'after' | 'before'
  readonly items: readonly Item[]
  readonly citations: readonly WrittenCitation[]
}

/** Units in the instrumental: «новым абзацем вторым», «пунктами 7.2 и 7.3»; `unit` null for a text that is no unit. */
export interface NewUnits {
  readonly unit: CitedUnit | null
  readonly labels: readonly Labels[]
  readonly isPlural: boolean
}

/**
 * What a clause says, whatever the order it says it in: a slot for each part of speech of the drafting language. A slot is
 * filled once; what would fill it a second time begins another clause.
 */
export interface Frame {
  readonly verb?: Verb
  /** «в пункте 1», «из статьи 5». */
  readonly at?: readonly WrittenCitation[]
  /** «пункт 1». */
  readonly object?: readonly WrittenCitation[]
  /** «его», «в ней»: the object that was named before. */
  readonly pronoun?: true
  /** «слова «A» и «B»». */
  readonly words?: readonly Item[]
  readonly run?: WordsThrough
  /** «словами «A»», «на «A»». */
  readonly by?: readonly Item[]
  readonly anchor?: Anchor
  readonly units?: NewUnits
  readonly occurrence?: Occurrence
  readonly edge?: 'start' | 'end'
  /** «следующего содержания», «в следующей редакции». */
  readonly announced?: 'content' | 'wording'
  readonly block?: QuotedBlock
  /** «в алфавитном порядке». */
  readonly alphabetical?: true
  /** «утратившим силу». */
  readonly lost?: true
  /** «действие». */
  readonly effect?: true
  /** «текст» of what is named. */
  readonly text?: true
  /** «с 1 января 2028 года»: the ISO date from which the clause is in force. */
  readonly since?: string
  /** «до 1 января 2028 года»: the first ISO date behind it, or words. */
  readonly until?: string
  /** «в части пользования родниками»: how much of a rule is suspended. */
  readonly extent?: string
  /** «следующие изменения». */
  readonly changes?: true
  readonly respectively?: true
  /** Another verb of the same clause stands elsewhere: «слова «C» – словами «D»». */
  readonly dash?: true
  readonly remarks?: readonly string[]
  /** The clause ends in a colon: what follows is under it. */
  readonly colon?: true
}

/** Both frames as one; null where both fill a slot. Remarks add up, and «в соответствующем падеже» may be said of both words. */
export function merge(frame: Frame, more: Frame): Frame | null {
  for (const slot of Object.keys(more)) {
    if (slot !== 'remarks' && slot !== 'occurrence' && slot !== 'at' && slot in frame) return null
  }
  const at = onePlace(frame.at, more.at)
  if (at === null) return null
  const occurrence = oneOccurrence(frame.occurrence, more.occurrence)
  if (occurrence === null) return null
  const remarks = [...(frame.remarks ?? []), ...(more.remarks ?? [])]
  return {
    ...frame,
    ...more,
    ...(at && { at }),
    ...(occurrence && { occurrence }),
    ...(remarks.length > 0 && { remarks }),
  }
}

/** «в статье 5 слова «A» в пункте 1»: a narrower place stands in the wider one. */
function onePlace(one: Frame['at'], other: Frame['at']): Frame['at'] | null {
  if (one === undefined || other === undefined) return one ?? other
  const isInside = other.every(
    ({ steps, law }) => law === undefined && one.every((outer) => areFiner(steps, outer.steps)),
  )
  return isInside
    ? one.flatMap((outer) =>
        other.map((inner) => ({ ...inner, law: outer.law, steps: [...outer.steps, ...inner.steps] })),
      )
    : null
}

function areFiner(inner: WrittenCitation['steps'], outer: WrittenCitation['steps']): boolean {
  const [first, last] = [inner[0], outer.at(-1)]
  return first === undefined || (last !== undefined && isFiner(first, last))
}

function oneOccurrence(one: Occurrence | undefined, other: Occurrence | undefined): Occurrence | undefined | null {
  if (one === undefined || other === undefined) return one ?? other
  if (other.kind === 'all-forms' || one.kind === other.kind) return other
  return one.kind === 'all-forms' && other.kind === 'all' ? one : null
}
