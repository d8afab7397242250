import type { Citation, CitationStep, Labels } from '../../../citation/types.ts'
import type { CitedUnit } from '../../../text/types.ts'
import { printCount, printOrdinal } from './ordinals.ts'
import { bracketLevels, fitsLevel, levelOfLabel } from './units.ts'

/** How the law's units are called: American sections, or the articles of a translated law. */
export type CitationStyle = 'sections' | 'articles'

/**
 * A citation in words: `section 230(c)(2)`, `the second sentence of subsection (d)`, `paragraph 1 of Article 29`.
 * Without a style the units that only translated laws have tell. The law itself (no steps) prints as nothing.
 */
export function printCitationEn(citation: Citation, style: CitationStyle = styleOf(citation)): string {
  const parts: string[] = []
  for (let rest = citation.steps; rest.length > 0; ) {
    const { text, length } = printStep(rest, style)
    parts.unshift(text)
    rest = rest.slice(length)
  }
  return parts.join(' of ')
}

/** The name that the citation module knows the printer by. */
export const printEnglishCitation = printCitationEn

/** Several citations, joined as a sentence joins them. */
export function printCitations(citations: readonly Citation[], style?: CitationStyle): string {
  return inSentence(citations.map((citation) => printCitationEn(citation, style ?? styleOf(citation))))
}

/** `a`, `a and b`, `a, b, and c`. */
export function inSentence(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ')
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
}

const translated: ReadonlySet<CitedUnit> = new Set(['part', 'point', 'subpoint'])

function styleOf(citation: Citation): CitationStyle {
  const article = citation.steps.find((step) => step.unit === 'article')?.labels[0]
  const dotted = article?.kind === 'one' && /\d\.\d/.test(article.label)
  return dotted || citation.steps.some(isTranslated) ? 'articles' : 'sections'
}

/** No American subparagraph has a number: `subparagraph 3`. */
function isTranslated(step: CitationStep): boolean {
  const digits = step.unit === 'subparagraph' && /^\d/.test(firstLabel(step))
  return digits || translated.has(step.unit) || (step.unit === 'paragraph' && /\.\d/.test(firstLabel(step)))
}

interface Printed {
  readonly text: string
  /** How many steps it says. */
  readonly length: number
}

function printStep(steps: readonly CitationStep[], style: CitationStyle): Printed {
  const step = steps[0] as CitationStep
  const next = steps[1]
  if (step.unit === 'contents') return printContents(next)
  if (next?.unit === 'matter-before') return { text: `the matter preceding ${printUnit(step, style)}`, length: 2 }
  if (next?.unit === 'matter-after') return { text: `the matter following ${printUnit(step, style)}`, length: 2 }
  if (step.relative && next?.unit === 'heading') return { text: `the ${wordOf(step, style)} heading`, length: 2 }
  const chain = style === 'sections' ? chainLength(steps) : 0
  if (chain === 0) return { text: printUnit(step, style), length: 1 }
  const labels = steps.slice(0, chain + 1).map((one) => firstLabel(one))
  const head = step.unit === 'article' ? labels[0] : `(${labels[0]})`
  const tail = labels.slice(1).map((label) => `(${label})`)
  return { text: `${wordOf(step, style)} ${head}${tail.join('')}`, length: chain + 1 }
}

/** How many of the following steps are said in brackets behind the first: those that would be read back the same. */
function chainLength(steps: readonly CitationStep[]): number {
  const first = steps[0] as CitationStep
  const levels: readonly CitedUnit[] = bracketLevels
  let level = first.unit === 'article' ? 0 : levels.indexOf(first.unit) + 1
  if ((first.unit !== 'article' && level === 0) || !isSingle(first)) return 0
  let length = 0
  for (const step of steps.slice(1)) {
    const at = levels.indexOf(step.unit)
    const besideMatter = steps[length + 2]?.unit.startsWith('matter-')
    const unit = bracketLevels[at]
    if (unit === undefined || besideMatter || !isSingle(step) || !fitsLevel(unit, firstLabel(step))) break
    if (levelOfLabel(firstLabel(step), level) !== at) break
    level = at + 1
    length += 1
  }
  return length
}

