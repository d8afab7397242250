import type { Noun, Occurrence, Quoted } from '../../../../amendment/types.ts'
import type { Frame, Item } from '../frame.ts'

/** Which occurrence a clause means: a closing mark is the one at the end. */
export function occurrenceOf(frame: Frame, item: Item): Occurrence {
  if (frame.occurrence !== undefined) return frame.occurrence
  const isAtEnd = frame.edge === 'end' || (isClosingMark(item) && frame.anchor === undefined)
  return isAtEnd ? { kind: 'at-end' } : { kind: 'unstated' }
}

/** «точку», «знак «;»»: without a word about it, the mark at the end of the target. A dash ends nothing. */
function isClosingMark({ noun, text }: Item): boolean {
  return (noun === 'mark-name' || noun === 'mark') && /^[.;,:]$/.test(text.text)
}

/** Each of `items` with its partner: as many as they are, or one for all; null where neither. */
export function paired(items: readonly Item[], partners: readonly Item[]): readonly (readonly [Item, Item])[] | null {
  if (partners.length !== 1 && partners.length !== items.length) return null
  return items.map((item, index) => [item, partners[partners.length === 1 ? 0 : index] as Item])
}

/** «после слов «A» слова «B»»: the words with the ones before them; null where the anchor says more than one thing. */
export function withAnchor(frame: Frame, text: Quoted): Quoted | null {
  const { anchor } = frame
  const [item] = anchor?.items ?? []
  if (anchor === undefined || item === undefined || anchor.items.length > 1) return null
  const [first, second] = anchor.side === 'after' ? [item.text.text, text.text] : [text.text, item.text.text]
  return { text: /^[,.;:)]/.test(second) ? first + second : `${first} ${second}`, span: text.span }
}

/** Single words are called so, others as they were. */
export function nounFor(text: string, noun: Noun): Exclude<Noun, 'mark-name' | 'none'> {
  if (noun !== 'mark-name' && noun !== 'none' && noun !== 'words' && noun !== 'word') return noun
  return /\s/.test(text) ? 'words' : 'word'
}
