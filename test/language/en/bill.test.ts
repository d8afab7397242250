import { expect } from 'chai'
import { lines, readBill, said, underSection230 } from './support.ts'

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

    it('are the bill’s own where they amend nothing', () => {
      const { instructions, problems } = readBill(
        [
          '(a) In General.—Section 231(b) of title 47, United States Code, is amended by striking “or”.',
          '(b) Report.—The report shall include—',
          '(1) a list of carriers; and',
          '(2) any recommendations.',
          '(c) Definitions.—In this section:',
          '(1) Call.—The term “call” means a call.',
          '(d) Effective date; applicability.—The amendment made by subsection (a)—',
          '(1) takes effect on January 1, 2027; and',
          '(2) does not affect any action pending on that date.',
          '(e) Paragraph (1) shall not apply to a small carrier.',
        ].join('\n\n'),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map(said)).to.deep.equal(['delete-words [section 231(b)] “or”'])
    })

    it('may stand behind “is amended”, with a dash or without', () => {
      const list = '(1) by striking “or”; and\n\n(2) by striking paragraph (4).'
      const said231 = ['delete-words [section 231(b)] “or”', 'delete-unit [section 231(b)(4)]']
      for (const lead of [
        `Section 231 of title 47, United States Code, is amended in subsection (b)—\n\n${list}`,
        `Effective January 1, 2028, section 231 of title 47, United States Code, is amended, in subsection (b), by—\n\n${list.replaceAll('by ', '')}`,
        `(a) Section 231(b).—Section 231(b) of title 47, United States Code, is amended—\n\n${list}`,
        `Section 231(b) of title 47, United States Code, is amended ${list.replace('\n\n', ' ')}`,
      ]) {
        const { instructions, problems } = readBill(lead)
        expect(problems, lead).to.deep.equal([])
        expect(instructions.map(said), lead).to.deep.equal(said231)
      }
    })

    it('may be Markdown lists, whose nesting is their indentation', () => {
      const { instructions, problems } = readBill(
        [
          'Section 230 of title 47, United States Code, is amended:',
          '',
          '- in subsection (b):',
          '  - by striking “or”;',
          '- by striking subsection (f);',
          '',
          'Section 231 of title 47, United States Code, is amended:',
          '',
          '1. **in subsection (a)**:',
          '   1. by striking “or”;',
          '2. by adding at the end the following:',
          '',
          '   > (g) Reports.',
          '',
          '3. by striking subsection (c).',
        ].join('\n'),
      )
      expect(problems).to.deep.equal([])
      expect(instructions.map((one) => `${one.common.address} ${said(one)}`)).to.deep.equal([
        ' delete-words [section 230(b)] “or”',
        ' delete-unit [section 230(f)]',
        '(1)(1) delete-words [section 231(a)] “or”',
        '(2) insert-unit [section 231] end “(g) Reports.”',
        '(3) delete-unit [section 231(c)]',
      ])
    })

    it('a quotation ends where a line of the list begins, though Markdown would go on', () => {
      const { instructions } = underSection230(
        '(1) by adding at the end the following:\n> (g) Reports.\n(2) by striking subsection (f).',
      )
      expect(instructions.map(said)).to.deep.equal([
        'insert-unit [section 230] end “(g) Reports.”',
        'delete-unit [section 230(f)]',
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
})
