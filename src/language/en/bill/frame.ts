import type { Noun, Occurrence, Quoted, QuotedBlock } from '../../../amendment/types.ts'
import type { Labels } from '../../../citation/types.ts'
import type { Span } from '../../../problem/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import type { Where } from '../citation/where.ts'

/** What a bill does, by the verb that says it. */
export type Verb =
  | 'strike'
  | 'replace'
  | 'substitute'
  | 'insert'
  | 'restate'
  | 'designate'
  | 'redesignate'
  | 'repeal'
  | 'suspend'
  | 'lay-out'

/** Quoted words, or a mark by its name, with what they are called. */
export interface Words {
  readonly quoted: Quoted
  readonly noun: Noun
}

/** A place that is said before the verb; `isAmended`: “section 230 … is amended”, which all of the sentence is about. */
export interface PlaceSaid extends Where {
  readonly isAmended?: true
}

/** Which occurrence of words, and in which place, is meant. */
export interface Reach {
  readonly occurrence?: Occurrence
  readonly within?: Where
}

/** Words that others stand before or after: `after “A” each place it appears`. */
export interface Anchor {
  readonly side: 'before' | 'after'
  readonly words: Words
  readonly reach: Reach
}

/** Where words are put: beside others, or at the end or the beginning of a unit. */
export type Placement =
  | ({ readonly kind: 'beside' } & Anchor)
  | { readonly kind: 'edge'; readonly at: 'end' | 'start'; readonly within?: Where }

/** Where a run of struck words ends: `and all that follows through “B”`. */
export type Through = Quoted | 'period-at-end' | 'end'

/** What “the following …” announces. */
export interface Announced {
  readonly unit: CitedUnit | null
  readonly isMany: boolean
  /** “The following flush text”: a paragraph without a label, though it may stand in the instruction's sentence. */
  readonly isFlush?: boolean
  /** “The following new paragraph (2)”: what the text must be labelled. */
  readonly label?: string
}

/** Units by their new labels: `paragraph 7.1`, `as subsections (d) through (f)`. */
export interface NewUnits {
  readonly unit: CitedUnit
  readonly labels: readonly Labels[]
}

/**
 * What a clause says, whatever the order it says it in: a slot for each part of speech of the drafting language. A slot is
 * filled once; what would fill it a second time begins another clause.
 */
export interface Frame {
  readonly verb?: Verb
  readonly by?: true
  /** `in subsection (b),`, `section 230 … is amended`: each narrows the one before it, for what follows in the sentence, too. */
  readonly at?: readonly PlaceSaid[]
  readonly amended?: true
  /** `paragraph (2)`: what is struck, repealed, redesignated. */
  readonly object?: Where
  /** `the existing matter [of subsection (e)]`. */
  readonly existing?: { readonly within?: Where }
  /** `striking in subsection (b) …`. */
  readonly from?: Where
  /** The quoted words that the verb is about. */
  readonly words?: readonly Words[]
  /** `all that follows “A”`: the words that stay. */
  readonly kept?: Words
  /** `the comma after “service”`: what tells the words from others alike. */
  readonly beside?: Omit<Anchor, 'reach'>
  readonly occurrence?: Occurrence
  readonly within?: Where
  readonly through?: Through
  /** What is said of the end of a run. */
  readonly until?: Reach
  /** `and inserting “B”`, `with “B”`. */
  readonly put?: readonly Words[]
  readonly placement?: Placement
  /** `after subsection (h)`. */
  readonly besideUnit?: { readonly side: 'before' | 'after'; readonly where: Where }
  /** `to subsection (b)`. */
  readonly to?: Where
  readonly alphabetical?: true
  /** `as the second undesignated paragraph`. */
  readonly ordinal?: { readonly n: number; readonly unit: CitedUnit }
  readonly announced?: Announced
  /** The text that is announced; `isEmpty`: there is none. */
  readonly block?: QuotedBlock & { readonly isInline?: boolean; readonly isEmpty?: boolean }
  readonly units?: NewUnits
  readonly respectively?: true
  /** `until January 1, 2028`: ISO date or words. */
  readonly term?: string
  /** `the following provisions`: what follows in a list is what it is done to. */
  readonly each?: true
  readonly remarks?: readonly string[]
  /** The clause ends in a dash or colon: what follows is under it. */
  readonly lead?: true
}

/** What may be said again: “in section 5, is amended by amending subsection (b) by …”. */
const repeated: ReadonlySet<string> = new Set(['remarks', 'at', 'amended', 'by'])

/** Both frames as one; null where both fill a slot. Places narrow one another, and remarks add up. */
export function merge(frame: Frame, more: Frame): Frame | null {
  for (const slot of Object.keys(more)) if (!repeated.has(slot) && slot in frame) return null
  const at = [...(frame.at ?? []), ...(more.at ?? [])]
  const remarks = [...(frame.remarks ?? []), ...(more.remarks ?? [])]
  return { ...frame, ...more, ...(at.length > 0 && { at }), ...(remarks.length > 0 && { remarks }) }
}

/** Whether the frame says where, and not yet what. */
export function isHead({
  at: _at,
  by: _by,
  amended: _amended,
  each: _each,
  remarks: _remarks,
  ...rest
}: Frame): boolean {
  return Object.keys(rest).length === 0
}

/** All that the clause says of where. */
export function placesIn(frame: Frame): readonly PlaceSaid[] {
  const { at, object, existing, from, within, to, besideUnit, placement, until } = frame
  const beside = placement?.kind === 'edge' ? placement.within : placement?.reach.within
  const others = [object, existing?.within, from, within, to, besideUnit?.where, beside, until?.within]
  return [...(at ?? []), ...others.filter((one) => one !== undefined)]
}

/** Something wrong that does not keep the words from being read: an empty block, a label that differs. */
export interface Fault {
  readonly code: 'block-empty' | 'label-mismatch' | 'addresses-differ'
  readonly span: Span
  readonly expected: string | null
  readonly actual: string | null
}
