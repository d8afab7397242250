import { AlignmentType, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { LawMeta } from '../../law/types.ts'
import { dayInWords, translator } from '../../locales/translate.ts'

/** Every page says what the text is (official or not, of which day), and its number. */
export function headerOf(law: LawMeta | null, language: string): Header {
  const t = translator(language)
  const edition = law === null || law.edition === null ? null : dayInWords(law.edition, language)
  const facts =
    law === null
      ? []
      : [
          t(law.status === 'official' ? 'law.official' : 'law.rendition'),
          law.citation,
          ...(edition === null ? [] : [t('law.edition', { date: edition })]),
        ]
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: facts.join(' · '), size: 18 })],
      }),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  })
}
