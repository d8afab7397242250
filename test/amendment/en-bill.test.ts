import { expect } from 'chai'
import { readBill, said, underSection230 } from './en-support.ts'

const lines = (...all: readonly string[]) => all.join('\n\n')

describe('American bills', () => {
  describe('leads', () => {
    it('give their place to what is under them, to any depth', () => {
      const { instructions, problems } = underSection230(
        lines(
          '(1) in subsection (c)—',
          '(A) in paragraph (2)—',
          '(i) in the matter preceding subparagraph (A), by striking “No”; and',
          '(ii) in subparagraph (A)—',
          '(I) by striking “lewd”; and',
          '(II) by inserting “or” after “filthy,”; and',
          '(B) by striking paragraph (1); and',
          '(2) by striking subsection (d).',
        ),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map((one) => `${one.common.address} ${said(one)}`)).to.deep.equal([
        '(1)(A)(i) delete-words [the matter preceding subparagraph (A) of section 230(c)(2)] “No”',
        '(1)(A)(ii)(I) delete-words [section 230(c)(2)(A)] “lewd”',
        '(1)(A)(ii)(II) insert-words [section 230(c)(2)(A)] “or” after “filthy,”',
        '(1)(B) delete-unit [section 230(c)(1)]',
        '(2) delete-unit [section 230(d)]',
      ])
    })

    it('may be finished on the same line, one list in another', () => {
      const { instructions, problems } = readBill(
        'Section 231 of title 47, United States Code, is amended—(1) in subsection (a), by striking “knowingly”; (2) in subsection (b)—(A) by striking “or”; and (B) by striking paragraph (4); and (3) by striking subsection (c).',
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map((one) => `${one.common.address} ${said(one)}`)).to.deep.equal([
        '(1) delete-words [section 231(a)] “knowingly”',
        '(2)(A) delete-words [section 231(b)] “or”',
        '(2)(B) delete-unit [section 231(b)(4)]',
        '(3) delete-unit [section 231(c)]',
      ])
    })

    it('may be sentences of their own', () => {
      const { instructions } = underSection230(
        lines('(1) Subsection (a) is amended—', '(A) by striking “or”.', '(2) Subsection (b) is repealed.'),
      )
      expect(instructions.map(said)).to.deep.equal([
        'delete-words [section 230(a)] “or”',
        'repeal-unit [section 230(b)]',
      ])
    })

    it('may be imperative, without labels', () => {
      const { instructions } = readBill(
        lines(
          'In section 230 of title 47, United States Code—',
          'In subsection (b), strike “and” and insert “or”.',
          'In subsection (c), strike paragraph (1).',
        ),
      )
      expect(instructions.map(said)).to.deep.equal([
        'replace-words [section 230(b)] “and” → “or”',
        'delete-unit [section 230(c)(1)]',
      ])
    })

    it('end with their list: a new lead begins anew', () => {
      const { instructions } = readBill(
        lines(
          'Section 230 of title 47, United States Code, is amended—',
          '(1) in subsection (a), by striking “or”; and',
          '(2) in subsection (b), by striking “or”.',
          'Section 231 of such title is further amended—',
          '(1) by striking subsection (a).',
        ),
      )
      expect(instructions.map(said).at(-1)).to.equal('delete-unit [section 231(a)]')
    })

    it('are told from subsections of the bill: `(i)` behind `(h)` goes on with them', () => {
      const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
        (label, index) => `(${label}) Section ${index + 1} of title 47, United States Code, is repealed.`,
      )
      const { instructions } = readBill(lines('## SEC. 2. Repeals', ...items))
      expect(instructions.map((one) => one.common.address)).to.deep.equal(
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((label) => `sec. 2(${label})`),
      )
    })
  })

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

  describe('the bill itself', () => {
    const bill = readBill(
      lines(
        '# A BILL',
        'Be it enacted by the Senate and House of Representatives of the United States of America in Congress assembled,',
        'SECTION 1. SHORT TITLE.',
        'This Act may be cited as the “Voice Calls Act”.',
        'SEC. 2. AMENDMENTS.',
        '(a) In General.—Section 230(b) of title 47, United States Code, is repealed.',
        '(b) Rule of Construction.—Nothing in this section shall be construed to limit any right.',
        '(c) Effective Date.—The amendments made by this section shall take effect on January 1, 2027.',
        'Sec. 3. Section 231 of title 47, United States Code, is repealed.',
      ),
    )

    it('keeps its own provisions as its own text', () => {
      expect(bill.problems).to.deep.equal([])
      expect(bill.articles.map(({ label, heading, kind }) => [label, heading, kind])).to.deep.equal([
        ['1', 'SHORT TITLE', 'own'],
        ['2', 'AMENDMENTS', 'amending'],
        ['3', '', 'amending'],
      ])
      expect(bill.parts.map((part) => part.kind)).to.deep.equal([
        'title',
        'title',
        'heading',
        'own-text',
        'heading',
        'instruction',
        'own-text',
        'own-text',
        'heading',
        'instruction',
      ])
    })

    it('cites instructions by its sections', () => {
      expect(bill.instructions.map((one) => one.common.address)).to.deep.equal(['sec. 2(a)', 'sec. 3'])
    })
  })

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

  describe('quoted law', () => {
    const text = (block: string) => {
      const { instructions, problems } = underSection230(lines(`(1) by adding at the end the following:`, block))
      expect(problems).to.deep.equal([])
      const [only] = instructions
      return only?.kind === 'insert-unit' ? only.text.text : null
    }

    it('as a blockquote', () => {
      expect(text('> (g) Reports\n>\n> (1) One.\n>\n> (2) Two.')).to.equal('(g) Reports\n\n(1) One.\n\n(2) Two.')
    })

    it('as several blockquotes', () => {
      expect(text('> (g) Reports\n\n> (1) One.')).to.equal('(g) Reports\n\n(1) One.')
    })

    it('as a blockquote whose paragraphs open with “ and whose last one closes', () => {
      expect(text('> “(g) Reports\n>\n> “(1) One.”.')).to.equal('(g) Reports\n\n(1) One.')
    })

    it('as official texts print it', () => {
      expect(text('“(g) Reports.—In this section:\n\n“(1) One.\n\n“(2) Two.”.')).to.equal(
        '(g) Reports.—In this section:\n\n(1) One.\n\n(2) Two.',
      )
    })

    it('with single marks for those of the law', () => {
      expect(text('“(g) The term ‘carrier’s lawyer’ means a ‘lawyer’.”;')).to.equal(
        '(g) The term “carrier’s lawyer” means a “lawyer”.',
      )
    })

    it('with double marks inside double ones', () => {
      expect(text('“(g) The term “lawyer” means a “person”.”;')).to.equal('(g) The term “lawyer” means a “person”.')
    })

    it('in straight marks', () => {
      expect(text('"(g) The term "lawyer" means a person.\n\n"(1) One."; and')).to.equal(
        '(g) The term "lawyer" means a person.\n\n(1) One.',
      )
    })

    it('as the Record prints it, wrapped and indented', () => {
      const bill = [
        'Section 230 of title 47, United States Code, is amended--',
        '        (1) in subsection (b), by adding at the end the ',
        '    following:',
        '            ``(6) to promote--',
        "                    ``(A) the term `voice', as used in subsection ",
        '                (c); and',
        "                    ``(B) networks.''; and",
        '        (2) by striking subsection (f).',
      ].join('\n')
      const { instructions, problems } = readBill(bill)
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal([
        'insert-unit [section 230(b)] end “(6) to promote—\n\n(A) the term “voice”, as used in subsection (c); and\n\n(B) networks.”',
        'delete-unit [section 230(f)]',
      ])
    })

    it('takes exactly what is between the marks', () => {
      const { instructions } = underSection230('(1) in subsection (a), by striking “users,” and inserting “ users.”')
      expect(instructions.map(said)).to.deep.equal(['replace-words [section 230(a)] “users,” → “ users.”'])
    })

    it('says where it stands in the file', () => {
      const source =
        'Section 230 of title 47, United States Code, is amended by striking “obscene” and inserting “lewd”.'
      const [first] = readBill(source).instructions
      const { before, after } = first as Extract<typeof first, { kind: 'replace-words' }>
      expect(source.slice(before.span.start, before.span.end)).to.equal('obscene')
      expect(source.slice(after.span.start, after.span.end)).to.equal('lewd')
    })
  })
})
