import { expect } from 'chai'
import { lines, readBill, said, underSection230 } from './support.ts'

describe('laws that American bills amend', () => {
  describe('laws', () => {
    const laws = (source: string) =>
      readBill(source).instructions.map((one) => one.common.law.number ?? one.common.law.title)

    it('are named by each section of the bill', () => {
      const bill = readBill(
        lines(
          '## SEC. 2. Code',
          'Section 230(b) of title 47, United States Code, is repealed.',
          '## SEC. 3. Communications',
          'Article 2 of Federal Law No. 126-FZ of July 7, 2003 “On Communications” is repealed.',
        ),
      )
      expect(bill.instructions.map((one) => [one.common.article, one.common.law.number])).to.deep.equal([
        ['2', '47 U.S.C.'],
        ['3', '126-FZ'],
      ])
    })

    it('point back with “such”', () => {
      expect(
        laws('Section 5 of title 18, United States Code, is repealed. Section 6 of such title is repealed.'),
      ).to.deep.equal(['18 U.S.C.', '18 U.S.C.'])
    })

    it('and so does “such section”', () => {
      const { instructions } = readBill(
        lines(
          '(a) Section 230(b) of title 47, United States Code, is amended by striking “or”.',
          '(b) Subsection (c) of such section is repealed.',
          '(c) Such subsection is repealed.',
        ),
      )
      expect(instructions.map(said)).to.deep.equal([
        'delete-words [section 230(b)] “or”',
        'repeal-unit [section 230(c)]',
        'repeal-unit [section 230(c)]',
      ])
    })

    it('two of them are never taken for one', () => {
      const { instructions, problems } = readBill(
        'Section 5 of title 18, United States Code, and section 6 of title 47, United States Code, are repealed.',
      )
      expect(instructions).to.deep.equal([])
      expect(problems.map(({ code }) => code)).to.deep.equal(['unreadable-instruction'])
    })

    it('keep the number they were cited with once', () => {
      expect(
        laws(
          lines(
            'Section 230 of the Communications Act of 1934 (47 U.S.C. 230) is repealed.',
            'Section 1030 of title 18, United States Code, is repealed.',
            'Section 231 of the Communications Act of 1934 is repealed.',
          ),
        ),
      ).to.deep.equal(['47 U.S.C.', '18 U.S.C.', '47 U.S.C.'])
    })

    it('may be named once for the whole bill', () => {
      expect(
        laws(
          lines(
            '## SEC. 2. References',
            'Except as otherwise expressly provided, whenever in this Act an amendment is expressed in terms of an amendment to a section, the reference shall be considered to be made to a section of the Communications Act of 1934 (47 U.S.C. 151 et seq.).',
            '## SEC. 3. Amendments',
            'Section 230(b) is repealed.',
          ),
        ),
      ).to.deep.equal(['47 U.S.C.'])
    })

    it('are else the one that the title names', () => {
      expect(laws('# A bill to amend the Communications Act of 1934\n\nSection 230 is repealed.')).to.deep.equal([
        'Communications Act of 1934',
      ])
    })

    it('may be amended as a whole, and repealed', () => {
      const bill = readBill(
        lines(
          '## SEC. 2. Amendments',
          'Title 47, United States Code, is amended by inserting after section 230 the following:',
          '> ### § 230a. Voice',
          '## SEC. 3. Repeals',
          '(a) The Telephone Consumer Protection Act of 1991 is repealed.',
          '(b) The following provisions are repealed:',
          '(1) Section 5 of title 47, United States Code.',
          '(2) The Telegraph Act.',
        ),
      )
      expect(bill.problems).to.deep.equal([])
      expect(bill.instructions.map((one) => `${one.common.law.title}: ${said(one)}`)).to.deep.equal([
        'title 47, United States Code: insert-unit [the law] after section 230 “### § 230a. Voice”',
        'Telephone Consumer Protection Act of 1991: repeal-law',
        'title 47, United States Code: repeal-unit [section 5]',
        'Telegraph Act: repeal-law',
      ])
    })

    it('may be listed behind what is done to each', () => {
      const { instructions } = readBill(
        lines(
          'The following provisions of title 47, United States Code, are each amended by striking “licence” and inserting “license”:',
          '(1) Section 222(c).',
          '(2) Section 223(a)(1).',
        ),
      )
      expect(instructions.map(said)).to.deep.equal([
        'replace-words [section 222(c)] “licence” → “license”',
        'replace-words [section 223(a)(1)] “licence” → “license”',
      ])
    })

    it('their tables of contents are read', () => {
      const { instructions } = readBill(
        lines(
          'The table of contents of the Communications Act of 1934 is amended by inserting after the item relating to section 230 the following: “Sec. 230A. Voice.”.',
          'The table of contents of such Act is amended by striking the item relating to section 231.',
        ),
      )
      expect(instructions.map(said)).to.deep.equal([
        'insert-unit [the table of contents] after the item relating to section 230 in the table of contents “Sec. 230A. Voice.”',
        'delete-unit [the item relating to section 231 in the table of contents]',
      ])
    })
  })

  describe('translated laws', () => {
    it('are amended in the same language', () => {
      const { instructions, problems } = readBill(
        lines(
          '## Article 1',
          'The following amendments shall be made to Federal Law No. 126-FZ of July 7, 2003 “On Communications”:',
          '1) in Article 2, by inserting after paragraph 7 the following:',
          '> 7.1) “voice call” means a call;',
          '2) in paragraph 1 of Article 29:',
          'a) in subparagraph 3, by striking “services” and inserting “services and calls”;',
          'b) by repealing the second undesignated paragraph;',
          '3) by adding paragraph 4.1 to Article 46, to read as follows:',
          '> 4.1. An operator checks.',
        ),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map((one) => `${one.common.address} ${said(one)}`)).to.deep.equal([
        'art. 1(1) insert-unit [section 2] after section 2(7) “7.1) “voice call” means a call;”',
        'art. 1(2)(a) replace-words [subparagraph 3 of paragraph 1 of Article 29] “services” → “services and calls”',
        'art. 1(2)(b) repeal-unit [the second undesignated paragraph of section 29(1)]',
        'art. 1(3) insert-unit [section 46] by-label paragraph 4.1 “4.1. An operator checks.”',
      ])
    })
  })
})

