import { textAfter, textBefore } from './text.ts'
import type { RedlineRow } from './types.ts'

/** What a heading's row says, as it reads after the change, or before it where the heading goes; null for any other row. */
export function headingOf({ dress, pieces }: RedlineRow): string | null {
  if (dress !== 'heading') return null
  const text = textAfter(pieces).trim() || textBefore(pieces).trim()
  return text
    .replace(/^#{1,6}[ \t]+/, '')
    .replace(/\r?\n[=-]+$/, '')
    .replace(/\s+/g, ' ')
}
