import type { Exporter } from '../types.ts'

export const docx: Exporter = {
  name: { ru: 'DOCX с исправлениями', en: 'DOCX with tracked changes' },
  help: 'a Word document whose tracked changes are the redline, each by its amendment',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isExact: true,
  redline: async (document) => (await import('../docx/document.ts')).trackedDocument(document),
}
