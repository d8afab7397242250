import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import type { GrammaticalCase } from '../../drafting.ts'
import { lastOf } from './labels.ts'
import { type Gender, isOrdinal, printLastOf, printOrdinal } from './ordinals.ts'
import { type GrammaticalNumber, isRussianUnit, type RussianUnit, unitGender, unitWord } from './units.ts'

/** «абзац второй пункта 1 статьи 29», its first word in the case asked for. The law itself (no steps) prints as nothing. */
export function printRussianCitation(citation: Citation, grammaticalCase: GrammaticalCase): string {
  return citation.steps
    .toReversed()
    .map((step, index, steps) => {
      if (index === 0) return printStep(step, grammaticalCase)
      // «примечание к статье 14.1»
      return steps[index - 1]?.unit === 'note' ? `к ${printStep(step, 'dative')}` : printStep(step, 'genitive')
    })
    .join(' ')
}

/** One step: «пункты 1, 3 и 5», «подпунктами «а» – «в»», «первое предложение», «настоящей статьи». */
export function printStep(step: CitationStep, grammaticalCase: GrammaticalCase): string {
  const unit = russianUnit(step.unit)
  if (step.relative)
    return `${pointer(unitGender(unit), grammaticalCase)} ${unitWord(unit, 'singular', grammaticalCase)}`
  return printUnit(unit, step.labels, grammaticalCase)
}

/** A unit's word with its labels, in the number they ask for. */
export function printUnit(unit: RussianUnit, labels: readonly Labels[], grammaticalCase: GrammaticalCase): string {
  const count = lastOf(labels)
  if (count !== null) return `${printLastOf(count, grammaticalCase)} ${countedWord(unit, count, grammaticalCase)}`
  const name = unit === 'row' ? rowName(labels) : null
  if (name !== null) return `${unitWord(unit, 'singular', grammaticalCase)} «${name}»`
  const word = unitWord(unit, numberOf(labels), grammaticalCase)
  if (labels.length === 0) return word
  const written = printLabels(unit, labels, grammaticalCase)
  const isBefore = unit === 'sentence' || (unit === 'alinea' && labels.some((one) => endsOf(one).includes('last')))
  return isBefore ? `${written} ${word}` : `${word} ${unit === 'annex' ? '№\u00A0' : ''}${written}`
}

/** The words by which a row is told; null where it has a number. */
function rowName([labels]: readonly Labels[]): string | null {
  const label = labels?.kind === 'one' ? labels.label : ''
  return /^\p{L}{2}|\s/u.test(label) && label !== 'last' ? label : null
}

/** «два абзаца», «пять абзацев», «двумя абзацами». */
function countedWord(unit: RussianUnit, count: number, grammaticalCase: GrammaticalCase): string {
  const isPlain = grammaticalCase === 'nominative' || grammaticalCase === 'accusative'
  return isPlain
    ? unitWord(unit, count < 5 ? 'singular' : 'plural', 'genitive')
    : unitWord(unit, 'plural', grammaticalCase)
}

/** Labels alone, as they stand beside the unit's word. */
function printLabels(unit: RussianUnit, labels: readonly Labels[], grammaticalCase: GrammaticalCase): string {
  return inList(
    labels.map((one) =>
      endsOf(one)
        .map((label) => printLabel(unit, label, grammaticalCase))
        .join(' – '),
    ),
  )
}

/** The unit that Russian technique calls it by; American units have near ones. */
export function russianUnit(unit: CitedUnit): RussianUnit {
  return isRussianUnit(unit) ? unit : (nearest[unit] ?? 'alinea')
}

/** «A», «A и B», «A, B и C». */
export function inList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`
}

/** Singular for one label, plural for several or a range. */
function numberOf(labels: readonly Labels[]): GrammaticalNumber {
  return labels.length > 1 || labels.some((one) => one.kind === 'range') ? 'plural' : 'singular'
}

function endsOf(labels: Labels): readonly string[] {
  return labels.kind === 'one' ? [labels.label] : [labels.from, labels.to]
}

function printLabel(unit: RussianUnit, label: string, grammaticalCase: GrammaticalCase): string {
  if ((unit === 'alinea' || unit === 'sentence') && isOrdinal(label)) {
    return printOrdinal(label, unitGender(unit), grammaticalCase)
  }
  if (label === 'last') return printOrdinal(label, unitGender(unit), grammaticalCase)
  return /^[а-яё]/i.test(label) ? `«${label}»` : label
}

const nearest: Partial<Record<CitedUnit, RussianUnit>> = {
  subsection: 'part',
  paragraph: 'point',
  subparagraph: 'subpoint',
  clause: 'subpoint',
  subclause: 'subpoint',
  item: 'subpoint',
  subitem: 'subpoint',
}

/** «настоящий», «настоящей» … */
function pointer(gender: Gender, grammaticalCase: GrammaticalCase): string {
  const endings: Readonly<Record<Gender, Readonly<Record<GrammaticalCase, string>>>> = {
    masculine: {
      nominative: 'ий',
      genitive: 'его',
      dative: 'ему',
      accusative: 'ий',
      instrumental: 'им',
      prepositional: 'ем',
    },
    feminine: {
      nominative: 'ая',
      genitive: 'ей',
      dative: 'ей',
      accusative: 'ую',
      instrumental: 'ей',
      prepositional: 'ей',
    },
    neuter: {
      nominative: 'ее',
      genitive: 'его',
      dative: 'ему',
      accusative: 'ее',
      instrumental: 'им',
      prepositional: 'ем',
    },
    plural: {
      nominative: 'ие',
      genitive: 'их',
      dative: 'им',
      accusative: 'ие',
      instrumental: 'ими',
      prepositional: 'их',
    },
  }
  return `настоящ${endings[gender][grammaticalCase]}`
}
