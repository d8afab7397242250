import type { Amendment } from '../../../amendment/types.ts'
import { draftingOf } from '../../../language/languages.ts'
import { dayInWords } from '../../../locales/translate.ts'
import { type PaperBlock, type PaperParagraph, paragraph, wordsOf } from './blocks.ts'
import { billTitle } from './title.ts'

/** The head and the signature of a federal bill, or of an act that was adopted, as they are printed. */
export function russianFrame(bill: Amendment, body: readonly PaperBlock[]) {
  const title = billTitle(bill)
  return {
    title,
    head: [...headOf(bill), paragraph('act', 'ФЕДЕРАЛЬНЫЙ ЗАКОН'), paragraph('title', title)],
    tail: isSigned(body) ? [] : signatureOf(bill),
  }
}

function headOf({ meta: { status, sponsor, number } }: Amendment): readonly PaperParagraph[] {
  if (status === 'adopted') return []
  const by = sponsor === null ? 'Вносится ____________________' : draftingOf('ru').introducedBy(sponsor)
  return [paragraph('head', by), paragraph('head', number === undefined ? 'ПРОЕКТ' : `ПРОЕКТ № ${number}`)]
}

function signatureOf({ meta: { status, adopted, number } }: Amendment): readonly PaperParagraph[] {
  const president = ['Президент', 'Российской Федерации']
  const day = adopted === null ? [] : [dayInWords(adopted, 'ru')]
  const act = status === 'adopted' ? ['Москва, Кремль', ...day, ...(number === undefined ? [] : [`№ ${number}`])] : []
  return [...president, ...act].map((line) => paragraph('signature', line))
}

function isSigned(body: readonly PaperBlock[]): boolean {
  return body.slice(-8).some((block) => /^Президент(?:\s+Российской\s+Федерации|$)/u.test(wordsOf(block)))
}
