/** What a person reads when Engross itself is at fault: one line, and the stack only where it is asked for. */
export function faultLines(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const words = error instanceof Error ? error.message : String(error)
  const line = `engross: this is a fault of Engross itself: ${words.split('\n')[0] ?? ''}\n`
  if (!env.ENGROSS_DEBUG) return `${line}engross: ENGROSS_DEBUG=1 shows where it happened\n`
  return `${line}${error instanceof Error ? (error.stack ?? '') : ''}\n`
}
