/** A piece of Rich Text Format: a brace, a control word, or bytes of text (as Latin-1). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'text'; readonly bytes: string }

/** Cuts Rich Text Format (Microsoft's specification 1.9.1) into tokens; `source` is the file as Latin-1. */
export function* rtfTokens(source: string): Iterable<RtfToken> {
  const step = /[{}]|\\(?:([a-zA-Z]{1,40})(-?\d{1,10})? ?|'([\da-fA-F]{2})|([^a-zA-Z']))|[^\\{}]+/y
  while (step.lastIndex < source.length) {
    const at = step.lastIndex
    const found = step.exec(source)
    if (found === null) {
      step.lastIndex = at + 1
      continue
    }
    const [whole, name, value, hex, symbol] = found
    if (whole === '{') yield { kind: 'open' }
    else if (whole === '}') yield { kind: 'close' }
    else if (name !== undefined) {
      const number = value === undefined ? null : Number(value)
      // So many bytes of a picture follow, braces among them.
      if (name === 'bin') step.lastIndex += Math.max(0, number ?? 0)
      yield { kind: 'word', name, value: number }
    } else if (hex !== undefined) yield { kind: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined) yield symbolToken(symbol)
    else {
      // Line ends are only for editors.
      const bytes = whole.replace(/[\r\n]/g, '')
      if (bytes !== '') yield { kind: 'text', bytes }
    }
  }
}

function symbolToken(symbol: string): RtfToken {
  if (symbol === '\r' || symbol === '\n') return { kind: 'word', name: 'par', value: null }
  if (symbol === '\\' || symbol === '{' || symbol === '}') return { kind: 'text', bytes: symbol }
  return { kind: 'word', name: symbol, value: null }
}
