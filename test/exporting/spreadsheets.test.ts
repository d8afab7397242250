import { expect } from 'chai'
import { consolidate } from '../../src/consolidation/consolidate.ts'
import { csv } from '../../src/exporting/formats/csv.ts'
import { xlsx } from '../../src/exporting/formats/xlsx.ts'
import type { BillDocument } from '../../src/exporting/types.ts'
import { readAmendment } from '../../src/language/read-amendment.ts'
import { law } from '../support/builders.ts'
import { partOf } from '../support/docx.ts'

function documentOf(after: string): BillDocument {
  const base = law('# О связи\n\n### Статья 5. Цели\n\n=СУММА(A1) — связь.\n')
  const bill = readAmendment(
    `---\ntitle: О реестре\n---\n\n# О внесении изменений\n\nВнести в Федеральный закон от 7 июля 2003 года № 126-ФЗ «О связи» следующие изменения:\n\n1) в статье 5 слово «связь» заменить словами «${after}»;\n`,
    { id: 'bill', file: 'bill.md' },
  )
  const { laws, reports } = consolidate([base], [bill], { mode: { kind: 'sequence' } })
  return { bill, note: null, laws, reports, all: [base], language: 'ru', today: '2026-11-29' }
}

describe('a comparative table for spreadsheets', () => {
  it('is separated as the reader’s locale has it, and no field of it is a formula', async () => {
    const text = (await csv.table?.(documentOf('почта'))) as string
    expect(text.split('\r\n')[0]).to.equal(
      '\ufeff№ п/п;Закон;Норма;Действующая редакция;Предлагаемая редакция;Обоснование',
    )
    expect(text.slice(text.indexOf('\r\n') + 2)).to.equal(
      '1;О связи;статья 5;"Статья 5. Цели\n\'=СУММА(A1) — связь.";"Статья 5. Цели\n\'=СУММА(A1) — почта.";\r\n',
    )
  })

  it('has texts alone in its cells: what looks like a formula is a word', async () => {
    const file = (await xlsx.table?.(documentOf('почта'))) as Uint8Array
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.to.match(/<f[ >]/)
    expect(partOf(file, 'xl/sharedStrings.xml')).to.include('=СУММА(A1) — почта.')
    expect(sheet).to.include('ySplit="1"').and.to.include('landscape')
  })

  it('goes on in the next row where a text is too long for a cell', async () => {
    const long = 'почта '.repeat(6000).trim()
    const file = (await xlsx.table?.(documentOf(long))) as Uint8Array
    const strings = [...partOf(file, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text ?? '',
    )
    expect(Math.max(...strings.map((text) => text.length))).to.be.at.most(32_767)
    expect(strings.join('').match(/почта/g)).to.have.length(6000)
  })
})
