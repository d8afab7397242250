import { expect } from 'chai'
import { lines, readBill } from './en-support.ts'

describe('American bills', () => {
  describe('commencement', () => {
    const dates = (sentence: string) =>
      readBill(lines('## SEC. 4. Effective date', sentence)).commencement.map(({ article, date }) => [article, date])

    const rows: readonly (readonly [sentence: string, dates: readonly (readonly [string | null, string | null])[]])[] =
      [
        ['This Act shall take effect on January 1, 2027.', [[null, '2027-01-01']]],
        ['This Act and the amendments made by this Act shall take effect on 1 January 2027.', [[null, '2027-01-01']]],
        ['This Act takes effect 180 days after the date of enactment of this Act.', [[null, null]]],
        ['The amendments made by this section shall take effect on January 1, 2027.', [['4', '2027-01-01']]],
        [
          'The amendments made by sections 2 and 3 shall take effect on March 1, 2027.',
          [
            ['2', '2027-03-01'],
            ['3', '2027-03-01'],
          ],
        ],
        ['Section 3 of this Act shall become effective on March 1, 2027.', [['3', '2027-03-01']]],
        [
          'This Act shall take effect on January 1, 2027, except that section 3 shall take effect on July 1, 2027.',
          [
            [null, '2027-01-01'],
            ['3', '2027-07-01'],
          ],
        ],
        [
          'Except as provided in subsection (b), this Act shall take effect on January 1, 2027.',
          [[null, '2027-01-01']],
        ],
        ['The amendments made by section 2(a) shall take effect on January 1, 2027.', [['2', '2027-01-01']]],
        [
          'The amendment made by section 2(a) shall take effect on January 1, 2027. The amendments made by subsection (b) of section 2 shall take effect on March 1, 2027.',
          [
            ['2', null],
            ['2', null],
          ],
        ],
        [
          'This Act shall take effect on March 1, 2027. The amendment made by section 2(a) shall take effect on January 1, 2027.',
          [
            [null, '2027-03-01'],
            ['2', '2027-03-01'],
          ],
        ],
        [
          'This Federal Law shall enter into force on September 1, 2027, with the exception of Article 2, which shall enter into force on January 1, 2028.',
          [
            [null, '2027-09-01'],
            ['2', '2028-01-01'],
          ],
        ],
        ['This Act may be cited as the “Take Effect Act”.', []],
      ]
    for (const [sentence, expected] of rows) it(sentence, () => expect(dates(sentence)).to.deep.equal(expected))

    it('keeps the words', () => {
      const [first] = readBill(
        lines('## SEC. 4. Date', 'This Act shall take effect\non the date of enactment.'),
      ).commencement
      expect(first?.text).to.equal('This Act shall take effect on the date of enactment')
    })
  })
})
