import type { Citation } from '../../citation/types.ts'
import type { Suspension } from '../../language/drafting.ts'
import { draftingOf } from '../../language/languages.ts'
import type { Law } from '../../law/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { notFound } from '../../resolution/resolve-problems.ts'
import type { CitedUnit } from '../../text/types.ts'
import { changeAt, claimOf, keysIn, placeAt, textOf } from '../law-text/edits.ts'
import { type Change, planOf } from '../law-text/plan.ts'
import { putBehind } from '../law-text/put-block.ts'
import type { Rule } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «приостановить до … действие …»: the text stays, an editorial note behind it says until when. */
export const suspendUnit: Rule<'suspend-unit'> = (context, { targets, ...suspension }) => {
  const { law } = context
  const changes: Change[] = []
  for (const citation of targets) {
    const found = targetsOf(context, [citation])
    if (found.kind === 'problem') return found
    const target = found.targets.at(-1)
    if (target === undefined || target.kind === 'law') return notFound(law, citation, { kind: 'law' }, null)
    const end = endOf(law, target)
    const note = changeAt(law, putBehind(law, end.passage, end.offset, noteOf(law, citation, suspension)))
    // The note stands at the next unit's head already: the place is what it speaks of.
    const place = placeAt(law, target.passage, startOf(target))
    changes.push({ ...note, place, claim: claimOf('suspended', target), within: keysIn(target) })
  }
  return planOf(changes)
}

function endOf(
  law: Law,
  target: Exclude<Target, { kind: 'law' }>,
): { readonly passage: number; readonly offset: number } {
  const { passage } = target
  switch (target.kind) {
    case 'unit':
      if (target.last === passage) return { passage, offset: target.provision.span.end }
      return { passage: target.last, offset: textOf(law, target.last).trimEnd().length }
    case 'alinea':
    case 'sentence':
    case 'table-part':
      return { passage, offset: target.paragraph.span.end }
    case 'heading':
      return { passage, offset: target.provision?.head.end ?? target.span.end }
    case 'paragraphs':
      return { passage, offset: target.paragraphs.at(-1)?.span.end ?? 0 }
  }
}

/** Where the words of the target begin: inside the unit that it is, or stands in. */
function startOf(target: Exclude<Target, { kind: 'law' }>): number {
  switch (target.kind) {
    case 'unit':
      return target.provision.labelSpan.start
    case 'alinea':
      return target.paragraph.span.start
    case 'sentence':
    case 'table-part':
    case 'heading':
      return target.span.start
    case 'paragraphs':
      return target.paragraphs[0]?.span.start ?? 0
  }
}

/** The note names the unit by its own label (and what is meant of it): it stands under the others already. */
function noteOf(law: Law, citation: Citation, suspension: Suspension): string {
  const labelled = citation.steps.findLastIndex(({ unit }) => !parts.has(unit))
  const own: Citation = { steps: citation.steps.slice(Math.max(0, labelled)) }
  return `> ${draftingOf(law.meta.language).notes.suspendedUnit(own, law.meta, suspension)}`
}

const parts: ReadonlySet<CitedUnit> = new Set([
  'alinea',
  'sentence',
  'heading',
  'matter-before',
  'matter-after',
  'flush',
])
