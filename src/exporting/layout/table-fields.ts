import { translator } from '../../locales/translate.ts'
import type { ComparativeTable, TableCell } from './comparative-table.ts'

/**
 * A comparative table's fields for a spreadsheet, row by row, the head first: number, law, provision, both texts as they read,
 * and the reasons where the table has them. A text that is not there is «—».
 */
export function tableFields({ sections, language, hasGrounds }: ComparativeTable): readonly (readonly string[])[] {
  const t = translator(language)
  const head = [t('table.number'), t('table.law'), t('options.provision'), t('redline.before'), t('redline.after')]
  const rows = sections.flatMap(({ law, rows: its }) =>
    its.map(({ number, before, after, grounds }) => [
      String(number),
      law?.citation ?? '',
      after?.name || before?.name || '',
      textOf(before),
      textOf(after),
      ...(hasGrounds ? [grounds] : []),
    ]),
  )
  return [[...head, ...(hasGrounds ? [t('table.grounds')] : [])], ...rows]
}

/** A cell's words without marks: each column has its own text. */
function textOf(cell: TableCell | null): string {
  if (cell === null) return '—'
  return cell.lines.map((line) => (line.kind === 'gap' ? '…' : line.pieces.map(({ text }) => text).join(''))).join('\n')
}
