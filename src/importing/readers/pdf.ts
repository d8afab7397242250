import { getDocumentProxy } from 'unpdf'
import { joinedWords } from '../line-end-hyphens.ts'
import type { PageSize } from '../pdf/furniture.ts'
import { linesOf, type PdfLine, type PlacedText, wordsOfLine } from '../pdf/lines.ts'
import { pdfBlocks } from '../pdf/paragraphs.ts'
import { Refusal } from '../refusal.ts'
import type { NeutralDocument } from '../types.ts'

/** No act has more pages. */
const mostPages = 3000
/** A page with fewer signs is a picture, or empty. */
const fewestSigns = 20

/** Reads a PDF that has a text layer. Throws `Refusal` for one with a password, and for a scan: its pages are pictures. */
export async function readPdf(bytes: Uint8Array): Promise<NeutralDocument> {
  const lines: PdfLine[] = []
  const sizes: PageSize[] = []
  // The library keeps the bytes that it is given.
  const document = await opened(new Uint8Array(bytes))
  try {
    if (document.numPages > mostPages) throw new Refusal('too-large', { limit: `${mostPages} pages` })
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      sizes.push({ width: right - left, height: top - bottom })
      const { items } = await page.getTextContent()
      lines.push(...linesOf(number - 1, items.flatMap(placed)))
      page.cleanup()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('truncated', { format: 'PDF' })
  } finally {
    await document.destroy()
  }
  const words = lines.map(wordsOfLine)
  const signs = words.reduce((sum, text) => sum + text.trim().length, 0)
  if (signs < fewestSigns * Math.min(sizes.length, 3)) throw new Refusal('scanned')
  const blocks = pdfBlocks(lines, sizes)
  const furniture = blocks.filter((block) => block.kind === 'furniture')
  return { blocks, footnotes: [], said: {}, remarks: [], words: [...joinedHyphens(words), ...joinedWords(furniture)] }
}

async function opened(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new Refusal('encrypted')
    throw new Refusal('truncated', { format: 'PDF' })
  }
}

function placed(item: object): readonly PlacedText[] {
  if (!('str' in item) || !('transform' in item)) return []
  const { str, transform, width, height, fontName } = item as {
    readonly str: string
    readonly transform: readonly number[]
    readonly width: number
    readonly height: number
    readonly fontName: string
  }
  return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height, font: fontName }]
}

/** A soft hyphen at the end of a line is no letter, and the word goes on in the next line. */
function joinedHyphens(lines: readonly string[]): readonly string[] {
  return [lines.map((line) => (/\u00ad\s?$/.test(line) ? line.trimEnd() : `${line} `)).join('')]
}
