import type { Exporter } from '../types.ts'

export const zip: Exporter = {
  name: { ru: 'ZIP, пакет документов', en: 'ZIP, the bill’s papers' },
  help: 'the papers that a bill is brought in with, as Word documents',
  extension: 'zip',
  mediaType: 'application/zip',
  isExact: false,
  package: async (document) => (await import('../docx/package.ts')).billPackage(document),
}
