import { fieldsOf, type TableWords } from '../layout/options-fields.ts'
import type { OptionsTable } from '../layout/options-table.ts'
import type { Exporter } from '../types.ts'

export const md: Exporter = {
  name: { ru: 'Markdown', en: 'Markdown' },
  help: 'the law as its file would be',
  extension: 'md',
  mediaType: 'text/markdown',
  isExact: true,
  draft: async ({ law }) => (await import('../../law/law.ts')).lawSource(law),
  options: optionsMarkdown,
}

/** The table of options as a Markdown table. */
export function optionsMarkdown(table: OptionsTable, words: TableWords): string {
  const [head, ...rows] = fieldsOf(table, words)
  if (head === undefined) return ''
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(markdownField).join(' | ')} |`)
    .join('\n')
    .concat('\n', ...[...words.faces].map(([law, face]) => `\n${law}: ${face}.\n`))
}

function markdownField(text: string): string {
  return text.replace(/[\\|<>]/g, '\\$&').replace(/(?<!\s)\s*\n\s*/g, ' / ')
}
