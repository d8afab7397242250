/** Text in one line, for reports: runs of white space made single spaces, long text shortened in the middle. */
export function oneLine(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return plain.length <= 400 ? plain : `${plain.slice(0, 260)} … ${plain.slice(-120)}`
}
