import type { Instruction, InstructionBody, InstructionKind, Occurrence, UnitPlace } from '../../../amendment/types.ts'
import type { Citation, CitationStep, LawReference } from '../../../citation/types.ts'
import { printDate } from '../citation/dates.ts'
import { printOrdinal } from '../citation/ordinals.ts'
import { type CitationStyle, inSentence, printCitationEn, printCitations, printUnits } from '../citation/print.ts'
import { isPart } from './designate.ts'
import { quoteBlock, quoteWords } from './print-quotes.ts'
import { printInserted, printStruck } from './print-words.ts'

/**
 * An instruction alone, with its full citation and without a mark at its end: `in section 230(b)(4), by striking “; and”
 * at the end and inserting a semicolon`. It reads back as the same body.
 */
export function printInstructionEn(instruction: InstructionBody | Instruction, style?: CitationStyle): string {
  const known = style ?? ('common' in instruction ? styleOfLaw(instruction.common.law) : undefined)
  return printers[instruction.kind](instruction as never, known)
}

/** The name that the amendment module knows the printer by. */
export function printEnglishInstruction(instruction: InstructionBody | Instruction): string {
  return printInstructionEn(instruction)
}

/** How a bill names a law: `title 47, United States Code`, `Federal Law No. 126-FZ of July 7, 2003 “On Communications”`. */
export function printEnglishLawReference(law: LawReference): string {
  const code = /^(\d+) U\.S\.C\.$/.exec(law.number ?? '')
  if (code !== null) return `title ${code[1]}, United States Code`
  if (law.number !== null && /F[KC]?[ZL]$/.test(law.number)) {
    const date = law.date === null ? '' : ` of ${printDate(law.date)}`
    return `Federal Law No. ${law.number}${date}${law.title === null ? '' : ` “${law.title}”`}`
  }
  return law.text === '' ? (law.title ?? law.number ?? '') : law.text
}

/** Laws translated from Russian have articles, American ones sections. */
function styleOfLaw(law: LawReference): CitationStyle | undefined {
  if (/U\.S\.C/.test(law.number ?? '')) return 'sections'
  return /-F[KC]?[ZL]$/.test(law.number ?? '') || /Russian Federation|Federal Law/.test(law.text)
    ? 'articles'
    : undefined
}

type Style = CitationStyle | undefined
type Body<Kind extends InstructionKind> = Extract<InstructionBody, { kind: Kind }>

/** One printer for each kind of instruction: the compiler says which is missing. */
const printers: { readonly [Kind in InstructionKind]: (body: Body<Kind>, style: Style) => string } = {
  'replace-words': (body, style) =>
    `${inside(body.targets, style)}by striking ${printStruck(body.before, body.noun)}${reach(body.occurrence)} and inserting ${printInserted(body.after, body.occurrence)}`,
  'insert-words': printInsertWords,
  'delete-words': (body, style) =>
    `${inside(body.targets, style)}by striking ${printStruck(body.words, body.noun)}${reach(body.occurrence)}`,
  'replace-run': printReplaceRun,
  'add-sentences': (body, style) => {
    const many = body.count === 'many' ? 'sentences' : 'sentence'
    const text = quoteWords(body.text.text)
    if (body.targets.length === 1 && isSentence(body.targets[0])) {
      return `by inserting after ${printCitations(body.targets, style)} the following new ${many}: ${text}`
    }
    return `${inside(body.targets, style)}by adding at the end the following new ${many}: ${text}`
  },
  'replace-unit': ({ targets, text, struck }, style) => {
    const block = quoteBlock(text.text)
    if (struck) return `${struckUnits(targets, style)} and inserting the following:${block}`
    return `by amending ${printCitations(targets, style)} to read as follows:${block}`
  },
  'insert-unit': printInsertUnit,
  'repeal-unit': (body, style) => `by repealing ${printCitations(body.targets, style)}`,
  'delete-unit': (body, style) => struckUnits(body.targets, style),
  'renumber-unit': (body, style) => {
    const many = body.to.length > 1 || body.to[0]?.kind === 'range'
    const to = printUnits(body.unit, body.to, style)
    return `by redesignating ${printCitations(body.targets, style)} as ${to}${many ? ', respectively' : ''}`
  },
  'designate-text': (body, style) => {
    const many = body.to.length > 1 || body.to[0]?.kind === 'range'
    const to = `${printUnits(body.unit, body.to, style)}${many ? ', respectively' : ''}`
    if (body.targets.every(isPart)) return `by designating ${printCitations(body.targets, style)} as ${to}`
    return `${inside(body.targets, style)}by designating the existing matter as ${to}`
  },
  'suspend-unit': (body, style) =>
    `by suspending ${printCitations(body.targets, style)} until ${printDate(body.until)}`,
  'repeal-law': () => 'by repealing such Act',
}

