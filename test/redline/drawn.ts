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
  const shown = joined(
    joined(parts, '').filter((part) => /\S/.test(part.text)),
    ' ',
  )
  return shown
    .map(({ kind, text }) => {
      const words = text.trim().replaceAll(/\s+/g, ' ')
      return kind === 'kept' ? words : kind === 'inserted' ? `{++${words}++}` : `{--${words}--}`
    })
    .join(' ')
}

// Neighbours of one kind are one part: a move is told in several.
function joined(parts: readonly Part[], between: string): readonly Part[] {
  const made: Part[] = []
  for (const part of parts) {
    const last = made.at(-1)
    if (last?.kind === part.kind)
      made[made.length - 1] = { kind: part.kind, text: `${last.text}${between}${part.text}` }
    else made.push(part)
  }
  return made
}
