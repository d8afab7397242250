import type { StarterLaw } from '../drafting.ts'
import { printEnglishCitation } from './citation/print.ts'
import { styleOfScheme } from './citation/style.ts'

export function starterBill({ title, citation, provision, scheme }: StarterLaw): string {
  const where = provision === null ? 'section 1' : printEnglishCitation(provision, styleOfScheme(scheme))
  return [
    `---\ntitle: ${JSON.stringify(`To amend ${title}`)}\nstatus: draft\n---`,
    `# To amend ${citation}`,
    '## Section 1',
    `${where.slice(0, 1).toUpperCase()}${where.slice(1)} of ${citation} is amended by striking “…” and inserting “…”.`,
    '',
  ].join('\n\n')
}