function isSingle(step: CitationStep): boolean {
  return !step.relative && step.labels.length === 1 && step.labels[0]?.kind === 'one'
}

function firstLabel(step: CitationStep): string {
  const label = step.labels[0]
  return label === undefined ? '' : label.kind === 'one' ? label.label : label.from
}

function printContents(item: CitationStep | undefined): Printed {
  if (item?.unit !== 'item') return { text: 'the table of contents', length: 1 }
  const word = item.labels.length > 1 || item.labels[0]?.kind === 'range' ? 'sections' : 'section'
  return {
    text: `the item relating to ${word} ${printLabels(item.labels, plainLabel)} in the table of contents`,
    length: 2,
  }
}

function printUnit(step: CitationStep, style: CitationStyle): string {
  switch (step.unit) {
    case 'heading':
      return 'the heading'
    case 'preamble':
      return 'the preamble'
    case 'flush':
      return 'the flush text'
    case 'matter-before':
    case 'matter-after':
      throw new Error(`${step.unit} without the unit it stands by`)
    case 'definition':
      return `the definition of ${printLabels(step.labels, (term) => `“${term}”`)}`
    case 'table':
      return 'the table'
    case 'entry':
      // In marks: what it is an item of would be read as a part of its name.
      return `the item relating to ${printLabels(step.labels, (name) => `“${name}”`)}`
    case 'proviso':
      return firstLabel(step) === ''
        ? 'the proviso'
        : `the ${printLabels(step.labels, printOrdinal)} ${isMany(step) ? 'provisos' : 'proviso'}`
    case 'sentence':
      return `the ${printLastOf(step.labels) ?? printLabels(step.labels, printOrdinal)} ${isMany(step) ? 'sentences' : 'sentence'}`
    case 'alinea':
      return `the ${printLastOf(step.labels) ?? printLabels(step.labels, printOrdinal)} undesignated ${isMany(step) ? 'paragraphs' : 'paragraph'}`
    default:
      break
  }
  const [run] = step.labels
  if (run?.kind === 'range' && run.to === 'last') {
    return `${unitWord(step, style)} ${labelPrinter(step.unit, style)(run.from)} and all that follows`
  }
  const word = wordOf(step, style)
  if (step.relative) return `such ${word}`
  return step.labels.length === 0 ? word : `${word} ${printLabels(step.labels, labelPrinter(step.unit, style))}`
}

/** `last two`: counted from the end. */
function printLastOf([run]: readonly Labels[]): string | null {
  const behind = run?.kind === 'range' && run.to === 'last' ? /^last-(\d)$/.exec(run.from) : null
  return behind === null ? null : `last ${printCount(Number(behind[1]) + 1)}`
}

function isMany(step: CitationStep): boolean {
  return step.labels.length > 1 || step.labels[0]?.kind === 'range'
}

const plainLabel = (label: string) => label

function labelPrinter(unit: CitedUnit, style: CitationStyle): (label: string) => string {
  if (!(bracketLevels as readonly string[]).includes(unit)) return plainLabel
  return (label) => (style === 'articles' && /^\d/.test(label) ? label : `(${label})`)
}

function printLabels(labels: readonly Labels[], print: (label: string) => string): string {
  return inSentence(
    labels.map((one) => (one.kind === 'one' ? print(one.label) : `${print(one.from)} through ${print(one.to)}`)),
  )
}

/** Labels with the unit's word, as after “redesignating … as”: `subsections (d) through (f)`. */
export function printUnits(unit: CitedUnit, labels: readonly Labels[], style: CitationStyle = 'sections'): string {
  return printUnit({ unit, labels, relative: false }, style)
}

function wordOf(step: CitationStep, style: CitationStyle): string {
  const word = unitWord(step, style)
  return isMany(step) ? plural(word) : word
}

function unitWord(step: CitationStep, style: CitationStyle): string {
  switch (step.unit) {
    case 'article':
      return style === 'articles' ? 'Article' : 'section'
    case 'division':
      return 'title'
    case 'subdivision':
      return 'part'
    default:
      return step.unit
  }
}

/** The plural of a unit's word. */
export function plural(word: string): string {
  return word === 'annex' ? 'annexes' : `${word}s`
}
