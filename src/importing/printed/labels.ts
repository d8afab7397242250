/** Whether a line begins as a unit of an act does, in a quotation or not. A day («01.02.2010») is no label. */
export function opensWithLabel(line: string): boolean {
  return /^(?:["“«„]|``)?(?:\d+(?:\.\d+)*[.)](?!\d)|[а-яёa-z]\)|\([\da-zA-Z]{1,4}\)|Статья\s+\d|Глава\s+[\dIVX]|Section\s+\d|SEC\.\s+\d)/u.test(
    line,
  )
}
