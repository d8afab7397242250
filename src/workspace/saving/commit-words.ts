import type { Author } from './types.ts'

/**
 * The message of a commit: one line, whatever titles of strangers put into it. A line break would begin trailers
 * (`Signed-off-by:`), a NUL ends the message, and control characters act on the terminal of who reads the log.
 */
export function plainMessage(message: string): string {
  return `${oneLine(message)}\n`
}

/** A person as git takes it: the marks that part name and address in a commit are no part of either. */
export function plainAuthor({ name, email }: Author): Author {
  return { name: oneLine(name.replace(/[<>]/g, '')), email: oneLine(email.replace(/[<>]/g, '')).replace(/ /g, '') }
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim()
}
