/**
 * Single quotation marks of quoted law turned into the double ones that the law itself has: ‘ ’ (and the Record's ` ')
 * stand for “ ” inside a quotation. Marks inside inner “ ” stay, and so do apostrophes.
 */
export function doubled(written: string): string {
  const text = written.replace(/``([^`]*?)''/g, '“$1”')
  let result = ''
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string
    if (char === '“') depth += 1
    if (char === '”') depth -= 1
    const close = depth === 0 && isOpening(text, at) ? closingOf(text, at) : -1
    if (close === -1) result += char
    else {
      result += `“${text.slice(at + 1, close)}”`
      at = close
    }
  }
  return result
}

/** Double marks turned into single ones, for printing inside a quotation. */
export function singled(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

function isOpening(text: string, at: number): boolean {
  const char = text[at] as string
  const behind = text[at - 1] ?? ' '
  if (char === '‘' || char === '`') return /[\s([—–-]/.test(behind)
  return char === "'" && /[\s([—–-]/.test(behind) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
}

/** The mark that ends the inner quotation: the first one with no letter behind it. */
function closingOf(text: string, at: number): number {
  const close = text[at] === '‘' ? '’' : "'"
  for (let here = at + 1; here < text.length; here += 1) {
    if (text[here] === '“' || text[here] === '‘') return -1
    if (text[here] === close && !/[\p{L}\p{N}]/u.test(text[here + 1] ?? '')) return here
  }
  return -1
}
