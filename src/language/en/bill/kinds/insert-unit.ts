import type { InstructionBody, UnitPlace } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import type { BodyOf } from '../../../../grammar/kinds.ts'
import { printOrdinal } from '../../citation/ordinals.ts'
import { printCitationEn, printUnits } from '../../citation/print.ts'
import { narrowed, targetsOf } from '../scope.ts'
import { blockKind, sentencesCited } from './new-text.ts'
import { inside } from './printing.ts'
import { quoteBlock } from './quotes.ts'
import type { Clause, Rule, Style } from './rule.ts'

type Body = BodyOf<'insert-unit'>

/** `adding at the end the following:`, `inserting after subsection (h) the following:`, `adding paragraph 7.1 to read as follows:`. */
export const insertUnit: Rule<'insert-unit'> = {
  slots: ['placement', 'to', 'announced', 'block', 'besideUnit', 'units', 'ordinal', 'alphabetical'],

  read(clause) {
    const { verb, block, besideUnit, announced, units, placement, ordinal, alphabetical, to } = clause.frame
    const places = [besideUnit, placement, ordinal, alphabetical].filter((one) => one !== undefined)
    if (verb !== 'insert' || block === undefined || places.length > 1 || placement?.kind === 'beside') return null
    const text = { text: block.text, span: block.span }
    const unit = units?.unit ?? ordinal?.unit ?? announced?.unit ?? null
    const body = (parent: Citation, place: UnitPlace): InstructionBody => {
      const labels = place.kind === 'by-label' ? (units?.labels ?? []) : []
      return { kind: 'insert-unit', parent, unit, labels, place, text }
    }
    if (besideUnit !== undefined) {
      if (sentencesCited(clause.frame, clause.scope) !== null) return null
      const inner = to === undefined ? clause.scope : narrowed(clause.scope, to)
      const cited = narrowed(inner, besideUnit.where).context
      return cited.map((one) => body({ steps: one.steps.slice(0, -1) }, { kind: besideUnit.side, unit: one }))
    }
    const place = placeOf(clause)
    return place === null ? null : parentsOf(clause).map((parent) => body(parent, place))
  },

  print(body, style) {
    // “the item relating to section 230 in the table of contents” says the parent itself.
    const place = isContents(body) ? '' : inside([body.parent], style)
    const block = quoteBlock(body.text.text)
    if (body.place.kind === 'by-label' && body.unit !== null && body.labels.length > 0)
      return `${place}by adding ${printUnits(body.unit, body.labels, style)}, to read as follows:${block}`
    const kind = body.unit === null ? '' : ` new ${kindOf(body, style)}`
    return `${place}by ${positionOf(body, style)} the following${kind}:${block}`
  },
}

function placeOf({ frame }: Clause): UnitPlace | null {
  const { placement, units, ordinal, alphabetical } = frame
  if (alphabetical) return { kind: 'alphabetical' }
  if (ordinal !== undefined) return { kind: 'ordinal', n: ordinal.n }
  if (units !== undefined) return placement === undefined ? { kind: 'by-label' } : null
  if (blockKind(frame) !== 'unit') return null
  return placement?.kind === 'edge' && placement.at === 'start' ? { kind: 'ordinal', n: 1 } : { kind: 'end' }
}

function parentsOf({ frame: { placement, to }, scope }: Clause): readonly Citation[] {
  const inner = to === undefined ? scope : narrowed(scope, to)
  return targetsOf(inner, placement?.kind === 'edge' ? placement.within : undefined)
}

function isContents({ place, parent }: Body): boolean {
  return (place.kind === 'after' || place.kind === 'before') && parent.steps[0]?.unit === 'contents'
}

function kindOf({ unit }: Body, style: Style): string {
  if (unit === 'alinea' || unit === null) return 'undesignated paragraph'
  if (unit === 'flush') return 'flush text'
  return unit === 'article' ? (style === 'articles' ? 'Article' : 'section') : unit === 'division' ? 'title' : unit
}

function positionOf(body: Body, style: Style): string {
  const { place, parent, unit } = body
  switch (place.kind) {
    case 'by-label':
    case 'end':
      return 'adding at the end'
    case 'alphabetical':
      return 'inserting in alphabetical order'
    case 'after':
    case 'before':
      return `inserting ${place.kind} ${printCitationEn(isContents(body) ? place.unit : withoutParent(place.unit, parent), style)}`
    case 'ordinal':
      return place.n === 1 && unit !== 'alinea' && unit !== 'sentence'
        ? 'inserting at the beginning'
        : `inserting as the ${printOrdinal(String(place.n))} ${kindOf(body, style)}`
  }
}

function withoutParent(citation: Citation, parent: Citation): Citation {
  const isInside = parent.steps.every((step, index) => JSON.stringify(step) === JSON.stringify(citation.steps[index]))
  return isInside ? { steps: citation.steps.slice(parent.steps.length) } : citation
}