describe('names of Acts', () => {
  const named = (name: string): string | null | undefined =>
    readBill(`Section 5 of ${name} is amended by striking “A” and inserting “B”.`).instructions[0]?.common.law.title

  for (const [written, title] of [
    ['the Federal Food, Drug, and Cosmetic Act (21 U.S.C. 301)', 'Federal Food, Drug, and Cosmetic Act'],
    [
      'division N of the Consolidated Appropriations Act, 2021 (47 U.S.C. 1306)',
      'Consolidated Appropriations Act, 2021',
    ],
    ['the Robert T. Stafford Disaster Relief Act', 'Robert T. Stafford Disaster Relief Act'],
    ['the Vision 100—Century of Aviation Act (117 Stat. 2518)', 'Vision 100—Century of Aviation Act'],
    ['the Howard P. “Buck” McKeon Authorization Act', 'Howard P. “Buck” McKeon Authorization Act'],
    ['the Cuban Liberty (LIBERTAD) Act of 1996', 'Cuban Liberty (LIBERTAD) Act of 1996'],
    ['the WIOA (29 U.S.C. 3122)', 'WIOA'],
    ['the Pay Act for Fiscal Years 2018, 2019, and 2020', 'Pay Act for Fiscal Years 2018, 2019, and 2020'],
    ['subtitle E of title I of division FF of the Appropriations Act, 2005', 'Appropriations Act, 2005'],
    ['the Act entitled An Act to tax calls, approved March 1, 1913 (known as the Calls Act)', 'An Act to tax calls'],
    ['subpart D of part IV of subchapter A of chapter 1 of the Calls Act of 1950', 'Calls Act of 1950'],
  ] as const)
    it(`run to the citation: ${written}`, () => expect(named(written)).to.equal(title))

  it('of two Acts are two', () => {
    expect(
      readBill('Section 5 of the Calls Act, section 6 of the Lines Act, and section 7 of such Act are repealed.')
        .instructions,
    ).to.deep.equal([])
  })
})

