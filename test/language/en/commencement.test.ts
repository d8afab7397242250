import { expect } from 'chai'
import { startOfInstruction } from '../../../src/consolidation/together/in-force.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'
import { lines, readBill } from './support.ts'

/** What a sentence in section 4 of a bill says: of what (`bill`, a section, an item), and the day (`?` where none is stated). */
function dates(sentence: string): readonly string[] {
  const { commencement } = readBill(lines('## SEC. 4. Effective date', sentence))
  return commencement.flatMap(({ article, items, date }) =>
    (items ?? [article === null ? 'bill' : `section ${article}`]).map((subject) => `${subject}: ${date ?? '?'}`),
  )
}

describe('commencement of American bills', () => {
  const rows: readonly (readonly [sentence: string, dates: readonly string[]])[] = [
    ['This Act shall take effect on January 1, 2027.', ['bill: 2027-01-01']],
    ['This Act and the amendments made by this Act shall take effect on 1 January 2027.', ['bill: 2027-01-01']],
    ['This Act takes effect 180 days after the date of enactment of this Act.', ['bill: ?']],
    ['The amendments made by this section shall take effect on January 1, 2027.', ['section 4: 2027-01-01']],
    [
      'The amendments made by sections 2 and 3 shall take effect on March 1, 2027.',
      ['section 2: 2027-03-01', 'section 3: 2027-03-01'],
    ],
    ['Section 3 of this Act shall become effective on March 1, 2027.', ['section 3: 2027-03-01']],
    ['Section 3 and the amendments made by section 3 take effect on March 1, 2027.', ['section 3: 2027-03-01']],
    [
      'This Act shall take effect on January 1, 2027, except that section 3 shall take effect on July 1, 2027.',
      ['bill: 2027-01-01', 'section 3: 2027-07-01'],
    ],
    ['Except as provided in subsection (b), this Act shall take effect on January 1, 2027.', ['bill: 2027-01-01']],
    ['The amendment made by subsection (a) shall take effect on January 1, 2027.', ['sec. 4(a): 2027-01-01']],
    [
      'The amendments made by paragraphs (1) through (3) of section 2(a) shall take effect on January 1, 2027.',
      ['sec. 2(a)(1): 2027-01-01', 'sec. 2(a)(2): 2027-01-01', 'sec. 2(a)(3): 2027-01-01'],
    ],
    [
      'This Federal Law shall enter into force on September 1, 2027, with the exception of Article 2, which shall enter into force on January 1, 2028.',
      ['bill: 2027-09-01', 'section 2: 2028-01-01'],
    ],
    ['This Act may be cited as the “Take Effect Act”.', []],
  ]
  for (const [sentence, expected] of rows) it(sentence, () => expect(dates(sentence)).to.deep.equal(expected))

  it('keeps the words', () => {
    const { commencement } = readBill(lines('## SEC. 4. Date', 'This Act shall take effect\non the date of enactment.'))
    expect(commencement[0]?.text).to.equal('This Act shall take effect on the date of enactment')
  })

  it('gives each instruction its day', () => {
    const source = lines(
      '## SEC. 2. Amendments',
      '(a) Section 230 of title 47, United States Code, is amended—',
      '(1) by striking subsection (a); and',
      '(2) by striking subsection (b).',
      '(b) Section 231 of title 47, United States Code, is repealed.',
      '(c) The amendment made by subsection (a)(2) shall take effect on July 1, 2027.',
      '## SEC. 3. Effective date',
      'This Act shall take effect on January 1, 2027.',
    )
    const bill = readAmendment(source, { id: 'bill', file: 'bill.md' })
    expect(bill.instructions.map((one) => `${one.common.address}: ${startOfInstruction(bill, one)}`)).to.deep.equal([
      'sec. 2(a)(1): 2027-01-01',
      'sec. 2(a)(2): 2027-07-01',
      'sec. 2(b): 2027-01-01',
    ])
  })
})
