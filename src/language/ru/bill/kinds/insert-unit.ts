import type { UnitPlace } from '../../../../amendment/types.ts'
import type { Citation, CitationStep, Labels } from '../../../../citation/types.ts'
import type { BodyOf } from '../../../../grammar/kinds.ts'
import { printRussianCitation, printUnit, russianUnit } from '../../citation/print.ts'
import { around, complete, isFiner, isUnlabelled, rankOf } from '../../citation/ranks.ts'
import { unitWord } from '../../citation/units.ts'
import type { Frame, NewUnits } from '../frame.ts'
import { objects, printBlock } from './printing.ts'
import type { Rule } from './rule.ts'

/** `дополнить пунктом 7.2 следующего содержания: «…»`, `после абзаца первого дополнить абзацем …`, `дополнить новым абзацем вторым …`. */
export const insertUnit: Rule<'insert-unit'> = {
  slots: ['units', 'block', 'announced', 'anchor', 'alphabetical', 'edge', 'respectively'],

  read({ frame, targets }) {
    const { verb, units, block, anchor, words } = frame
    if (verb !== 'add' || units === undefined || block === undefined || words !== undefined) return null
    if (anchor !== undefined && anchor.citations.length !== 1) return null
    // «Ст. 29 дополнить п. 7»: abbreviations have no case, so that ranks tell what is put into what.
    if (frame.object !== undefined && targets.some((target) => isWider(units, target))) return null
    return targets.map((target) => {
      const placed = placeOf(target, units, frame)
      return {
        kind: 'insert-unit',
        parent: placed.parent,
        unit: units.unit,
        labels: units.labels,
        place: placed.place,
        text: block,
      }
    })
  },

  print(body) {
    const unit = unitOf(body)
    const isNew = body.place.kind === 'ordinal' && body.labels.length > 0
    const adjective = isNew ? `${newAdjective(body)} ` : ''
    return `${objects([body.parent])}${whereTo(body)}дополнить ${adjective}${unit} следующего содержания:${printBlock(body.text)}`
  },
}

/** «пунктом 7.2»; several paragraphs without a number are «абзацами». */
function unitOf({ unit, labels, text }: BodyOf<'insert-unit'>): string {
  if (unit === null) return 'текстом'
  if (labels.length > 0 || !text.text.includes('\n\n')) return printUnit(russianUnit(unit), labels, 'instrumental')
  return unitWord(russianUnit(unit), 'plural', 'instrumental')
}

function placeOf(
  target: Citation,
  units: NewUnits,
  frame: Frame,
): { readonly parent: Citation; readonly place: UnitPlace } {
  const anchor = frame.anchor?.citations[0]
  if (anchor !== undefined && frame.anchor !== undefined) {
    const unit = complete(target, anchor.steps)
    return { parent: around(unit), place: { kind: frame.anchor.side, unit } }
  }
  const parent = isSaid(target, units, frame) ? target : parentOf(target, units)
  const first = units.labels[0]
  if (frame.alphabetical) return { parent, place: { kind: 'alphabetical' } }
  if (units.unit === 'alinea' || units.unit === 'sentence' || units.unit === null) {
    if (frame.edge === 'start') return { parent, place: { kind: 'ordinal', n: 1 } }
    const n = first === undefined ? Number.NaN : Number(first.kind === 'one' ? first.label : first.from)
    return { parent, place: Number.isInteger(n) ? { kind: 'ordinal', n } : { kind: 'end' } }
  }
  return { parent, place: first === undefined ? { kind: 'end' } : { kind: 'by-label' } }
}

/** Whether the new unit is wider than what it would be put into: no article stands in a point. */
function isWider({ unit }: NewUnits, target: Citation): boolean {
  const into = target.steps.at(-1)?.unit
  return unit !== null && into !== undefined && !isUnlabelled(into) && rankOf(unit) < rankOf(into)
}

/** «пункт 1 статьи 34 дополнить пунктом 8»: what the clause itself adds to, not a lead, holds the new one though it is called alike. */
function isSaid(target: Citation, units: NewUnits, { object }: Frame): boolean {
  return object !== undefined && target.steps.at(-1)?.unit === units.unit && units.unit !== 'alinea'
}

/** The unit that the new one can stand in: what is as narrow as the new one itself is left out. */
function parentOf(target: Citation, units: NewUnits): Citation {
  if (units.unit === null) return target
  const step: CitationStep = { unit: units.unit, labels: units.labels, relative: false }
  const end = target.steps.findIndex((outer) => !isFiner(step, outer))
  return end === -1 ? target : { steps: target.steps.slice(0, end) }
}

function whereTo({ place, parent }: BodyOf<'insert-unit'>): string {
  if (place.kind === 'alphabetical') return 'в алфавитном порядке '
  if (place.kind !== 'after' && place.kind !== 'before') return ''
  const isInParent = place.unit.steps.length === parent.steps.length + 1
  const unit = isInParent ? { steps: place.unit.steps.slice(-1) } : place.unit
  return place.kind === 'after'
    ? `после ${printRussianCitation(unit, 'genitive')} `
    : `перед ${printRussianCitation(unit, 'instrumental')} `
}

function newAdjective({ labels }: { readonly labels: readonly Labels[] }): string {
  return labels.length > 1 || labels[0]?.kind === 'range' ? 'новыми' : 'новым'
}
