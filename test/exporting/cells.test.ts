import { expect } from 'chai'
import { type Cell, type Cells, cellsOf } from '../../src/exporting/layout/cells.ts'
import { compare } from '../../src/redline/compare.ts'
import type { RedlinePiece } from '../../src/redline/types.ts'
import { isTable } from '../../src/text/table.ts'

const marks = { kept: ['', ''], inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const

/** A cell as it would be written. */
const drawn = (cell: Cell): string =>
  cell
    .flatMap(({ pieces }) => pieces)
    .map(({ kind, text }) => (text.trim() === '' ? text : marks[kind][0] + text.trim() + marks[kind][1]))
    .join('')
    .trim()

const shown = (cells: Cells | null): readonly string[] =>
  cells === null ? [] : [cells.head, ...cells.rows].map((row) => row.map(drawn).join(' | '))

const redlined = (before: string, after: string): readonly string[] =>
  shown(cellsOf(compare(before, after).rows.flatMap((row) => row.pieces.map((piece) => [piece]))))

const fees = (...rows: readonly string[]): string => ['| Услуга | Плата |', '|---|--:|', ...rows].join('\n')

describe('a table in a law', () => {
  it('is lines that begin with bars, the second of which parts the head from the rows', () => {
    expect(isTable(fees('| Почта | 3 000 |'))).to.equal(true)
    expect(isTable('| Услуга | Плата |\n| Почта | 3 000 |')).to.equal(false)
    expect(isTable('Плата:\n| Услуга | Плата |\n|---|---|')).to.equal(false)
    expect(isTable('|---|---|')).to.equal(false)
  })

  it('has its words cell by cell; a bar behind a backslash is a word', () => {
    const pieces: readonly RedlinePiece[] = [
      { kind: 'kept', text: fees('| Почта \\| связь |  |', '| Телефон | 5 000') },
    ]
    expect(shown(cellsOf([pieces]))).to.deep.equal(['Услуга | Плата', 'Почта \\| связь | ', 'Телефон | 5 000'])
  })

  it('has its columns set as the line under the head says', () => {
    const text = '| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |'
    expect(cellsOf([[{ kind: 'kept', text }]])?.aligned).to.deep.equal(['left', 'left', 'center', 'right'])
  })

  it('is none where the text is none', () => {
    expect(cellsOf([[{ kind: 'kept', text: 'Плата 3 | 4' }]])).to.equal(null)
  })

  it('shows a change in its cell, and a row put in as one', () => {
    const before = fees('| Телефон | 3 000 |', '| Почта | 3 000 |')
    const after = fees('| Телефон | 3 000 |', '| Радио | 2 000 |', '| Почта | 6 000 |')
    expect(redlined(before, after)).to.deep.equal([
      'Услуга | Плата',
      'Телефон | 3 000',
      '{++Радио++} | {++2 000++}',
      'Почта | {--3 000--}{++6 000++}',
    ])
  })

  it('shows a column put in', () => {
    const before = '| Лицензия | Срок |\n|---|---|\n| Почта | 5 |'
    const after = '| Лицензия | Плата | Срок |\n|---|---|---|\n| Почта | 10 | 5 |'
    expect(redlined(before, after)).to.deep.equal(['Лицензия | {++Плата++} | Срок', 'Почта | {++10++} | 5'])
  })

  it('sets a line that is written anew under the one struck', () => {
    const struck = { kind: 'deleted', text: '| Почта | 3 |' } as const
    const written = { kind: 'inserted', text: '| Телеграф | 4 |' } as const
    const head = { kind: 'kept', text: '| Услуга | Плата |\n|---|---|\n' } as const
    expect(shown(cellsOf([[head], [struck, written]]))).to.deep.equal([
      'Услуга | Плата',
      '{--Почта--} | {--3--}',
      '{++Телеграф++} | {++4++}',
    ])
  })

  it('has a place for every change, though it only parts cells', () => {
    const runs: readonly (readonly RedlinePiece[])[] = [
      [{ kind: 'kept', text: '| a | b |\n|---|---' }],
      [{ kind: 'inserted', text: '|---' }],
      [{ kind: 'kept', text: '|\n| c ' }],
      [{ kind: 'inserted', text: '|' }],
      [{ kind: 'kept', text: ' d |' }],
    ]
    const cells = cellsOf(runs)
    const placed = [cells?.head, ...(cells?.rows ?? [])].flat(2).map((one) => one?.run)
    expect(placed).to.include.members([1, 3])
  })
})
