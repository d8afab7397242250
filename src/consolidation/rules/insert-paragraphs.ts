import type { Law, Paragraph } from '../../law/types.ts'
import type { Problem } from '../../problem/types.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf, notFound } from '../../resolution/resolve-problems.ts'
import type { BlockParagraph } from '../law-text/block.ts'
import { changeAt, keysIn, keysOf, textOf } from '../law-text/edits.ts'
import { type Edit, type Plan, planOf } from '../law-text/plan.ts'
import { beforeFootnotes, putBefore, putBehind } from '../law-text/put-block.ts'
import { render } from '../law-text/render.ts'
import { alphabeticalSpot, isDefinition } from './alphabetical.ts'
import { broughtTwice } from './exists.ts'
import { endOfBody } from './notes.ts'
import { suspiciousItems } from './punctuation.ts'
import type { Body, Context } from './rule.ts'
import { targetsOf } from './targets.ts'

/** «дополнить абзацем»: unlabelled paragraphs, at the end of the unit itself, beside another one, or as the n-th. */
export function insertParagraphs(
  context: Context,
  instruction: Body<'insert-unit'>,
  parent: Target,
  quoted: readonly BlockParagraph[],
): Plan | Problem {
  const { law } = context
  const { place } = instruction
  const passage = parent.kind === 'law' ? 0 : parent.passage
  const twice = parent.kind === 'law' ? null : broughtTwice(law, parent, quoted)
  if (twice !== null) return twice
  const block = render(law, passage, quoted, null)
  if (place.kind === 'after' || place.kind === 'before') {
    const beside = targetsOf(context, [place.unit])
    if (beside.kind === 'problem') return beside
    const target = place.kind === 'after' ? beside.targets.at(-1) : beside.targets[0]
    if (target === undefined || target.kind === 'law') return notFound(law, place.unit, parent, null)
    const span = spanOf(target)
    const put = place.kind === 'after' ? putBehind : putBefore
    const edit = put(law, target.passage, place.kind === 'after' ? span.end : span.start, block)
    const into = target.kind === 'unit' ? keysOf(target.ancestors) : keysIn(target)
    return planOf([{ ...changeAt(law, edit), into }], [...beside.remarks, ...itemsAround(law, target, edit, block)])
  }
  if (parent.kind === 'law') return notFound(law, instruction.parent, parent, null)
  if (place.kind === 'alphabetical') {
    const own = ownParagraphs(parent)
    const text = textOf(law, parent.passage)
    const words = quoted.map((one) => one.text).join('\n')
    const spot = alphabeticalSpot(law, parent, words, own, (one) => text.slice(one.text.start, one.text.end))
    if (spot.kind === 'problem') return spot
    const following = own.find((one) => isDefinition(law, text.slice(one.text.start, one.text.end)))
    const edit =
      spot.behind === null && following !== undefined
        ? beforeParagraph(context, parent, following, block)
        : putBehind(law, parent.passage, spot.behind?.span.end ?? endOf(law, parent), block)
    return planOf([{ ...changeAt(law, edit), term: spot.term }], itemsAround(law, parent, edit, block))
  }
  if (place.kind === 'ordinal') {
    const own = ownParagraphs(parent)
    const following = own[place.n - 1]
    if (following !== undefined) {
      const edit = beforeParagraph(context, parent, following, block)
      return planOf([changeAt(law, edit)], itemsAround(law, parent, edit, block))
    }
    if (place.n > own.length + 1) {
      return notFound(law, instruction.parent, parent, null, { reason: 'paragraphs', count: String(own.length) })
    }
  }
  const edit = putBehind(law, parent.passage, endOf(law, parent), block)
  return planOf([changeAt(law, edit)], itemsAround(law, parent, edit, block))
}

/** What the marks at the ends of the items around the new ones should be looked at for. */
function itemsAround(
  law: Law,
  target: Exclude<Target, { kind: 'law' }>,
  { start }: Edit,
  block: string,
): readonly Problem[] {
  const { passage, provision } = target
  const own = provision?.paragraphs ?? []
  const text = (one: Paragraph | undefined): string | null =>
    one === undefined ? null : textOf(law, passage).slice(one.text.start, one.text.end)
  const before = own.findLast(({ span }) => span.end <= start)
  return suspiciousItems(
    lawPlaceOf(law, target),
    block,
    text(before),
    text(own.find(({ span }) => span.start >= start)),
  )
}

/** The new first paragraph of a labelled unit takes over its label. */
function beforeParagraph(
  context: Context,
  parent: Exclude<Target, { kind: 'law' }>,
  following: Paragraph,
  block: string,
): Edit {
  const { passage } = parent
  const text = textOf(context.law, passage)
  const isLabelled = text.slice(following.span.start, following.text.start).trim() !== ''
  if (!isLabelled) return putBefore(context.law, passage, following.span.start, block)
  return { passage, start: following.text.start, end: following.text.start, text: `${block}\n\n` }
}

function ownParagraphs(parent: Target): readonly Paragraph[] {
  if (parent.kind === 'unit') return parent.provision.paragraphs
  return parent.kind === 'paragraphs' ? parent.paragraphs : []
}

/** Where the target's text ends, before the footnotes that may close it. */
function endOf(law: Law, target: Exclude<Target, { kind: 'law' }>): number {
  return beforeFootnotes(law, target.passage, spanOf(target).end)
}

function spanOf(target: Exclude<Target, { kind: 'law' }>): { readonly start: number; readonly end: number } {
  switch (target.kind) {
    case 'unit':
      return { start: target.provision.span.start, end: endOfBody(target.provision, null) }
    case 'alinea':
    case 'sentence':
    case 'table-part':
      return target.paragraph.span
    case 'heading':
      return target.span
    case 'paragraphs':
      return {
        start: (target.paragraphs[0] as Paragraph).span.start,
        end: (target.paragraphs.at(-1) as Paragraph).span.end,
      }
  }
}
