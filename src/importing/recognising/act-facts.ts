import type { ImportingFacts } from '../languages/facts.ts'
import { textOf } from '../runs.ts'
import type { DocumentBlock, NeutralDocument } from '../types.ts'
import type { Head } from './head.ts'
import type { Signatures } from './signatures.ts'
import type { ActFacts } from './types.ts'

interface Sources {
  readonly document: NeutralDocument
  readonly head: Head
  readonly signatures: Signatures
  readonly facts: ImportingFacts
  readonly fallbackTitle: string
}

/** What the act says of itself: the source's own word first, then its head, then its signatures. */
export function actFacts({ document: { blocks, said }, head, signatures, facts, fallbackTitle }: Sources): ActFacts {
  const printed = head.title
    .map((index) => textOf((blocks[index] as DocumentBlock & { kind: 'paragraph' }).runs))
    .join(' ')
  const title = unquoted(
    inSentenceCase(printed || head.citedTitle || said.title || fallbackTitle, blocks.slice(head.end)),
  )
  const number = said.number ?? head.number ?? signatures.number
  const date = said.date ?? head.date ?? signatures.date
  const isKnown = printed !== '' || head.citedTitle !== null
  const citation = said.citation ?? (isKnown ? facts.citation({ kind: head.kind, date, number, title }) : null)
  const isPassed = head.isAdopted || signatures.lines.size > 0 || (number !== null && !head.isBill)
  const status = said.status ?? (isPassed ? 'adopted' : head.isBill ? 'introduced' : 'draft')
  const published = publishedIn([...blocks.slice(0, head.end), ...blocks.slice(-farthest)], facts)
  const isTitled = isKnown || said.title !== undefined
  return { title, isTitled, citation, number, date, published, edition: said.edition ?? head.edition, status }
}

/** Portals say it before an act or behind its signatures. */
function publishedIn(blocks: readonly DocumentBlock[], facts: ImportingFacts): string | null {
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? textOf(block.runs) : ''
    const day = text.length < 300 && facts.publicationLine.test(text) ? facts.dayIn(text) : null
    if (day !== null) return day
  }
  return null
}

/** How many of the last paragraphs may be a portal's. */
const farthest = 12

/**
 * A title printed in capitals as laws are named: the case of each word is the one that it has in the text. «О СВЯЗИ» is «О
 * связи», and «О РОССИЙСКОЙ АКАДЕМИИ НАУК» keeps its names.
 */
function inSentenceCase(title: string, text: readonly DocumentBlock[]): string {
  if (title !== title.toUpperCase() || title === title.toLowerCase()) return title
  const wanted = new Map(
    (title.match(/\p{L}+/gu) ?? []).map((word) => [stemOf(word), { small: 0, capital: 0, same: 0 }]),
  )
  for (const block of text) {
    if (block.kind !== 'paragraph') continue
    const words = textOf(block.runs)
    if (words === words.toUpperCase()) continue
    // The first word of a paragraph has a capital whatever it is.
    for (const [word] of words.matchAll(/(?<=[\p{L}\d,–—-]\s["«„“]?)\p{L}+/gu)) {
      const count = wanted.get(stemOf(word.toUpperCase()))
      if (count === undefined) continue
      if (word === word.toLowerCase()) count.small += 1
      else if (word === word.toUpperCase() && word.length > 1) count.same += 1
      else count.capital += 1
    }
  }
  const cased = title.replace(/\p{L}+/gu, (word) => {
    const { small, capital, same } = wanted.get(stemOf(word)) ?? { small: 0, capital: 0, same: 0 }
    if (same > small + capital) return word
    return capital > small ? capitalised(word.toLowerCase()) : word.toLowerCase()
  })
  // A title that is cited in it begins with a capital, too.
  return capitalised(cased).replace(
    /(["«„“])(\p{Ll})/gu,
    (_, quote: string, letter: string) => quote + letter.toUpperCase(),
  )
}

/** A word without its ending: names stand in other cases in the text than in the title. */
const stemOf = (word: string): string => (word.length < 6 ? word : word.slice(0, -2))
const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** «О связи» for «Федеральный закон „О связи“», and without the quotation marks around it. */
const unquoted = (title: string): string =>
  /^(?:Федеральный закон |Закон Российской Федерации )?[«"]([^«»"]*)[»"]$/.exec(title)?.[1] ?? title
