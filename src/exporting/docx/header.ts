import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { LawMeta } from '../../law/types.ts'
import { dayInWords, translator } from '../../locales/translate.ts'
import { unnumbered } from './page.ts'

/** Every page says what the text is (official or not, of which day), and its number. */
export function headerOf(law: LawMeta | null, language: string): Header {
  const [citation, status, ...rest] = law === null ? [] : factsOf(law, language)
  const facts = [status, citation, ...rest].filter((fact) => fact !== undefined)
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: facts.join(' · '), size: 18 })],
      }),
      pageNumber(),
    ],
  })
}

/** Every page has its number. */
export function numberedHeader(): Header {
  return new Header({ children: [pageNumber()] })
}

/** Which law it is, whether the text is official, and of which day it is where it says so. */
export function factsOf({ status, citation, edition }: LawMeta, language: string): readonly [string, ...string[]] {
  const t = translator(language)
  const day = edition === null ? [] : [t('law.edition', { date: dayInWords(edition, language) })]
  return [citation, t(status === 'official' ? 'law.official' : 'law.rendition'), ...day]
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: unnumbered,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}
