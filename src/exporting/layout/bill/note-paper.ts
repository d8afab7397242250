import type { Amendment } from '../../../amendment/types.ts'
import { translator } from '../../../locales/translate.ts'
import { localeFor } from '../../../locales/words.ts'
import { quoteText, readBlocks } from '../../../markdown/blocks.ts'
import { frontMatterOf } from '../../../text/front-matter.ts'
import { type PaperBlock, paragraph, tableIn } from './blocks.ts'
import type { Paper } from './paper.ts'
import { billTitle, titleWithin } from './title.ts'

/** A bill's explanatory note (Markdown) as a paper of its own, under the heading that such notes have. */
export function notePaper(bill: Amendment, note: string): Paper {
  return titledPaper(bill, 'paper.note', noteBlocks(note))
}

/** A paper that goes with a bill: its name and that of the bill stand over it. */
export function titledPaper(
  bill: Amendment,
  name: 'paper.note' | 'paper.finance' | 'paper.acts',
  blocks: readonly PaperBlock[],
): Paper {
  const locale = localeFor(bill.meta.language)
  const t = translator(locale)
  const title = titleWithin(billTitle(bill), locale)
  return {
    locale,
    title: `${t(name)}: ${title}`,
    blocks: [paragraph('act', t(name)), paragraph('title', t('table.ofBill', { title })), ...blocks],
  }
}

function noteBlocks(note: string): readonly PaperBlock[] {
  const { bodyStart } = frontMatterOf(note)
  const blocks = readBlocks(note.slice(bodyStart), bodyStart)
  return blocks.flatMap((block, index): readonly PaperBlock[] => {
    const text = block.kind === 'quote' ? quoteText(note, block) : note.slice(block.content.start, block.content.end)
    // The note's own title says the same as that of the paper.
    if (block.kind === 'rule' || (block.kind === 'heading' && block.depth === 1 && index === 0)) return []
    if (block.kind === 'heading') return [paragraph('heading', text)]
    if (/^[-*+][ \t]+/.test(text)) return [paragraph('list', text.replace(/^[-*+][ \t]+/, '— '))]
    return [tableIn(text) ?? paragraph(/^\d+[.)]\s/.test(text) ? 'list' : 'text', text)]
  })
}
