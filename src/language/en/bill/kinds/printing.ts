import type { Noun, Occurrence, Quoted } from '../../../../amendment/types.ts'
import type { Citation } from '../../../../citation/types.ts'
import { printOrdinal } from '../../citation/ordinals.ts'
import { inSentence, printCitations, printUnits } from '../../citation/print.ts'
import { markNames } from '../words.ts'
import { quoteBlock, quoteWords } from './quotes.ts'
import type { Style } from './rule.ts'

/** `in section 230(b), `; nothing for the law itself. */
export function inside(targets: readonly Citation[], style: Style): string {
  const cited = targets.filter(({ steps }) => steps.length > 0)
  return cited.length === 0 ? '' : `in ${printCitations(cited, style)}, `
}

/** `by striking section 230(b)`; what a run through the last unit is in goes before it: `in section 230(b), by striking paragraph (5) and all that follows`. */
export function printStruckUnits(targets: readonly Citation[], style: Style): string {
  const [only, ...others] = targets
  const last = only?.steps.at(-1)
  const [run] = last?.labels ?? []
  const isOpenRun = others.length === 0 && run?.kind === 'range' && run.to === 'last'
  if (last === undefined || !isOpenRun) return `by striking ${printCitations(targets, style)}`
  const around = inside([{ steps: only?.steps.slice(0, -1) ?? [] }], style)
  return `${around}by striking ${printUnits(last.unit, last.labels, style)}`
}

/** The words that go, or that others are put beside, with what the bill called them. */
export function printStruck(words: Quoted, noun: Noun): string {
  if (noun === 'none') return quoteWords(words.text)
  const name = noun === 'mark-name' ? nameOf(words.text) : null
  if (noun === 'mark-name') return name === null ? quoteWords(words.text) : `the ${name}`
  return `the ${noun} ${quoteWords(words.text)}`
}

/** The words that come: a closing mark is called by its name. */
export function printInserted(words: Quoted, occurrence: Occurrence): string {
  const name = occurrence.kind === 'at-end' ? nameOf(words.text) : null
  if (words.text.includes('\n\n')) return `the following:${quoteBlock(words.text)}`
  return name === null ? quoteWords(words.text) : `a ${name}`
}

function nameOf(text: string): string | null {
  return Object.entries(markNames).find(([, mark]) => mark === text)?.[0] ?? null
}

/** How an occurrence is said, with a space before it. */
export function printReach(occurrence: Occurrence): string {
  switch (occurrence.kind) {
    case 'unstated':
      return ''
    case 'all':
      return occurrence.count === 2 ? ' both places it appears' : ' each place it appears'
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