/** `in section 230(b), `; nothing for the law itself. */
function inside(targets: readonly Citation[], style: Style): string {
  const cited = targets.filter(({ steps }) => steps.length > 0)
  return cited.length === 0 ? '' : `in ${printCitations(cited, style)}, `
}

/** `by striking section 230(b)`; what a run through the last unit is in goes before it: `in section 230(b), by striking paragraph (5) and all that follows`. */
function struckUnits(targets: readonly Citation[], style: Style): string {
  const [only, ...others] = targets
  const last = only?.steps.at(-1)
  const [run] = last?.labels ?? []
  const isOpenRun = others.length === 0 && run?.kind === 'range' && run.to === 'last'
  if (last === undefined || !isOpenRun) return `by striking ${printCitations(targets, style)}`
  const around = inside([{ steps: only?.steps.slice(0, -1) ?? [] }], style)
  return `${around}by striking ${printUnits(last.unit, last.labels, style)}`
}

function reach(occurrence: Occurrence): string {
  switch (occurrence.kind) {
    case 'unstated':
      return ''
    case 'all':
      return ' each place it appears'
    case 'nth':
      return ` the ${printOrdinal(String(occurrence.n))} place it appears`
    case 'some':
      return ` the ${inSentence(occurrence.ns.map((n) => printOrdinal(String(n))))} places it appears`
    case 'last':
      return ' the last place it appears'
    case 'at-end':
      return ' at the end'
    case 'all-forms':
      return ' in every grammatical form'
  }
}

function printInsertWords(body: Body<'insert-words'>, style: Style): string {
  const place = inside(body.targets, style)
  const text = quoteWords(body.text.text)
  if (body.anchor === null || body.at === 'end' || body.at === 'start') {
    const noun = body.noun === 'none' ? text : printStruck(body.text, body.noun)
    return `${place}by inserting ${noun} at the ${body.at === 'end' || body.at === 'after' ? 'end' : 'beginning'}`
  }
  const anchor = `${printStruck(body.anchor, body.noun)}${reach(body.occurrence)}`
  return `${place}by inserting ${text} ${body.at} ${anchor}`
}

function printReplaceRun(body: Body<'replace-run'>, style: Style): string {
  const { targets, from, text, occurrence, until, endOf } = body
  const of = endOf === undefined ? '' : ` of ${printCitationEn(endOf, style)}`
  const inserted = text === null ? '' : ` and inserting ${printInserted(text, { kind: 'unstated' })}`
  const first = `${quoteWords(from.text)}${occurrence === undefined ? '' : reach(occurrence)}`
  return `${inside(targets, style)}by striking ${first} and all that follows${through(body)}${until === undefined ? '' : reach(until)}${of}${inserted}`
}

function through({ through, endOf }: Body<'replace-run'>): string {
  if (through === 'end') return endOf === undefined ? '' : ' through the end'
  return ` through ${through === 'period-at-end' ? 'the period at the end' : quoteWords(through.text)}`
}

function printInsertUnit(body: Body<'insert-unit'>, style: Style): string {
  // “the item relating to section 230 in the table of contents” says the parent itself.
  const place = isContents(body) ? '' : inside([body.parent], style)
  const block = quoteBlock(body.text.text)
  if (body.place.kind === 'by-label' && body.unit !== null && body.labels.length > 0) {
    return `${place}by adding ${printUnits(body.unit, body.labels, style)}, to read as follows:${block}`
  }
  const kind = body.unit === null ? '' : ` new ${kindOf(body, style)}`
  return `${place}by ${positionOf(body.place, body.parent, body, style)} the following${kind}:${block}`
}

function isContents(body: Body<'insert-unit'>): boolean {
  const isBeside = body.place.kind === 'after' || body.place.kind === 'before'
  return isBeside && body.parent.steps[0]?.unit === 'contents'
}

function kindOf(body: Body<'insert-unit'>, style: Style): string {
  const unit = body.unit as NonNullable<typeof body.unit>
  if (unit === 'alinea') return 'undesignated paragraph'
  if (unit === 'flush') return 'flush text'
  return unit === 'article' ? (style === 'articles' ? 'Article' : 'section') : unit === 'division' ? 'title' : unit
}

function positionOf(place: UnitPlace, parent: Citation, body: Body<'insert-unit'>, style: Style): string {
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
      return place.n === 1 && body.unit !== 'alinea' && body.unit !== 'sentence'
        ? 'inserting at the beginning'
        : `inserting as the ${printOrdinal(String(place.n))} ${body.unit === null ? 'undesignated paragraph' : kindOf(body, style)}`
  }
}

function withoutParent(citation: Citation, parent: Citation): Citation {
  const same = parent.steps.every((step, index) => JSON.stringify(step) === JSON.stringify(citation.steps[index]))
  const rest: readonly CitationStep[] = same ? citation.steps.slice(parent.steps.length) : citation.steps
  return { steps: rest }
}

function isSentence(citation: Citation | undefined): boolean {
  return citation?.steps.at(-1)?.unit === 'sentence'
}
