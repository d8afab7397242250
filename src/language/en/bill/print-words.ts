import type { Noun, Occurrence, Quoted } from '../../../amendment/types.ts'
import { quoteBlock, quoteWords } from './print-quotes.ts'
import { markNames } from './words.ts'

/** The words that go, or that others are put beside, with what the bill called them. */
export function printStruck(words: Quoted, noun: Noun): string {
  const name = noun === 'mark-name' ? nameOf(words.text) : null
  if (name !== null) return `the ${name}`
  const said = sayings[noun]
  return said === undefined ? quoteWords(words.text) : `the ${said} ${quoteWords(words.text)}`
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

const sayings: Partial<Readonly<Record<Noun, string>>> = {
  words: 'words',
  word: 'word',
  figures: 'figures',
  figure: 'figure',
  number: 'number',
  symbols: 'symbols',
  abbreviation: 'abbreviation',
  mark: 'mark',
}
