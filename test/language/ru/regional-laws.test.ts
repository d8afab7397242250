import { expect } from 'chai'
import { printLawReference } from '../../../src/language/print-instruction.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'

/** The law that an instruction of the bill is on, as it is printed in the nominative. */
function lawOf(written: string): string | undefined {
  const bill = `# Закон\n\n## Статья 1\n\nВнести в статью 4 ${written} следующие изменения:\n\n1) часть 1 исключить.\n`
  const { instructions, problems } = readAmendment(bill, { id: 'bill', file: 'bill.md' })
  expect(problems, written).to.deep.equal([])
  const law = instructions[0]?.common.law
  return law === undefined ? undefined : printLawReference(law, 'ru').replaceAll('\u00A0', ' ')
}

describe('laws of the regions, and laws by other names', () => {
  const laws = [
    [
      'Закона города Москвы от 26 сентября 2001 года № 48 «О территориях»',
      'Закон города Москвы от 26 сентября 2001 года № 48 «О территориях»',
    ],
    ['Закона Псковской области от 1 июня 2020 года № 5-ОЗ', 'Закон Псковской области от 1 июня 2020 года № 5-ОЗ'],
    [
      'Областного закона от 21 декабря 2020 года № 416-ЗС «О бюджете»',
      'Областной закон от 21 декабря 2020 года № 416-ЗС «О бюджете»',
    ],
    [
      'Кодекса Волгоградской области об административной ответственности',
      'Кодекс Волгоградской области об административной ответственности',
    ],
    ['Кодекса законов о труде Российской Федерации', 'Кодекс законов о труде Российской Федерации'],
    [
      'Патентного закона Российской Федерации от 23 сентября 1992 года № 3517-I',
      'Патентный закон Российской Федерации от 23 сентября 1992 года № 3517-I',
    ],
  ] as const
  for (const [written, printed] of laws) it(printed, () => expect(lawOf(written)).to.equal(printed))
})
