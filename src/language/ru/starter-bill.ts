import type { StarterLaw } from '../drafting.ts'
import { printRussianCitation } from './citation/print.ts'

export function starterBill({ title, citation, provision }: StarterLaw): string {
  const where = provision === null ? 'статье 1' : printRussianCitation(provision, 'prepositional')
  return [
    `---\ntitle: ${JSON.stringify(`О внесении изменений: ${title}`)}\nstatus: draft\n---`,
    `# О внесении изменений: ${citation}`,
    '## Статья 1',
    `Внести в ${citation} следующие изменения:`,
    `1) в ${where} слова «…» заменить словами «…».`,
    '',
  ].join('\n\n')
}
