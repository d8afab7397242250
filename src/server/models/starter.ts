import { printCitation } from '../../language/print-citation.ts'
import type { Law, Place } from '../../law/types.ts'
import { citationOf, nameOf } from '../../resolution/cite.ts'

/** The beginning of a bill on a law (and on one provision of it): a drafter saves it among the amendments and writes on. */
export function starterBill(law: Law, place: Place | null): string {
  return law.meta.language === 'ru' ? russian(law, place) : english(law, place)
}

function russian(law: Law, place: Place | null): string {
  const where =
    place === null ? 'в статье 1' : `в ${printCitation(citationOf(law, place), 'ru', { case: 'prepositional' })}`
  return [
    frontMatter(`О внесении изменений: ${law.meta.title}`),
    `# О внесении изменений: ${law.meta.citation}`,
    '## Статья 1',
    `Внести в ${law.meta.citation} следующие изменения:`,
    `1) ${where} слова «…» заменить словами «…».`,
    '',
  ].join('\n\n')
}

function english(law: Law, place: Place | null): string {
  const where = place === null ? 'Section 1' : capital(nameOf(law, place))
  return [
    frontMatter(`To amend ${law.meta.title}`),
    `# To amend ${law.meta.citation}`,
    '## Section 1',
    `${where} of ${law.meta.citation} is amended by striking “…” and inserting “…”.`,
    '',
  ].join('\n\n')
}

function frontMatter(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nstatus: draft\n---`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
