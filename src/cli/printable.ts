/**
 * A line as a terminal, and the log of a CI run, may be given it: what a bill's text or a file's name holds of control
 * characters moves no cursor, and what of line breaks, begins no line (`::error::` at the start of one is a command there).
 */
export function printableLine(line: string): string {
  return withoutControls(line)
    .replace(/\n/g, '\u240A')
    .replace(/^(?=::|##)/, './')
}

/** The same of a text whose own line breaks stay. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, pictureOf)
}

/** Unicode has pictures of the first thirty-two. */
function pictureOf(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 32) return String.fromCharCode(0x2400 + code)
  return code === 127 ? '\u2421' : '\uFFFD'
}
