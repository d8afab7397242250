/** How many quotations are open behind a text, where `open` were before it. American ones open anew at every paragraph. */
export function openQuotes(text: string, open: number): number {
  let depth = open
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string
    if (sign === '«' || sign === '„') depth += 1
    else if (sign === '»') depth = Math.max(0, depth - 1)
    else if (sign === '"') depth = opens(text, at) ? depth + 1 : Math.max(0, depth - 1)
    else if (sign === '“') depth += at === 0 && depth > 0 ? 0 : 1
    else if (sign === '”') depth = Math.max(0, depth - 1)
  }
  return depth
}

function opens(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
  return /[\s([—–-]/.test(before) && !/[\s.,;)]/.test(after)
}
