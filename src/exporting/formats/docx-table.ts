import type { Exporter } from '../types.ts'

export const docxTable: Exporter = {
  name: { ru: 'DOCX, сравнительная таблица', en: 'DOCX, comparative table' },
  help: 'a Word document: the comparative table, a row for each provision that changes',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isExact: false,
  redline: async (document) => {
    const { tableOfRedline } = await import('../layout/tables-of.ts')
    return (await import('../docx/table.ts')).tableDocument(tableOfRedline(document))
  },
}
