import { zipSync } from 'fflate'
import { translator } from '../../locales/translate.ts'
import { actsPaper, financePaper } from '../layout/bill/acts-paper.ts'
import { notePaper } from '../layout/bill/note-paper.ts'
import { billPaper } from '../layout/bill/paper.ts'
import { tableOfBill } from '../layout/tables-of.ts'
import type { BillDocument } from '../types.ts'
import { paperDocument } from './paper.ts'
import { tableDocument } from './table.ts'

/**
 * The papers that a bill is brought in with, in the order of the rules of procedure: its text, the explanatory note (left out
 * where there is none), the financial note, the list of acts, the comparative table.
 */
export async function billPackage(document: BillDocument): Promise<Uint8Array> {
  const { bill, note, today } = document
  const t = translator(bill.meta.language)
  const papers: [name: string, content: Uint8Array][] = [
    [t('package.bill'), await paperDocument(billPaper(bill), 'numbered')],
    ...(note === null
      ? []
      : [[t('package.note'), await paperDocument(notePaper(bill, note), 'plain')] as [string, Uint8Array]]),
    [t('package.finance'), await paperDocument(financePaper(document), 'plain')],
    [t('package.acts'), await paperDocument(actsPaper(document), 'plain')],
    [t('package.table'), await tableDocument(tableOfBill(document))],
  ]
  const files = papers.map(([name, content], index) => [`${index + 1}. ${name}.docx`, content] as const)
  return zipSync(Object.fromEntries(files), { mtime: `${today}T12:00:00` })
}
