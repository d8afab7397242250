import type { Exporter } from '../types.ts'

export const akn: Exporter = {
  name: { ru: 'Akoma Ntoso', en: 'Akoma Ntoso' },
  help: 'Akoma Ntoso 3.0: a law with what amended it, or a bill with what it amends',
  extension: 'xml',
  mediaType: 'application/akn+xml',
  isExact: false,
  bill: async (document) => (await import('../akn/bill.ts')).billAkn(document),
  draft: async (document) => (await import('../akn/law.ts')).lawAkn(document),
}
