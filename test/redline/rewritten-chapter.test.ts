import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import type { LawConsolidation } from '../../src/consolidation/types.ts'
import { redlineOf } from '../../src/redline/consolidated.ts'
import { amendmentOf, cite, lawOf, quoted } from '../consolidation/build.ts'

describe('a chapter worded anew with fewer articles', () => {
  it('has a row of its own for each provision that goes', () => {
    const law = lawOf(
      '## Глава 1. Общее\n\n### Статья 1. Цели\n\n1. Книги.\n\n### Статья 2. Запись\n\n1. Запись ведется.\n\n## Глава 2. Иное\n\n### Статья 3. Выдача\n\nВыдача.\n',
    )
    const amendment = amendmentOf([
      {
        kind: 'replace-unit',
        targets: [cite('chapter 1')],
        text: quoted('Глава 1. Начало\n\nСтатья 1. Всё\n\nВсё.'),
      },
    ])
    const { laws } = consolidate([law], [amendment], { mode: { kind: 'sequence' } })
    const { rows } = redlineOf(laws[0] as LawConsolidation)
    expect(rows.filter(({ kind }) => kind === 'deleted').map(({ before }) => before)).to.deep.equal([
      'art_1__pnt_1',
      'art_2',
      'art_2__pnt_1',
    ])
  })
})
