import { readAmendment } from '../../src/language/read-amendment.ts'
import { check, type Example } from './check.ts'

/** A Russian bill on the law of an example, with these items. */
export const billOf = (items: string) =>
  readAmendment(
    `# Закон\n\n## Статья 1\n\nВнести в Федеральный закон от 1 марта 2020 года № 1-ФЗ «О связи» следующие изменения:\n\n${items}\n`,
    { id: 'bill', file: 'bill.md' },
  )

/** Runs the items of a bill on a law; `after` is the law's body behind it. */
export function checkBill(law: string, items: string, expected: Omit<Example, 'law' | 'run'> = {}) {
  return check({ law, run: billOf(items), extra: 'date: 2020-03-01\nfirst-level: часть\n', ...expected })
}
