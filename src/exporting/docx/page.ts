import { AlignmentType, convertMillimetersToTwip, type ISectionOptions, type IStylesOptions } from 'docx'
import type { Locale } from '../../locales/words.ts'

/** How a language's official papers are laid out. Sizes are half points, as Word counts them; margins are millimetres. */
interface Paper {
  readonly size: number
  readonly page: { readonly width: number; readonly height: number }
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly lang: string
}

const papers: Readonly<Record<Locale, Paper>> = {
  ru: {
    size: 28,
    page: { width: 210, height: 297 },
    margin: { top: 20, right: 15, bottom: 20, left: 30 },
    lang: 'ru-RU',
  },
  en: {
    size: 24,
    page: { width: 215.9, height: 279.4 },
    margin: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4 },
    lang: 'en-US',
  },
}

const font = 'Times New Roman'

/** The styles of a law's text: one typeface, headings in bold, lines as official papers have them; `size` in half points. */
export function stylesFor(locale: Locale, size: number = papers[locale].size): IStylesOptions {
  const { lang } = papers[locale]
  const heading = (outlineLevel: number) => ({
    run: { font, size, bold: true, color: '000000', italics: false },
    paragraph: { outlineLevel, keepNext: true, spacing: { before: 240, after: 120 }, alignment: AlignmentType.LEFT },
  })
  return {
    paragraphStyles: [
      { id: unnumbered, name: 'Unnumbered lines', basedOn: 'Normal', paragraph: withoutNumbers },
      {
        id: editorialNote,
        name: 'Editorial note',
        basedOn: 'Normal',
        paragraph: { indent: { left: firstLine }, spacing: { before: 120, after: 120 } },
      },
    ],
    default: {
      document: { run: { font, size, language: { value: lang } } },
      title: {
        run: { font, size, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      heading5: heading(4),
      heading6: heading(5),
    },
  }
}

/** The style of editors' notes: an import tells them by its name. */
export const editorialNote = 'EditorialNote'

/** The style of paragraphs whose lines have no numbers where those of the text do: page headers, the head of a bill. */
export const unnumbered = 'Unnumbered'

// The library writes this property of a paragraph behind others that the format wants after it: alone in a style it is in its place.
const withoutNumbers: object = { suppressLineNumbers: true }

/** The page of the language's official papers; `landscape` for tables, which need its width. */
export function pageFor(locale: Locale, orientation?: 'landscape'): NonNullable<ISectionOptions['properties']> {
  const { page } = papers[locale]
  const margin = orientation === undefined ? papers[locale].margin : landscapeMargin
  const millimetres = (length: number) => convertMillimetersToTwip(length)
  return {
    page: {
      size: {
        width: millimetres(page.width),
        height: millimetres(page.height),
        ...(orientation === undefined ? {} : { orientation }),
      },
      margin: {
        top: millimetres(margin.top),
        right: millimetres(margin.right),
        bottom: millimetres(margin.bottom),
        left: millimetres(margin.left),
        header: millimetres(10),
      },
    },
  }
}

const landscapeMargin: Paper['margin'] = { top: 20, right: 15, bottom: 15, left: 15 }

/** How wide the text of a landscape page is, in twips. */
export function landscapeText(locale: Locale): number {
  const { left, right } = landscapeMargin
  return convertMillimetersToTwip(papers[locale].page.height - left - right)
}

/** How far the first line of a paragraph is set in. */
export const firstLine = convertMillimetersToTwip(12.5)
