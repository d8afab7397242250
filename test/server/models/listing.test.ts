import { expect } from 'chai'
import type { AmendmentLine, Home } from '../../../src/server/models/home.ts'
import { type BillsSought, billsSought, byStatus, lawsSought, pageOfList } from '../../../src/server/models/listing.ts'

const line = (id: string, more: Partial<AmendmentLine> = {}): AmendmentLine => ({
  id,
  title: `О сроке ${id}`,
  short: null,
  status: 'draft',
  language: 'ru',
  date: null,
  effective: null,
  instructions: 1,
  problems: 0,
  remarks: 0,
  laws: [{ id: '126-fz', name: '126-ФЗ' }],
  ...more,
})

const lines = [
  line('a', { date: '2026-01-01' }),
  line('b', { problems: 2, laws: [{ id: '1-fz', name: '1-ФЗ' }] }),
  line('c', { status: 'adopted', date: '2026-03-01', language: 'en', title: 'Fees' }),
  line('d', { date: '2026-02-01', short: 'Учёт' }),
]
const named = (id: string) => ({ id, name: id })
const home = {
  byStatus: byStatus(lines),
  conflicts: [{ law: '126-fz', name: '126-ФЗ', first: named('a'), second: named('d'), places: ['ст. 1'] }],
  withoutNote: [{ id: 'b', title: 'Б' }],
} as unknown as Home

const anything: BillsSought = { words: '', status: null, law: null, language: null, only: null, sort: 'name' }

describe('a list of bills', () => {
  const rows: readonly (readonly [Partial<BillsSought>, string])[] = [
    [{}, 'abdc'],
    [{ status: 'adopted' }, 'c'],
    [{ law: '1-fz' }, 'b'],
    [{ language: 'en' }, 'c'],
    [{ only: 'problems' }, 'b'],
    [{ only: 'conflicts' }, 'ad'],
    [{ only: 'no-note' }, 'b'],
    [{ words: 'учет' }, 'd'],
    [{ words: 'СРОКЕ о' }, 'abd'],
    [{ words: 'нет такого' }, ''],
    [{ sort: 'date' }, 'dabc'],
    [{ sort: 'law' }, 'badc'],
    [{ sort: 'date', language: 'ru', law: '126-fz' }, 'da'],
  ]
  for (const [asked, expected] of rows) {
    it(`${JSON.stringify(asked)}: ${expected || 'none'}`, () => {
      const found = billsSought(home, { ...anything, ...asked })
      expect(found.map(({ id }) => id).join('')).to.equal(expected)
    })
  }

  it('is shown page by page, and under its statuses', () => {
    const all = Array.from({ length: 7 }, (_, index) => line(String(index)))
    expect(pageOfList(all, 9, 2, 3)).to.deep.equal({ lines: all.slice(3, 6), total: 7, all: 9, page: 2, pages: 3 })
    expect(pageOfList(all, 9, 5, 3).lines).to.deep.equal(all.slice(6))
    expect(pageOfList([], 0, 1, 3)).to.deep.equal({ lines: [], total: 0, all: 0, page: 1, pages: 1 })
    expect(byStatus(lines).map(({ status, amendments }) => [status, amendments.length])).to.deep.equal([
      ['draft', 3],
      ['adopted', 1],
    ])
  })
})

describe('a list of laws', () => {
  it('is narrowed by words and by language', () => {
    const law = (id: string, language: 'ru' | 'en', title: string) => ({
      ...{ id, language, title, number: `${id}-ФЗ`, edition: null, articles: 1, proposals: 0 },
    })
    const laws = [law('1', 'ru', 'О связи'), law('2', 'ru', 'О рекламе'), law('3', 'en', 'Communications')]
    const ids = (words: string, language: 'ru' | 'en' | null) =>
      lawsSought(laws, { words, language }).map(({ id }) => id)
    expect(ids('', null)).to.deep.equal(['1', '2', '3'])
    expect(ids('реклам', null)).to.deep.equal(['2'])
    expect(ids('1-фз', null)).to.deep.equal(['1'])
    expect(ids('', 'en')).to.deep.equal(['3'])
  })
})
