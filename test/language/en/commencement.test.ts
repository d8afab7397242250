import { expect } from 'chai'
import { dayOf } from '../../../src/amendment/terms.ts'
import { startOfInstruction } from '../../../src/consolidation/together/in-force.ts'
import { readAmendment } from '../../../src/language/read-amendment.ts'
import { lines, readBill } from './support.ts'

/** What a sentence in section 4 of a bill says: of what (`bill`, a section, an item), and the day (`?` where none is stated). */
function dates(sentence: string): readonly string[] {
  const { commencement } = readBill(lines('## SEC. 4. Effective date', sentence))
  return commencement.flatMap(({ kind, article, items, date }) =>
    (items ?? [article === null ? 'bill' : `section ${article}`]).map(
      (subject) => `${kind === 'start' ? '' : `${kind} `}${subject}: ${date ?? '?'}`,
    ),
  )
}

/** The days that a sentence of a bill says, enacted on 1 December 2025 and published on 10 December. */
function days(sentence: string): readonly string[] {
  const front = '---\ntitle: A\nstatus: adopted\nadopted: 2025-12-01\npublished: 2025-12-10\nlanguage: en\n---\n\n'
  const source = `${front}${lines('## SEC. 4. Effective date', sentence)}`
  return readAmendment(source, { id: 'a', file: 'a.md' }).commencement.map(
    ({ kind, date }) => `${kind}: ${date ?? '?'}`,
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

  const ends: readonly (readonly [sentence: string, days: readonly string[]])[] = [
    [
      'This Act takes effect on January 1, 2026, and ceases to have effect on January 1, 2027.',
      ['start: 2026-01-01', 'end: 2027-01-01'],
    ],
    ['This section shall expire on September 30, 2027.', ['end: 2027-10-01']],
    ['The amendments made by this Act shall terminate on December 31, 2026.', ['end: 2027-01-01']],
    [
      'The amendments made by this section shall apply to contracts made on or after July 1, 2026.',
      ['effect: 2026-07-01'],
    ],
    [
      'The amendments made by this section shall apply to taxable years beginning after December 31, 2026.',
      ['effect: 2027-01-01'],
    ],
    [
      'This Act takes effect on July 1, 2026, and shall apply with respect to licenses granted on or after January 1, 2026.',
      ['start: 2026-07-01', 'effect: 2026-01-01'],
    ],
    ['The amendments made by this section shall apply to all ships.', []],
    ['This Act shall take effect 180 days after the date of the enactment of this Act.', ['start: 2026-05-30']],
    [
      'This Act shall take effect on the date that is 1 year after the date of enactment of this Act.',
      ['start: 2026-12-01'],
    ],
    ['This Act shall take effect on the date of the enactment of this Act.', ['start: 2025-12-01']],
    ['This Act shall take effect 30 days after publication in the Federal Register.', ['start: 2026-01-09']],
    [
      'This Act shall terminate on the date that is 2 years after the date of the enactment of this Act.',
      ['end: 2027-12-02'],
    ],
    ['This Act shall take effect on the first day of the first pay period beginning after such day.', ['start: ?']],
  ]
  for (const [sentence, expected] of ends) it(sentence, () => expect(days(sentence)).to.deep.equal(expected))

  it('counts months to the day of the same number, or the last', () => {
    const term = { from: 'enactment', count: 1, unit: 'month', isFull: false } as const
    expect([dayOf(term, '2026-01-15'), dayOf(term, '2026-01-31')]).to.deep.equal(['2026-02-15', '2026-02-28'])
    expect(dayOf({ ...term, unit: 'year' }, '2024-02-29')).to.equal('2025-02-28')
  })

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
