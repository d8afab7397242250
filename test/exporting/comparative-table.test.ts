import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { ComparativeTable, TableCell } from '../../src/exporting/layout/comparative-table.ts'
import { tableOfBill } from '../../src/exporting/layout/tables-of.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { law } from '../support/builders.ts'

const sample = law`# О связи

### Статья 5. Цели

Закон принят в целях:

доступности связи;

безопасности связи.

### Статья 29. Лицензирование

1. Деятельность — по лицензии.

Перечень услуг устанавливает Правительство.

Сроки устанавливает орган.

2. Орган:

1) выдает лицензии;

2) ведет реестр.

3. Порядок определяет орган.`

function tableOf(items: string, note: string | null = null): ComparativeTable {
  const bill = readAmendment(
    `---\ntitle: О реестре\n---\n\n# О внесении изменений в Федеральный закон «О связи»\n\n## Статья 1\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n${items}\n`,
    { id: 'bill', file: 'bill.md' },
  )
  const { laws, reports } = consolidate([sample], [bill], { mode: { kind: 'sequence' } })
  expect(reports.map(({ outcome }) => outcome)).not.to.include('failed')
  return tableOfBill({ bill, note, laws, reports, all: [sample], language: 'ru', today: '2026-11-29' })
}

const lines = (cell: TableCell | null): readonly string[] | null =>
  cell === null
    ? null
    : [
        cell.name,
        ...cell.lines.map((line) => (line.kind === 'gap' ? '…' : line.pieces.map(({ text }) => text).join(''))),
      ]

const rowsOf = (table: ComparativeTable) =>
  table.sections.flatMap(({ rows }) => rows.map(({ number, before, after }) => [number, lines(before), lines(after)]))

describe('a comparative table', () => {
  it('names the paragraph that changes, and shows the label and lead of its provision with «…» for each gap', () => {
    expect(
      rowsOf(tableOf('1) в абзаце третьем пункта 1 статьи 29 слово «орган» заменить словом «министр»;')),
    ).to.deep.equal([
      [
        1,
        [
          'абзац третий пункта 1 статьи 29',
          'Статья 29. Лицензирование',
          '1. Деятельность — по лицензии.',
          '…',
          'Сроки устанавливает орган.',
        ],
        [
          'абзац третий пункта 1 статьи 29',
          'Статья 29. Лицензирование',
          '1. Деятельность — по лицензии.',
          '…',
          'Сроки устанавливает министр.',
        ],
      ],
    ])
  })

  it('shows the lead of the units around', () => {
    const [[, , after] = []] = rowsOf(
      tableOf('1) в подпункте 2 пункта 2 статьи 29 слово «ведет» заменить словом «публикует»;'),
    )
    expect(after).to.deep.equal([
      'подпункт 2 пункта 2 статьи 29',
      'Статья 29. Лицензирование',
      '…',
      '2. Орган:',
      '…',
      '2) публикует реестр.',
    ])
  })

  it('has one row for a new article, and nothing in force beside it', () => {
    const rows = rowsOf(
      tableOf(
        '1) дополнить статьей 30 следующего содержания:\n\n> Статья 30. Реестр\n>\n> 1. Реестр:\n>\n> 1) открыт;\n>\n> 2) полон.\n>\n> 2. Доступ бесплатный.',
      ),
    )
    expect(rows).to.deep.equal([
      [1, null, ['статья 30', 'Статья 30. Реестр', '1. Реестр:', '1) открыт;', '2) полон.', '2. Доступ бесплатный.']],
    ])
  })

  it('has one row for an article that is repealed', () => {
    const rows = rowsOf(tableOf('1) статью 29 признать утратившей силу;'))
    expect(rows).to.have.length(1)
    expect(rows[0]?.[1]).to.include.members(['статья 29', '3. Порядок определяет орган.'])
  })

  it('names the heading alone where that alone changes', () => {
    const [[, before] = []] = rowsOf(
      tableOf('1) в наименовании статьи 29 слово «Лицензирование» заменить словом «Лицензии»;'),
    )
    expect(before).to.deep.equal(['наименование статьи 29', 'Статья 29. Лицензирование', '…'])
  })

  it('is called after the bill’s own title', () => {
    expect(tableOf('1) пункт 3 статьи 29 исключить.').bills).to.deep.equal([
      'О внесении изменений в Федеральный закон «О связи»',
    ])
  })
})

describe('reasons in a comparative table', () => {
  const items =
    '1) в пункте 1 статьи 29 слово «лицензии» заменить словом «уведомлению»;\n\n2) в абзаце втором статьи 5 слово «доступности» заменить словом «развития»;'
  const groundsOf = (note: string): readonly string[] =>
    tableOf(items, note).sections.flatMap(({ rows }) => rows.map(({ grounds }) => grounds))

  it('are what the note says under a heading that cites the provision, or the bill’s item', () => {
    const note =
      '# Пояснительная записка\n\nВообще о проекте.\n\n## К статье 29\n\nЛицензия не нужна.\n\n### Подробнее\n\nВот почему.\n\n## К пункту 2 статьи 1 законопроекта\n\nСвязь **развивается**.\n'
    expect(groundsOf(note)).to.deep.equal(['Связь развивается.', 'Лицензия не нужна.\nВот почему.'])
  })

  it('are else the sentences that cite the provision', () => {
    const note = '# Записка\n\nЗакон стар. Пункт 1 статьи 29 требует лицензии без нужды. Прочее верно.\n'
    expect(groundsOf(note)).to.deep.equal(['', 'Пункт 1 статьи 29 требует лицензии без нужды.'])
  })

  it('are left to the drafter where the note says nothing, or only lists what changes', () => {
    expect(groundsOf('# Записка\n\nМеняются статьи 5 и 29, статья 30 и статья 31.\n')).to.deep.equal(['', ''])
    expect(tableOf(items).sections.flatMap(({ rows }) => rows.map(({ grounds }) => grounds))).to.deep.equal(['', ''])
  })
})
