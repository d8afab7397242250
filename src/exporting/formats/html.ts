import type { Exporter } from '../types.ts'

export const html: Exporter = {
  name: { ru: 'HTML для письма и Word', en: 'HTML for mail and Word' },
  help: 'an HTML document that keeps its marks in mail and word processors',
  extension: 'html',
  mediaType: 'text/html',
  isExact: false,
  redline: async (document) => (await import('../html/letter/redline.ts')).redlineLetter(document),
  draft: async ({ law }) => (await import('../html/letter/redline.ts')).lawLetter(law),
  table: async (document) => {
    const { tableOfBill } = await import('../layout/tables-of.ts')
    return (await import('../html/letter/table.ts')).tableLetter(tableOfBill(document))
  },
  bill: async ({ bill }) => {
    const { billPaper } = await import('../layout/bill/paper.ts')
    return (await import('../html/letter/paper.ts')).paperLetter(billPaper(bill))
  },
  note: async ({ bill, note }) => {
    const { notePaper } = await import('../layout/bill/note-paper.ts')
    return (await import('../html/letter/paper.ts')).paperLetter(notePaper(bill, note))
  },
  print: async (document) => {
    const { printPaper } = await import('../layout/bill/print-paper.ts')
    return (await import('../html/letter/paper.ts')).paperLetter(printPaper(document))
  },
}
