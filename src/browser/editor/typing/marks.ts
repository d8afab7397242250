import type { EditorState } from '@codemirror/state'
import type { Language } from '../../../text/languages.ts'

/** A run of the text that a typed character makes another of. */
export interface Retyped {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** What stands for a character that is typed, as the field writes it; null where it stands for itself. `from`: where it was typed. */
export function fieldMark(state: EditorState, from: number, typed: string, language: Language): Retyped | null {
  const before = state.sliceDoc(Math.max(0, from - 3), from)
  const own = { from, to: from + typed.length }
  switch (typed) {
    case '"':
      return { ...own, insert: quotes[language][opensAt(before) ? 0 : 1] }
    case "'":
      return language === 'en' ? { ...own, insert: opensAt(before) ? '‘' : '’' } : null
    case '#':
      return language === 'ru' && before !== '' && !/[#\n]$/.test(before) ? { ...own, insert: '№' } : null
    case ' ':
      return language === 'ru' && / -$/.test(before) ? { from: from - 1, to: from, insert: '—' } : null
    case '-':
      return language === 'en' && /[^-\n]-$/.test(before) ? { from: from - 1, to: from + 1, insert: '—' } : null
    default:
      return language === 'ru' && /^\d$/.test(typed) && /(?:^|[\s(«])N ?$/.test(before)
        ? { from: from - (before.endsWith(' ') ? 2 : 1), to: from, insert: '№ ' }
        : null
  }
}

const quotes: Readonly<Record<Language, readonly [string, string]>> = { ru: ['«', '»'], en: ['“', '”'] }

/** Whether a quotation mark behind that text opens one. */
function opensAt(before: string): boolean {
  return /(?:^|[\s([«“‘—–-])$/.test(before)
}