describe('a place that is named twice', () => {
  it('must be one place', () => {
    const bill = readBill('Section 3(59) of the Calls Act (47 U.S.C. 153(58)) is amended—\n\n(1) by striking “A”.')
    expect(bill.instructions).to.deep.equal([])
    expect(bill.problems.map(({ code }) => code)).to.deep.equal(['addresses-differ', 'unreadable-instruction'])
  })

  it('under a lead, lies in what the lead speaks of', () => {
    const { problems } = underSection230('(1) in subsection (b)—\n\n(A) in subsection (c)(1), by striking “A”.')
    expect(problems.map(({ code, actual, expected }) => [code, actual, expected])).to.deep.equal([
      ['addresses-differ', 'subsection (c)(1)', 'section 230(b)'],
    ])
  })

  it('but an item of a table of sections has the label of a section', () => {
    const { problems } = readBill(
      'The table of sections for chapter 1 of title 10, United States Code, is amended by adding at the end the following new item:\n\n“Sec. 12. Calls.”.',
    )
    expect(problems).to.deep.equal([])
  })

  it('and so must a label that is announced be that of the text', () => {
    const { problems } = underSection230(
      '(1) by inserting after paragraph (1) the following new paragraph (3):\n\n“(2) Calls.”.',
    )
    expect(problems.map(({ code }) => code)).to.deep.equal(['label-mismatch'])
  })
})

describe('the bill’s own text among amendments', () => {
  it('is no instruction that went wrong', () => {
    const { problems, instructions } = readBill(
      lines(
        'Section 5 of the Calls Act of 1950 (1 U.S.C. 6) is amended—',
        '(1) in subsection (a), by striking “A”.',
        'IV',
        'Video playback apparatuses',
        'Section 417 of the Calls Act of 1950, as added by subsection (a), shall apply to calls.',
        'This Act and the amendments made by this Act shall not be construed to change any other law.',
        '○',
      ),
    )
    expect(problems).to.deep.equal([])
    expect(instructions.map(said)).to.deep.equal(['delete-words [section 6(a)] “A”'])
  })

  it('nor are captions with initials and brackets, and lists of findings', () => {
    const { problems, instructions } = readBill(
      lines(
        '(a) Centers of Augustus F. Hawkins (CAH).—',
        '(1) Calls.—Section 5 of title 47, United States Code, is amended by striking “A”.',
        '(b) Findings.—Congress makes the following findings:',
        '(1) Calls are free.',
      ),
    )
    expect(problems).to.deep.equal([])
    expect(instructions.map(said)).to.deep.equal(['delete-words [section 5] “A”'])
  })

  it('but an instruction is', () => {
    const { problems } = readBill(
      lines(
        'Section 5 of the Calls Act of 1950 (1 U.S.C. 6) is amended—',
        '(1) in subsection (a), by striking “A”.',
        'striking the second half',
        'by changing the words—',
      ),
    )
    expect(problems.map(({ code }) => code)).to.deep.equal(['unreadable-instruction', 'unreadable-instruction'])
  })
})

describe('what a clause says and its instruction does not', () => {
  it('is a problem, not an instruction', () => {
    const { instructions, problems } = underSection230(
      '(1) in paragraph (3), by striking paragraph (1) and inserting “(1) Calls.”.',
    )
    expect(instructions).to.deep.equal([])
    expect(problems.map(({ code }) => code)).to.include('unreadable-instruction')
  })

  it('what it says in brackets, of a redesignation, or of a table of contents counts for nothing', () => {
    const { instructions, problems } = underSection230(
      '(1) in subsection (c) (as redesignated by section 7), by striking “A”; and\n\n(2) in subsection (d), as added by section 8(b), by striking “A”.',
    )
    expect(problems).to.deep.equal([])
    expect(instructions.map(said)).to.deep.equal([
      'delete-words [section 230(c)] “A”',
      'delete-words [section 230(d)] “A”',
    ])
  })
})

describe('how a page is set', () => {
  it('is read to its end, and carried out by nobody', () => {
    const { instructions, problems } = underSection230(
      '(1) by redesignating paragraph (1) as paragraph (2), and moving the margins of such paragraph, and each clause therein, 2 ems to the left; and\n\n(2) in subsection (c), by striking “A”.',
    )
    expect(problems).to.deep.equal([])
    expect(instructions.map(said)).to.deep.equal([
      'renumber-unit [section 230(1)] → paragraph 2',
      'delete-words [section 230(c)] “A”',
    ])
  })
})
