import type { ImportingFacts } from '../languages/facts.ts'
import { textOf } from '../runs.ts'
import type { DocumentBlock, TextParagraph } from '../types.ts'
import { isEditorial } from './notes.ts'

/** What the lines before an act's text are, by their index among the blocks. */
export interface Head {
  /** Index of the first block that is the act's own text. */
  readonly end: number
  /** The lines of the title. */
  readonly title: readonly number[]
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
  readonly edition: string | null
  /** The title that a line of the kind «Федеральный закон от … № … "О …"» names; null where none does. */
  readonly citedTitle: string | null
  readonly isAdopted: boolean
  /** It has the number of a bill: it was introduced, and nothing says that it was passed. */
  readonly isBill: boolean
}

/**
 * Reads the lines that stand before the text: who issued the act and of what kind it is, its title, when it was passed, its
 * editions. They end at the first unit, or at the first paragraph that reads as running text.
 *
 * @param isUnit whether the paragraph opens a unit of the act
 */
export function readHead(
  blocks: readonly DocumentBlock[],
  facts: ImportingFacts,
  isUnit: (paragraph: TextParagraph) => boolean,
): Head {
  const title: number[] = []
  let [kind, end] = ['', 0]
  let number: string | null = null
  let date: string | null = null
  let edition: string | null = null
  let citedTitle: string | null = null
  let isAdopted = false
  let isTitleOpen = false
  let isAdoption = false
  let isBill = false
  for (const [index, block] of blocks.slice(0, farthest).entries()) {
    if (block.kind === 'furniture') continue
    // Portals put a table of publications before an act.
    if (block.kind === 'table' && title.length === 0 && index < 10) continue
    if (block.kind === 'table') break
    const text = textOf(block.runs)
    const isFront = block.role === 'front' || block.role === 'title'
    if (!isFront && isUnit(block)) break
    const cited = facts.citationLine.exec(text)?.groups
    const numbered = cited ?? facts.numberLine.exec(text)?.groups
    const isNote = isEditorial(text, facts) || facts.editionNote.test(text) || block.runs.every(({ isNote }) => isNote)
    const titled = facts.titledLine.exec(text)?.groups
    const billed = facts.billLine.exec(text)?.groups
    if (billed !== undefined && text.length < 120) {
      isBill = true
      number ??= plainNumber(billed.number as string)
      isTitleOpen = false
    } else if (numbered !== undefined) {
      date ??= facts.dayIn(numbered.date ?? '')
      number ??= numbered.number ?? null
      citedTitle ??= numbered.title ?? null
      if (cited !== undefined && kind === '') kind = text.slice(0, text.search(/\s(?:от|of)\s/u))
      isTitleOpen = false
    } else if (titled !== undefined && title.length === 0) {
      citedTitle ??= titled.title ?? null
      if (kind === '') kind = titled.kind ?? ''
    } else if (isNote) {
      if (facts.editionNote.test(text)) edition ??= lastDay(text, facts)
      isTitleOpen = false
    } else if (isAdoption && facts.dayIn(text) === null && text.length < 60) {
      // «Принят» / «Государственной Думой» / «18 декабря 2018 года»: the day closes it.
    } else if (isAdoption && facts.dayIn(text) !== null && text.length < 60) isAdoption = false
    else if (facts.adoptionLine.test(text) && text.length < 400) {
      isAdopted = true
      isAdoption = facts.dayIn(text) === null
      isTitleOpen = false
    } else if (block.role === 'title' || (block.heading === 1 && title.length === 0)) {
      title.push(index)
    } else if (facts.kindLine.test(text) && !isTitleOpen && text.length < 120) {
      number ??= /\s(?:№|N)\s?(\d[\p{L}\d/-]*)$/u.exec(text)?.[1] ?? null
      if (/закон|указ|постановление|приказ|решение|law|act|resolution/iu.test(text) && kind === '')
        kind = sentenceCase(text.replace(/\s(?:№|N)\s?\d[\p{L}\d/-]*$/u, ''))
    } else if (isBill && date === null && text.length < 30 && facts.dayIn(text) !== null) date = facts.dayIn(text)
    else if (title.length === 0 && isTitle(block, text, facts, isBill && block.role === 'text')) {
      title.push(index)
      isTitleOpen = true
    } else if (isTitleOpen && continuesTitle(blocks, title, block, text)) title.push(index)
    else if (!isFront && isText(block, text, title.length > 0 || citedTitle !== null)) break
    else {
      // A line that nothing tells is of the head only where something of it follows.
      isTitleOpen = false
      continue
    }
    end = index + 1
  }
  return { end, title, kind, number, date, edition, citedTitle, isAdopted, isBill }
}

/** `H. R. 4312` is cited as `H.R. 4312`. */
const plainNumber = (number: string): string => number.replace(/(?<=\.)\s(?=\p{L})/gu, '').replace(/\.(?=\d)/, '. ')

/** No act's head has more lines. */
const farthest = 60

/** Titles of American bills are sentences: “To amend …, and for other purposes.” */
function isTitle(block: TextParagraph, text: string, facts: ImportingFacts, isBill: boolean): boolean {
  if (text.length > 700) return false
  return block.heading === 1 || (facts.titleLine.test(text) && !(isBill ? /[;:,]$/ : /[.;:,]$/).test(text))
}

/** The next line of a title: set as the line before it is, and no sentence. */
function continuesTitle(
  blocks: readonly DocumentBlock[],
  title: readonly number[],
  block: TextParagraph,
  text: string,
): boolean {
  const before = blocks[title.at(-1) as number]
  if (before?.kind !== 'paragraph' || before.align !== block.align || before.heading !== block.heading) return false
  if (/[.;:]$/.test(text) || text.length > 300) return false
  const isCapital = (words: string): boolean => words === words.toUpperCase()
  return isCapital(textOf(before.runs)) ? isCapital(text) : block.align === 'centre' || /^[\p{Ll}\d"«]/u.test(text)
}

/** Running text: it ends as a sentence does and is longer than a line of a head; behind the title, all that is not set apart. */
function isText({ align }: TextParagraph, text: string, isTitled: boolean): boolean {
  if (text.length > 400 || (/[.:;]$/.test(text) && text.length > 60)) return true
  return isTitled && align === 'start'
}

function lastDay(text: string, facts: ImportingFacts): string | null {
  const days = text.split(/[,;]/).flatMap((part) => facts.dayIn(part) ?? [])
  return days.length === 0 ? null : days.reduce((one, other) => (other > one ? other : one))
}

function sentenceCase(text: string): string {
  return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text
}
