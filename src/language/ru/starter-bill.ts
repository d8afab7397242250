import type { StarterLaw } from '../drafting.ts'
import { printRussianCitation } from './citation/print.ts'

/** A bill as it is begun: an article on each law, with an instruction to be filled in. */
export function starterBill(title: string | null, laws: readonly StarterLaw[]): string {
  const articles = laws.length === 0 ? [articleOn(null, 1)] : laws.map((law, index) => articleOn(law, index + 1))
  return `${[`# ${title ?? headingOf(laws)}`, ...articles].join('\n\n')}\n`
}

export function starterTitle(laws: readonly StarterLaw[]): string {
  return laws.length === 1 ? `О внесении изменений: ${laws[0]?.title}` : several
}

const several = 'О внесении изменений в отдельные законодательные акты'

function headingOf(laws: readonly StarterLaw[]): string {
  return laws.length === 1 ? `О внесении изменений: ${laws[0]?.citation}` : several
}

function articleOn(law: StarterLaw | null, number: number): string {
  const provision = law?.provision ?? null
  const where = provision === null ? 'статье 1' : printRussianCitation(provision, 'prepositional')
  return [
    `## Статья ${number}`,
    `Внести в ${law?.citation ?? 'Федеральный закон от … года № … «…»'} следующие изменения:`,
    `1) в ${where} слова «…» заменить словами «…».`,
  ].join('\n\n')
}

/** A law as it is begun. */
export function starterLaw(title: string): string {
  return `${[`# ${title}`, '### Статья 1. …', '1. …', '2. …', '### Статья 2. …', '1. …'].join('\n\n')}\n`
}
