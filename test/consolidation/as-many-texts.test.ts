import { readAmendment } from '../../src/language/read-amendment.ts'
import { check } from './check.ts'

const law = `## Глава 1. Общее

### Статья 1. Связь

1. Первый пункт.

2. Второй пункт:

1) подпункт.

3. Третий пункт.

Его абзац.
`

const bill = (body: string) =>
  readAmendment(
    `# Закон\n\n## Статья 1\n\nВнести в Федеральный закон от 1 марта 2020 года № 1-ФЗ «О связи» следующие изменения:\n\n1) ${body}\n`,
    { id: 'bill', file: 'bill.md' },
  )

const extra = 'date: 2020-03-01\n'

describe('several targets and one text', () => {
  it('a heading and a point each get theirs', () => {
    check({
      law,
      extra,
      run: bill(
        'наименование и пункт 1 статьи 1 изложить в следующей редакции:\n\n> Статья 1. Сети\n>\n> 1. Новый пункт.',
      ),
      after: law.replace('Статья 1. Связь', 'Статья 1. Сети').replace('1. Первый пункт.', '1. Новый пункт.'),
    })
  })

  it('a point and the first paragraph of another each get theirs', () => {
    check({
      law,
      extra,
      run: bill(
        'пункт 1 и абзац первый пункта 2 статьи 1 изложить в следующей редакции:\n\n> 1. Новый первый.\n>\n> 2. Новый второй:',
      ),
      after: law.replace('1. Первый пункт.', '1. Новый первый.').replace('2. Второй пункт:', '2. Новый второй:'),
    })
  })

  it('a text too few is a problem, and nothing is changed', () => {
    check({
      law,
      extra,
      run: bill('пункт 1 и пункт 3 статьи 1 изложить в следующей редакции:\n\n> 1. Новый первый.'),
      problem: 'label-mismatch',
    })
  })

  it('a text too many behind a heading is a problem, and nothing is changed', () => {
    check({
      law,
      extra,
      run: bill(
        'пункт 1 и наименование статьи 1 изложить в следующей редакции:\n\n> 1. Новый.\n>\n> Статья 1. Сети\n>\n> 2. Лишний.',
      ),
      problem: 'label-mismatch',
    })
  })
})

describe('targets that overlap', () => {
  it('are a problem: neither of two texts is lost in silence', () => {
    check({
      law,
      extra,
      run: bill(
        'пункт 1 и абзац первый пункта 1 статьи 1 изложить в следующей редакции:\n\n> 1. Один.\n>\n> 1. Другой.',
      ),
      problem: 'targets-overlap',
    })
  })
})
