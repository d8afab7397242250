import { singled } from '../../citation/inner-quotes.ts'
import { scanQuote } from '../../citation/quotes.ts'

/** Words in quotation marks as the manuals have them; another style only where these would be read wrongly. */
export function quoteWords(text: string): string {
  const styles = [`“${singled(text)}”`, `“${text}”`, `"${text}"`, `\`\`${text}''`, `«${text}»`]
  return styles.find((quoted) => readsBack(quoted, [text])) ?? (styles[0] as string)
}

/** Quoted law: set out on lines of its own, each paragraph opened by the mark and the last one closed. */
export function quoteBlock(text: string): string {
  const paragraphs = text.split(/\n\n+/)
  if (paragraphs.length === 1) return `\n\n${quoteWords(text)}`
  const styles = [
    setOut(paragraphs.map(singled), '“', '”'),
    setOut(paragraphs, '“', '”'),
    setOut(paragraphs, '``', "''"),
    setOut(paragraphs, '"', '"'),
    setOut(paragraphs, '«', '»'),
  ]
  return `\n\n${styles.find((quoted) => readsBack(quoted, paragraphs)) ?? styles[0]}`
}

function setOut(paragraphs: readonly string[], open: string, close: string): string {
  return `${open}${paragraphs.join(`\n\n${open}`)}${close}`
}

function readsBack(quoted: string, paragraphs: readonly string[]): boolean {
  const scan = scanQuote(quoted, 0, quoted.length)
  if (scan === null || !scan.closed || scan.end !== quoted.length) return false
  return scan.paragraphs.length === paragraphs.length && scan.paragraphs.every((one, at) => one === paragraphs[at])
}
