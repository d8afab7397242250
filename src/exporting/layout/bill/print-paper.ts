import { translator } from '../../../locales/translate.ts'
import { localeFor } from '../../../locales/words.ts'
import { redlineOf } from '../../../redline/consolidated.ts'
import type { BillDocument } from '../../types.ts'
import { type ShownRow, type ShownRun, shownRedline, visiblePieces } from '../redline-rows.ts'
import type { Style, StyledPiece } from '../styled.ts'
import { type PaperBlock, type PaperParagraph, paragraph } from './blocks.ts'
import type { Paper } from './paper.ts'
import { billTitle, titleWithin } from './title.ts'

/**
 * The comparative print that goes with a report on a bill (in the House by the Ramseyer rule, in the Senate by the Cordon rule):
 * the articles that change, whole, with what is omitted in bold brackets, what is new in italics, and all else in roman.
 */
export function printPaper({ bill, laws }: BillDocument): Paper {
  const locale = localeFor(bill.meta.language)
  const t = translator(locale)
  const title = titleWithin(billTitle(bill), locale)
  const body = laws.flatMap((law): readonly PaperBlock[] => {
    const changed = changedArticles(
      shownRedline(redlineOf(law), 'all').rows.filter((row): row is ShownRow => row.kind === 'row'),
    )
    return changed.length === 0 ? [] : [paragraph('act', law.base.meta.citation), ...changed]
  })
  return {
    locale,
    title: `${t('paper.print')}: ${title}`,
    blocks: [
      paragraph('act', t('paper.print')),
      paragraph('title', t('table.ofBill', { title })),
      paragraph('printed', t('paper.printSigns')),
      ...body,
    ],
  }
}

/** Asterisks for articles that do not change. */
const omission = paragraph('omission', Array<string>(7).fill('\\*').join('\u00a0'.repeat(7)))

/** The articles that change, with asterisks for what stands between them. */
function changedArticles(rows: readonly ShownRow[]): readonly PaperBlock[] {
  const changed = new Set(rows.flatMap((row) => (row.isChanged ? [articleOf(row)] : [])))
  const blocks: PaperBlock[] = []
  let isGap = false
  for (const row of rows) {
    const article = articleOf(row)
    if (!(article === null ? row.isChanged : changed.has(article))) {
      isGap = true
      continue
    }
    if (isGap) blocks.push(omission)
    isGap = false
    blocks.push(printed(row))
  }
  if (isGap && blocks.length > 0) blocks.push(omission)
  return blocks
}

/** The key of the article that a row stands in; that of its provision where it stands in none. */
function articleOf({ key }: ShownRow): string | null {
  if (key === null) return null
  const steps = key.split('__')
  const article = steps.findIndex((step) => /^(?:art|sec)_/.test(step))
  return article < 0 ? key : steps.slice(0, article + 1).join('__')
}

function printed({ row, level, label, runs }: ShownRow): PaperParagraph {
  const labelled = label === null ? [] : [...signed(label), { kind: 'kept' as const, text: ' ' }]
  const role = row.dress === 'heading' || row.dress === 'title' ? 'printed-heading' : 'printed'
  return { kind: 'paragraph', role, level, pieces: joinedBrackets([...labelled, ...runs.flatMap(signed)]) }
}

const bold: readonly Style[] = [{ name: 'strong' }]
const open: StyledPiece = { kind: 'kept', text: '[', styles: bold }
const close: StyledPiece = { kind: 'kept', text: ']', styles: bold }

function signed(run: ShownRun): readonly StyledPiece[] {
  return visiblePieces(run, 'both').flatMap((piece): readonly StyledPiece[] => {
    const text = piece.text.replace(/(?<!\s)\s*\n\s*/g, ' ')
    const styles = piece.styles ?? []
    if (text === '' || piece.kind === 'kept') return text === '' ? [] : [{ kind: 'kept', text, styles }]
    if (piece.kind === 'inserted') return [{ kind: 'kept', text, styles: [...styles, { name: 'emphasis' }] }]
    const words = text.trimEnd()
    const space: StyledPiece = { kind: 'kept', text: text.slice(words.length) }
    return [open, { kind: 'kept', text: words, styles }, close, ...(space.text === '' ? [] : [space])]
  })
}

/** Words that go one behind the other stand in one pair of brackets. */
function joinedBrackets(pieces: readonly StyledPiece[]): readonly StyledPiece[] {
  const made: StyledPiece[] = []
  for (const piece of pieces) {
    if (piece === open && made.at(-1) === close) made.pop()
    else if (piece === open && made.at(-1)?.text === ' ' && made.at(-2) === close)
      made.splice(-2, 2, made.at(-1) as StyledPiece)
    else made.push(piece)
  }
  return made
}
