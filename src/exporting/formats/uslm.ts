import type { Exporter } from '../types.ts'

export const uslm: Exporter = {
  name: { ru: 'USLM', en: 'USLM' },
  help: 'United States Legislative Markup: an American bill',
  extension: 'xml',
  mediaType: 'application/xml',
  isExact: false,
  languages: ['en'],
  bill: async (document) => (await import('../uslm/bill.ts')).billUslm(document),
}
