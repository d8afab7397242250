import type { Exporter } from '../types.ts'

export const sideBySide: Exporter = {
  name: { ru: 'HTML, рядом', en: 'HTML, side by side' },
  help: 'a whole HTML document: the texts beside one another',
  extension: 'html',
  mediaType: 'text/html',
  isExact: false,
  redline: async (document, look) =>
    (await import('../html/document.ts')).redlineDocument(document, 'side-by-side', look),
}
