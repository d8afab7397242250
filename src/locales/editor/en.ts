import type { editor as words } from './ru.ts'

export const editor: Readonly<Record<keyof typeof words, string>> = {
  'editor.fix': 'Replace with “{{text}}”',
  'editor.close': 'Close the quotation',
}
