/** Whether a line is nothing but what may be a page's number: `12`, `- 12 -`, `Page 12 of 40`, «Страница 12». */
export function isPageNumber(line: string): boolean {
  return numberOf(line) !== null
}

/**
 * The lines that are page numbers. One alone may be a word of the text (a table's figure, a form's code), so they count only
 * where each is the next of the one before.
 */
export function pageNumbers(lines: readonly string[]): ReadonlySet<number> {
  const found = lines.flatMap((line, index) => {
    const number = numberOf(line.trim())
    const isAlone =
      number !== null && (lines[index - 1]?.trim() ?? '') === '' && (lines[index + 1]?.trim() ?? '') === ''
    return isAlone ? [{ index, number }] : []
  })
  const runs = found.filter(
    ({ number }, index) => found[index - 1]?.number === number - 1 || found[index + 1]?.number === number + 1,
  )
  return new Set(runs.length >= 2 ? runs.map(({ index }) => index) : [])
}

function numberOf(line: string): number | null {
  const found =
    /^(?:[-–—]\s*)?(?:(?:page|страница|стр\.?)\s+)?(\d{1,4})(?:\s+(?:of|из)\s+\d{1,4})?(?:\s*[-–—])?$/iu.exec(line)
  return found === null ? null : Number(found[1])
}
