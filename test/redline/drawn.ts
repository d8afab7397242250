export type Kind = 'kept' | 'inserted' | 'deleted'
/** A run of text that was kept, written or struck. */
export interface Part {
  readonly kind: Kind
  readonly text: string
}

/** Reads a drawn redline: `{--struck--}{++written++}`. */
export function parse(drawn: string): readonly Part[] {
  return drawn.split(/(\{\+\+[\s\S]*?\+\+\}|\{--[\s\S]*?--\})/).map((text): Part => {
    if (text.startsWith('{++')) return { kind: 'inserted', text: text.slice(3, -3) }
    if (text.startsWith('{--')) return { kind: 'deleted', text: text.slice(3, -3) }
    return { kind: 'kept', text }
  })
}

/** The text before (without what is `inserted`) or after (without what is `deleted`). */
export const textOf = (parts: readonly Part[], without: Kind): string =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

/** Draws a redline, so that it can be compared: on which side of a change the space stands, no reader sees. */
export function draw(parts: readonly Part[]): string {
  const shown = parts.filter((part) => /\S/.test(part.text))
  const joined: Part[] = []
  for (const part of shown) {
    const last = joined.at(-1)
    const text = part.text.trim().replaceAll(/\s+/g, ' ')
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: `${last.text} ${text}` }
    else joined.push({ kind: part.kind, text })
  }
  return joined
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'inserted' ? `{++${text}++}` : `{--${text}--}`))
    .join(' ')
}
