import type { Exporter } from '../types.ts'

export const docx: Exporter = {
  name: { ru: 'DOCX', en: 'DOCX' },
  help: 'a Word document: the redline as tracked changes, each by its amendment, or the clean draft',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isExact: true,
  redline: async (document) => (await import('../docx/document.ts')).trackedDocument(document),
  table: async (document) => {
    const { tableOfBill } = await import('../layout/tables-of.ts')
    return (await import('../docx/table.ts')).tableDocument(tableOfBill(document))
  },
  draft: async (law) => (await import('../docx/document.ts')).cleanDocument(law),
}
