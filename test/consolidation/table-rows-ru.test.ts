import { checkBill } from './bill-ru.ts'

const law = `### Статья 9. Ставки

1. Ставки:

| N | Вид | Ставка |
|---|---|---|
| 1 | Лодка | 100 |
| 2 | Плот белый | 40 |
| 3 | Паром | 100 |

2. Иное.
`

describe('a row of a table', () => {
  it('is found by the label in its first cell, and its words change alone', () => {
    checkBill(law, '1) в строке 3 таблицы части 1 статьи 9 цифры «100» заменить цифрами «900»;', {
      after: law.replace('Паром | 100', 'Паром | 900'),
    })
    checkBill(law, '1) в строке 7 таблицы части 1 статьи 9 цифры «100» заменить цифрами «900»;', {
      problem: 'unit-not-found',
    })
  })

  it('is found by words in it, in any form', () => {
    checkBill(law, '1) в части 1 статьи 9 в позиции, касающейся плота белого, цифры «40» заменить цифрами «50»;', {
      after: law.replace('| 40 |', '| 50 |'),
    })
    checkBill(law, '1) позицию «Паром» части 1 статьи 9 исключить;', {
      after: law.replace('| 3 | Паром | 100 |\n', ''),
    })
    checkBill(law, '1) в строке «Катер» части 1 статьи 9 цифры «40» исключить;', { problem: 'unit-not-found' })
  })

  it('has cells, which are counted from 1', () => {
    checkBill(law, '1) в графе третьей строки 1 таблицы части 1 статьи 9 цифры «100» заменить цифрами «90»;', {
      after: law.replace('Лодка | 100', 'Лодка | 90'),
    })
    checkBill(law, '1) в графе 4 строки 1 таблицы части 1 статьи 9 цифры «100» заменить цифрами «90»;', {
      problem: 'unit-not-found',
    })
  })

  it('comes by its label, behind another, or at the end', () => {
    const put = (items: string, behind: string, row: string) =>
      checkBill(law, items, { after: law.replace(`${behind}\n`, `${behind}\n${row}\n`) })
    put(
      '1) таблицу части 1 статьи 9 дополнить строкой 2.1 следующего содержания:\n\n> | 2.1 | Катер | 300 |',
      '| 40 |',
      '| 2.1 | Катер | 300 |',
    )
    put(
      '1) часть 1 статьи 9 после строки 1 дополнить строкой следующего содержания: «| 1.1 | Катер | 300 |»;',
      'Лодка | 100 |',
      '| 1.1 | Катер | 300 |',
    )
    put(
      '1) таблицу части 1 статьи 9 дополнить строками 4 и 5 следующего содержания:\n\n> | 4 | Катер | 1 |\n> | 5 | Яхта | 2 |',
      'Паром | 100 |',
      '| 4 | Катер | 1 |\n| 5 | Яхта | 2 |',
    )
  })

  it('is a problem with other cells, another label than announced, or one that is there', () => {
    const add = (label: string, row: string) =>
      `1) таблицу части 1 статьи 9 дополнить строкой ${label} следующего содержания: «${row}»;`
    checkBill(law, add('4', '4. Катер 300'), { problem: 'label-mismatch' })
    checkBill(law, add('4', '| 4 | Катер |'), { problem: 'label-mismatch' })
    checkBill(law, add('4', '| 5 | Катер | 300 |'), { problem: 'label-mismatch' })
    checkBill(law, add('3', '| 3 | Катер | 300 |'), { problem: 'unit-exists' })
  })

  it('is worded anew as one row of that label', () => {
    const word = (row: string) => `1) строку 1 таблицы части 1 статьи 9 изложить в следующей редакции: «${row}»;`
    checkBill(law, word('| 1 | Лодка гребная | 90 |'), {
      after: law.replace('| 1 | Лодка | 100 |', '| 1 | Лодка гребная | 90 |'),
    })
    checkBill(law, word('| 2 | Лодка гребная | 90 |'), { problem: 'label-mismatch' })
  })

  it('goes with its line, or keeps its label where it is repealed', () => {
    checkBill(law, '1) строки 1 и 2 таблицы части 1 статьи 9 исключить;', {
      after: law.replace('| 1 | Лодка | 100 |\n| 2 | Плот белый | 40 |\n', ''),
    })
    checkBill(law, '1) строку 2 таблицы части 1 статьи 9 признать утратившей силу;', {
      after: law.replace('| Плот белый | 40 |', '| Утратила силу. |  |'),
    })
  })

  it('is none of a unit that has two tables, or no table', () => {
    checkBill(law, '1) строку 2 части 2 статьи 9 исключить;', { problem: 'unit-not-found' })
    const two = law.replace('2. Иное.', '| N | Вид |\n|---|---|\n| 1 | Вода |\n\n2. Иное.')
    checkBill(two, '1) строку 1 части 1 статьи 9 исключить;', { problem: 'unit-not-found' })
  })
})
