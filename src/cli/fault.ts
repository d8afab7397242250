import { commandLines } from '../locales/command-lines.ts'

/** What a person reads when Engross itself is at fault: one line, and the stack only where it is asked for. */
export function faultLines(
  error: unknown,
  env: Readonly<Record<string, string | undefined>>,
  language: string,
): string {
  const say = commandLines(language)
  const words = error instanceof Error ? error.message : String(error)
  const line = `engross: ${say.fault(words.split('\n')[0] ?? '')}\n`
  if (!env.ENGROSS_DEBUG) return `${line}engross: ${say.debug}\n`
  return `${line}${error instanceof Error ? (error.stack ?? '') : ''}\n`
}
