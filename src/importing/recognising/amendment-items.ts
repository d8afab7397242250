import { textOf, tidied } from '../runs.ts'
import type { Run } from '../types.ts'
import { markupOf, paragraphLabelOf } from './labels.ts'
import type { ActParts } from './law-items.ts'
import { openQuotes } from './quotes.ts'
import { withCitedLabels } from './superscripts.ts'
import type { Item } from './types.ts'

/**
 * The paragraphs of an act that amends others, each as it is: the grammars read them. Only its title and the heads of its
 * own articles become headings; what stands in a quotation is the text of the amended law.
 */
export function amendmentItems({ blocks, head, facts, rules }: ActParts): readonly Item[] {
  const items: Item[] = []
  let quotes = 0
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      items.push(block)
      continue
    }
    if (head.title.includes(index)) {
      if (index === head.title[0])
        items.push({ kind: 'title', runs: tidied(head.title.flatMap((at) => wordsOf(blocks[at]))) })
      continue
    }
    if (block.role === 'quoted') {
      items.push({ kind: 'quoted', runs: withCitedLabels(block.runs, facts) })
      continue
    }
    const isQuoted = quotes > 0
    quotes = index < head.end ? 0 : openQuotes(textOf(block.runs), quotes)
    if (!isQuoted && facts.bareArticle.test(markupOf(block.runs)))
      items.push({ kind: 'heading', label: textOf(block.runs), runs: [], depth: 2 })
    else {
      const labelled = index < head.end ? null : paragraphLabelOf(block.runs, rules)
      if (labelled === null) items.push({ kind: 'text', label: '', runs: withCitedLabels(block.runs, facts) })
      else items.push({ kind: 'text', label: labelled.printed, runs: withCitedLabels(labelled.rest, facts) })
    }
  }
  return items
}

function wordsOf(block: ActParts['blocks'][number] | undefined): readonly Run[] {
  const last = block?.kind === 'paragraph' ? block.runs.at(-1) : undefined
  return block?.kind !== 'paragraph' || last === undefined
    ? []
    : [...block.runs.slice(0, -1), { ...last, text: `${last.text} ` }]
}
