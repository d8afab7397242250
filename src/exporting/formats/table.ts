import type { Exporter } from '../types.ts'

export const table: Exporter = {
  name: { ru: 'HTML, сравнительная таблица', en: 'HTML, comparative table' },
  help: 'a whole HTML document: only the provisions that change, beside one another',
  extension: 'html',
  mediaType: 'text/html',
  isExact: false,
  redline: async (document, look) => (await import('../html/document.ts')).redlineDocument(document, 'table', look),
}
