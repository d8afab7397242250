import type { Amendment } from '../../amendment/types.ts'
import type { Consolidation } from '../../consolidation/types.ts'
import { type Chip, chipsOf } from '../../exporting/layout/chips.ts'
import type { Law } from '../../law/types.ts'
import { type OutlineItem, outlineItems } from './outline.ts'
import { amendmentsOn, type Touch, touchesOf, touchesUnder } from './touches.ts'

/** A law's page: its contents, and who wants to change which provision. */
export interface LawPage {
  readonly law: Law
  readonly amendments: readonly Amendment[]
  readonly chips: ReadonlyMap<string, Chip>
  readonly touches: ReadonlyMap<string, readonly Touch[]>
  readonly outline: readonly OutlineItem[]
}

/** `alone` gives what an amendment does by itself. */
export function lawPageOf(
  law: Law,
  all: readonly Amendment[],
  alone: (amendment: Amendment) => Pick<Consolidation, 'reports'>,
): LawPage {
  const amendments = amendmentsOn(law.id, all, alone)
  const touches = touchesOf(law.id, amendments.map(alone))
  const outline = outlineItems(law, (provision) =>
    provision.unit === 'article' ? new Set(touchesUnder(touches, provision.key).map(id)).size : 0,
  )
  return { law, amendments, chips: chipsOf(amendments), touches, outline }
}

/** One mark for each amendment that touches a provision: the first of its instructions there. */
export function marksOn(touches: ReadonlyMap<string, readonly Touch[]>): ReadonlyMap<string, readonly Touch[]> {
  return new Map(
    [...touches].map(([key, found]) => [
      key,
      found.filter((one, index) => found.findIndex((other) => other.amendment === one.amendment) === index),
    ]),
  )
}

const id = (touch: Touch): string => touch.amendment
