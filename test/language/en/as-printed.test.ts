import { expect } from 'chai'
import { lines, readBill, said } from './support.ts'

/** A sentence as acts print it, and what is read in it. */
type Row = readonly [written: string, says: readonly string[]]

function checkRead(rows: readonly Row[]): void {
  for (const [written, says] of rows) {
    it(written, () => {
      const { instructions, problems } = readBill(written)
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal(says)
    })
  }
}

describe('American acts as they are printed', () => {
  describe('what is said of a place in passing is skipped whole, with the laws that it names', () => {
    const strike = 'by striking “2019” and inserting “2021”.'
    checkRead(
      [
        'as most recently amended by section 1214 of the National Defense Authorization Act for Fiscal Year 2018 (Public Law 115–91; 131 Stat. 1649), is further amended',
        'as added by section 1102 of the Defense Act of 2009 (Public Law 110–417) and most recently amended by section 1115 of the Defense Act, 2019 (Public Law 115–232), is further amended',
        'as amended by section 5121 of subtitle C of title V of division FF of the Consolidated Appropriations Act, 2023 (Public Law 117–328), is amended',
        'as so most recently amended, is further amended',
      ].map(
        (passing): Row => [
          `Section 801(f) of the Defense Act for Fiscal Year 2010 (Public Law 111–84; 123 Stat. 2399), ${passing} ${strike}`,
          ['replace-words [section 801(f)] “2019” → “2021”'],
        ],
      ),
    )
  })

  describe('a day or an occasion may stand before the place', () => {
    checkRead([
      [
        'Effective as if included in the enactment of the Small Act of 2020 (Public Law 116–114), section 2 of such Act is amended by striking “A”.',
        ['delete-words [section 2] “A”'],
      ],
      [
        'Effective on the date on which the Committee is established under subsection (a), section 9503(c) of the Budget Act of 1987 (19 U.S.C. 2071 note) is repealed.',
        ['repeal-unit [section 9503(c)]'],
      ],
    ])
  })

  it('“such Act” behind an occasion is the law that it names', () => {
    const { instructions } = readBill(
      lines(
        'SEC. 1. AMENDMENTS.',
        '(a) Section 5 of the Big Act of 2001 is amended by striking “A”.',
        '(b) Effective as if included in the Small Act of 2020, section 2 of such Act is amended by striking “A”.',
      ),
    )
    expect(instructions.map(({ common }) => common.law.title)).to.deep.equal(['Big Act of 2001', 'Small Act of 2020'])
  })

  describe('parallel citations', () => {
    checkRead([
      [
        'Title III of the Higher Education Act of 1965 (20 U.S.C. 1051 et seq.) is amended by repealing sections 317 (20 U.S.C. 1059d), 318 (20 U.S.C. 1059e), and 320 (20 U.S.C. 1059g).',
        ['repeal-unit [section 1059d | section 1059e | section 1059g]'],
      ],
      [
        'The Security Act of 1947 (50 U.S.C. 3001 et seq.) is amended by striking sections 1014 (50 U.S.C. 3204, relating to regulations) and 1015 (50 U.S.C. 3205, relating to definitions).',
        ['delete-unit [section 3204 | section 3205]'],
      ],
      [
        'Section 2 of the Act of March 3, 1927 (44 Stat. 1381, chapter 348; 19 U.S.C. 2072), is amended by striking subsection (d).',
        ['delete-unit [section 2072(d)]'],
      ],
      [
        'Section 134(a)(2)(B) of the Workforce Act (29 U.S.C. 3174(a)(2)(B) is amended by striking “A”.',
        ['delete-words [section 3174(a)(2)(B)] “A”'],
      ],
      [
        'Section 194 of the Workforce Act (29 U.S.C. 3254)) is amended by striking “A”.',
        ['delete-words [section 3254] “A”'],
      ],
    ])
  })

  describe('places', () => {
    checkRead([
      [
        'The table of contents for the Security Act of 1947, in the matter preceding section 2 of such Act, is amended by striking the item relating to section 103A.',
        ['delete-unit [the item relating to section 103A in the table of contents]'],
      ],
      [
        'Section 313 of the Security Act of 1947 is amended, in the section header, by striking “A”.',
        ['delete-words [the heading of section 313] “A”'],
      ],
      [
        'Section 404(b) of the Small Act of 1994 is amended at the end by adding the following:\n\n“(3) The end.”.',
        ['insert-unit [section 404(b)] end “(3) The end.”'],
      ],
      [
        'Section 5 of the Small Act of 1994 is amended by striking “an amount” and all that follows through the end period and inserting “nothing.”.',
        ['replace-run [section 5] “an amount” … period-at-end → “nothing.”'],
      ],
    ])
  })

  describe('appropriations', () => {
    it('may amend a law in a proviso', () => {
      const { instructions, problems } = readBill(
        lines(
          'TITLE IV',
          'DOMESTIC FOOD PROGRAMS',
          'For necessary expenses to carry out the Lunch Act of 1946, except section 21, $23,184,012,000 to remain available: Provided, That $17,004,000 shall be available: Provided further, That section 26(d) of the Lunch Act of 1946 (42 U.S.C. 1769g(d)) is amended in the first sentence by striking “2019” and inserting “2020”: Provided further, That the rest shall be merged.',
        ),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal([
        'replace-words [the first sentence of section 1769g(d)] “2019” → “2020”',
      ])
    })

    it('say how a law is applied without a change of its words', () => {
      const { instructions, problems } = readBill(
        lines(
          'SEC. 101. AMENDMENTS.',
          '(a) Section 5 of the Small Act of 1994 is amended by striking “A”.',
          '(b) Section 1(b)(2) of the Passport Act of 1920 (22 U.S.C. 214(b)(2)) shall be applied by substituting “September 30, 2020” for “September 30, 2010”.',
          '(c) Section 7034(k) of the Programs Appropriations Act, 2015 (division J of Public Law 113–235) shall continue in effect during fiscal year 2020.',
        ),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal(['delete-words [section 5] “A”'])
    })
  })

  it('titles and chapters of the bill are no leads', () => {
    for (const title of [
      'TITLE IX LEGISLATIVE BRANCH',
      'TITLE IV',
      'Title X—Miscellaneous',
      'Chapter 1—State Provisions',
    ]) {
      const { problems } = readBill(
        lines('SEC. 1. AMENDMENTS.', 'Section 5 of the Small Act of 1994 is amended by striking “A”.', title),
      )
      expect(problems, title).to.deep.equal([])
    }
  })

  describe('a sentence that goes on behind the law it quotes', () => {
    const first =
      'Section 5(a) of the Small Act of 1994 is amended by striking paragraph (2) and inserting the following:'

    it('is about the same place', () => {
      for (const more of ['“(2) Tribes; and”\n\nand by striking “may”.', '“(2) Tribes; and”;\n\nby striking “may”.']) {
        const { instructions, problems } = readBill(lines(first, more))
        expect(problems, more).to.deep.equal([])
        expect(instructions.map(said), more).to.deep.equal([
          'replace-unit [section 5(a)(2)] “(2) Tribes; and”',
          'delete-words [section 5(a)] “may”',
        ])
      }
    })

    it('does not mean the whole law where nothing says a place', () => {
      const { instructions, problems } = readBill(
        lines(`${first}\n\n“(2) Tribes.”.`, 'By striking “may” each place it appears.'),
      )
      expect(problems.map(({ code }) => code)).to.deep.equal(['unreadable-instruction'])
      expect(instructions).to.have.length(1)
    })
  })

  it('a sentence on what applies is the bill’s own, though the lead before it cannot be read', () => {
    const { problems } = readBill(
      lines(
        'SEC. 2. SCHEDULE.',
        'The pertinent tables are amended as follows:',
        '(1) By striking the first line.',
        '(2) The staged reductions proclaimed for the first line shall apply to the second.',
      ),
    )
    expect(problems.map(({ at }) => at?.line)).to.deep.equal([3, 5])
  })

  it('a list that begins under a caption is a list of its own', () => {
    const { instructions } = readBill(
      lines(
        'SEC. 7. PRIOR FISCAL YEARS.',
        '(a) Central America.—',
        '(1) Assistance.—',
        '(A) This year.—Funds shall be available.',
        '(B) Prior years.—',
        '(i) Section 5 of the Small Act of 1994 is amended by striking “A”.',
        '(ii) Section 6 of the Small Act of 1994 is amended by striking “B”.',
      ),
    )
    expect(instructions.map(({ common }) => common.address)).to.deep.equal([
      'sec. 7(a)(1)(B)(i)',
      'sec. 7(a)(1)(B)(ii)',
    ])
  })
})
