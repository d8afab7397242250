import type { Law } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'

/** The quotation marks a law is printed with; `none`: it has none, or several kinds in earnest. */
export type QuoteStyle = 'guillemets' | 'curly' | 'straight' | 'none'

const marks = { guillemets: ['«', '»'], curly: ['“', '”'], straight: ['"', '"'] } as const

const known = new WeakMap<Law, QuoteStyle>()

/** The style that nearly all of a law's quotation marks have; counted once for each law. */
export function quoteStyleOf(law: Law): QuoteStyle {
  const style = known.get(law) ?? countedStyle(law)
  known.set(law, style)
  return style
}

function countedStyle(law: Law): QuoteStyle {
  const counts = { guillemets: 0, curly: 0, straight: 0 }
  for (const { text, kind } of law.passages) {
    if (kind === 'front-matter') continue
    for (const [mark] of text.matchAll(/[«»“”„"]/g)) {
      if (mark === '"') counts.straight += 1
      else if (mark === '«' || mark === '»') counts.guillemets += 1
      else counts.curly += 1
    }
  }
  const total = counts.guillemets + counts.curly + counts.straight
  const styles = ['guillemets', 'curly', 'straight'] as const
  // A title in other marks than the text has makes no second style.
  return styles.find((style) => counts[style] > 0 && counts[style] >= total * 0.8) ?? 'none'
}

/** Quoted words in the law's own style of quotation marks, with the remark that tells of it. */
export function styled(
  { quotes }: { readonly quotes: () => QuoteStyle },
  text: string,
): { readonly text: string; readonly remarks: readonly Problem[] } {
  if (!/[«»“”„"']/.test(text)) return { text, remarks: [] }
  const own = inStyle(text, quotes())
  return { text: own, remarks: own === text ? [] : [remark('quote-style', { expected: own, actual: text })] }
}

/** The text with its quotation marks, and with curly ones its apostrophes, made those of the style. */
export function inStyle(text: string, style: QuoteStyle): string {
  if (style === 'none') return text
  const [open, close] = marks[style]
  const isPaired = !text.includes('„') && text.includes('”')
  let straightOpen = false
  const put = style === 'curly' ? text.replace(/(?<=\p{L})'/gu, '’') : text
  return put.replace(/[«»“”„"]/g, (mark, at: number) => {
    if (mark === '«' || mark === '„') return open
    if (mark === '»') return close
    if (mark === '”') return close
    // „…“ is closed by what opens “…”; where neither „ nor a missing ” tells of that, it opens, even before a mark: “, and”.
    if (mark === '“') return isPaired || opens(text, at) ? open : close
    straightOpen = !straightOpen
    if (straightOpen && !opens(text, at)) straightOpen = false
    return straightOpen ? open : close
  })
}

/** Whether a mark stands where a quotation begins: before a word, not behind one. */
function opens(text: string, at: number): boolean {
  return /^[\p{L}\p{N}§№(…–—-]/u.test(text.slice(at + 1, at + 3)) && !/[\p{L}\p{N}.,;:!?)]$/u.test(text.slice(0, at))
}
