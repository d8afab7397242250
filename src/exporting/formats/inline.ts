import type { Exporter } from '../types.ts'

export const inline: Exporter = {
  name: { ru: 'HTML, в тексте', en: 'HTML, inline' },
  help: 'a whole HTML document: both texts in one',
  extension: 'html',
  mediaType: 'text/html',
  isExact: false,
  redline: async (document, look) => (await import('../html/document.ts')).redlineDocument(document, 'inline', look),
}
