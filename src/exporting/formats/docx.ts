import type { Exporter } from '../types.ts'

export const docx: Exporter = {
  name: { ru: 'DOCX', en: 'DOCX' },
  help: 'a Word document: the redline as tracked changes, each by its amendment, or any other document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isExact: true,
  redline: async (document) => (await import('../docx/document.ts')).trackedDocument(document),
  table: async (document) => {
    const { tableOfBill } = await import('../layout/tables-of.ts')
    return (await import('../docx/table.ts')).tableDocument(tableOfBill(document))
  },
  bill: async ({ bill }) => {
    const { billPaper } = await import('../layout/bill/paper.ts')
    return (await import('../docx/paper.ts')).paperDocument(billPaper(bill), 'numbered')
  },
  note: async ({ bill, note }) => {
    const { notePaper } = await import('../layout/bill/note-paper.ts')
    return (await import('../docx/paper.ts')).paperDocument(notePaper(bill, note), 'plain')
  },
  print: async (document) => {
    const { printPaper } = await import('../layout/bill/print-paper.ts')
    return (await import('../docx/paper.ts')).paperDocument(printPaper(document), 'plain')
  },
  options: async (table, words) => (await import('../docx/options.ts')).optionsDocument(table, words),
  draft: async ({ law }) => (await import('../docx/document.ts')).cleanDocument(law),
}
