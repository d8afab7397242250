import { expect } from 'chai'
import { csvField } from '../../src/exporting/formats/csv.ts'

describe('a field of a table for spreadsheets', () => {
  it('is never a formula, whatever its spreadsheet parts fields at', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      'слово; =HYPERLINK("x")',
      'слово;=1',
      'а\n=1',
      'а,=1',
      'а\t=1',
    ]) {
      const field = csvField(text)
      expect(field, text).not.to.match(/(?:^"?|[;,\t\r\n])\s*[=+\-@]/)
      expect(field.replaceAll("'", '').replaceAll('""', '"').replace(/^"|"$/g, '')).to.equal(text)
    }
  })

  it('stays as it is where it is none', () => {
    expect(csvField('слово — 1-2 = 3')).to.equal('слово — 1-2 = 3')
    expect(csvField('он сказал "да", и ушёл')).to.equal('"он сказал ""да"", и ушёл"')
  })
})
