/**
 * A text that came through a form, where every line ends in CRLF, with the line ends that the text before has: lines that are
 * as they were at the beginning and the end of the text keep theirs, the others have what most lines have.
 */
export function withLineEndsOf(before: string, typed: string): string {
  const lines = linesOf(typed)
  const former = linesOf(before)
  const usual = usualEnd(former)
  const same = (one: Line | undefined, other: Line | undefined) => one !== undefined && one.text === other?.text
  let start = 0
  while (start < lines.length && same(lines[start], former[start])) start += 1
  let end = 0
  while (end < lines.length - start && same(lines[lines.length - 1 - end], former[former.length - 1 - end])) end += 1
  const shift = former.length - lines.length
  return lines
    .map(({ text, end: own }, index) => {
      if (own === '') return text
      const kept = index < start ? former[index] : index >= lines.length - end ? former[index + shift] : undefined
      return text + (kept?.end || usual)
    })
    .join('')
}

interface Line {
  readonly text: string
  readonly end: string
}

function linesOf(text: string): readonly Line[] {
  const parts = text.split(/(\r\n|\n|\r)/)
  return Array.from({ length: (parts.length + 1) / 2 }, (_, index) => ({
    text: parts[2 * index] ?? '',
    end: parts[2 * index + 1] ?? '',
  }))
}

function usualEnd(lines: readonly Line[]): string {
  const windows = lines.filter(({ end }) => end === '\r\n').length
  return windows * 2 > lines.length ? '\r\n' : '\n'
}
