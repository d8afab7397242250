/** A run of text as a PDF places it; distances are in points, the origin is the page's lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Tells fonts apart; says nothing of how they look. */
  readonly font: string
}

export interface PdfLine {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly right: number
  readonly height: number
  /** That of its first word. */
  readonly font: string
  readonly parts: readonly { readonly text: string; readonly isHigh: boolean }[]
}

/** The lines of a page in the order in which the PDF has them: columns stand one after the other there. */
export function linesOf(page: number, texts: readonly PlacedText[]): readonly PdfLine[] {
  const lines: Line[] = []
  for (const text of texts) {
    if (text.text === '') continue
    const line = lines.at(-1)
    if (line === undefined || !belongs(text, line)) {
      if (text.text.trim() !== '') lines.push(lineOf(page, text))
      continue
    }
    const gap = text.x - line.right
    const isHigh = text.text.trim() !== '' && text.height < line.height * 0.85 && text.y > line.y + line.height * 0.15
    if (gap > line.height * 0.18) add(line, ' ', false)
    add(line, text.text, isHigh)
    line.right = Math.max(line.right, text.x + text.width)
  }
  return lines
}

interface Line extends PdfLine {
  right: number
  readonly parts: { text: string; isHigh: boolean }[]
}

function lineOf(page: number, { text, x, y, width, height, font }: PlacedText): Line {
  return { page, x, y, right: x + width, height: height || 10, font, parts: [{ text, isHigh: false }] }
}

/** The same line goes on to the right, at most half a letter higher or lower. */
function belongs({ x, y, height, text }: PlacedText, line: Line): boolean {
  if (text.trim() === '' && height === 0) return Math.abs(y - line.y) < line.height * 0.6 && x >= line.right - 2
  return Math.abs(y - line.y) < line.height * 0.6 && x >= line.right - line.height
}

function add(line: Line, text: string, isHigh: boolean): void {
  const last = line.parts.at(-1)
  if (last !== undefined && (last.isHigh === isHigh || text.trim() === '')) last.text += text
  else line.parts.push({ text, isHigh })
}

/** The words of a line as they are counted: high figures stand apart. */
export function wordsOfLine({ parts }: PdfLine): string {
  return parts.map(({ text, isHigh }) => (isHigh ? ` ${text} ` : text)).join('')
}
