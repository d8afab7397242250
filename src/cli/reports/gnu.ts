import { problemLine } from '../../problem/message.ts'
import { printableLine } from '../printable.ts'
import type { ReportFormat } from './report.ts'

/** A line a problem, as compilers print them: editors and terminals make links of them. */
export const gnu: ReportFormat = {
  help: {
    ru: 'строка на каждую ошибку: файл:строка:столбец: error: код: текст',
    en: 'a line for each problem: file:line:column: error: code: message',
  },
  write: ({ problems }) => problems.map((one) => `${printableLine(problemLine(one, one.message))}\n`).join(''),
}
