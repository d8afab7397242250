import { expect } from 'chai'
import { checkForms, readBill, said } from './support.ts'

describe('American instructions on units', () => {
  describe('sentences', () => {
    checkForms([
      [
        'in subsection (d), by adding at the end the following new sentence: “The notice is free.”;',
        'add-sentences [section 230(d)] one “The notice is free.”',
      ],
      [
        'in subsection (d), by adding at the end the following sentences: “The notice is free. It is short.”.',
        'add-sentences [section 230(d)] many “The notice is free. It is short.”',
      ],
      [
        'by adding at the end of subsection (d) the following: “The notice is free.”;',
        'add-sentences [section 230(d)] one “The notice is free.”',
      ],
      [
        'in subsection (b), by adding at the end the following flush text: “The notice is free.”;',
        'insert-unit [section 230(b)] end “The notice is free.”',
      ],
      [
        'in subsection (d), by inserting after the first sentence the following new sentence: “The notice is free.”;',
        'add-sentences [the first sentence of section 230(d)] one “The notice is free.”',
      ],
      [
        'in subsection (d), by inserting before the last sentence the following new sentence: “The notice is free.”;',
        'insert-words [the last sentence of section 230(d)] “The notice is free.” start',
      ],
      [
        'in subsection (d), by striking the second sentence; and',
        'delete-unit [the second sentence of section 230(d)]',
      ],
      [
        'by striking the last sentence of subsection (d) and inserting the following: “The notice is free.”;',
        'replace-unit [the last sentence of section 230(d)] “The notice is free.”',
      ],
      [
        'by amending the first sentence of subsection (d) to read as follows: “The notice is free.”;',
        'replace-unit [the first sentence of section 230(d)] “The notice is free.”',
      ],
      [
        'in the first sentence of subsection (d), by striking “shall” and inserting “may”;',
        'replace-words [the first sentence of section 230(d)] “shall” → “may”',
      ],
    ])
  })

  describe('units', () => {
    checkForms([
      [
        'in subsection (b), by adding at the end the following:\n\n“(6) to preserve the network.”;',
        'insert-unit [section 230(b)] end “(6) to preserve the network.”',
      ],
      [
        'by adding at the end the following new subsection:\n\n> (g) Reports\n>\n> None.',
        'insert-unit [section 230] end subsection “(g) Reports\n\nNone.”',
      ],
      [
        'by adding at the end of subsection (b) the following new paragraphs:\n\n> (6) one;\n>\n> (7) two.',
        'insert-unit [section 230(b)] end paragraph “(6) one;\n\n(7) two.”',
      ],
      [
        'by adding the following new subsection at the end:\n\n> (g) Reports.',
        'insert-unit [section 230] end subsection “(g) Reports.”',
      ],
      [
        'by inserting after subsection (d) the following:\n\n> (e) Reports.',
        'insert-unit [section 230] after section 230(d) “(e) Reports.”',
      ],
      [
        'by inserting before paragraph (1) of subsection (b) the following new paragraph:\n\n> (1) first.',
        'insert-unit [section 230(b)] before section 230(b)(1) paragraph “(1) first.”',
      ],
      [
        'by inserting the following after subsection (d):\n\n> (e) Reports.',
        'insert-unit [section 230] after section 230(d) “(e) Reports.”',
      ],
      [
        'by adding paragraph (7) to subsection (b), to read as follows:\n\n> (7) two.',
        'insert-unit [section 230(b)] by-label paragraph 7 “(7) two.”',
      ],
      [
        'in subsection (b), by adding at the end the following:\n\n> The policy ends in 2030.',
        'insert-unit [section 230(b)] end “The policy ends in 2030.”',
      ],
      [
        'in subsection (b), by inserting as the second undesignated paragraph the following:\n\n> The policy ends in 2030.',
        'insert-unit [section 230(b)] ordinal 2 alinea “The policy ends in 2030.”',
      ],
      [
        'by amending paragraph (2) of subsection (e) to read as follows:\n\n> (2) No effect.',
        'replace-unit [section 230(e)(2)] “(2) No effect.”',
      ],
      [
        'by striking paragraph (2) of subsection (e) and inserting the following:\n\n“(2) No effect.”; and',
        'replace-unit [section 230(e)(2)] “(2) No effect.”',
      ],
      [
        'subsection (f) is amended to read as follows:\n\n> (f) Definitions.',
        'replace-unit [section 230(f)] “(f) Definitions.”',
      ],
      [
        'by amending the heading of subsection (c) to read as follows: “Protection for good deeds”;',
        'replace-unit [the heading of section 230(c)] “Protection for good deeds”',
      ],
      ['in the section heading, by striking “private”;', 'delete-words [the heading of section 230] “private”'],
      ['by striking subsection (f);', 'delete-unit [section 230(f)]'],
      [
        'by striking paragraphs (1) and (3) of subsection (b);',
        'delete-unit [paragraphs (1) and (3) of section 230(b)]',
      ],
      ['by repealing subsection (f);', 'repeal-unit [section 230(f)]'],
      ['subsection (f) is repealed;', 'repeal-unit [section 230(f)]'],
      [
        'by redesignating subsections (c) through (e) as subsections (d) through (f), respectively;',
        'renumber-unit [subsections (c) through (e) of section 230] → subsection d..f',
      ],
      [
        'in subsection (b), by redesignating paragraph (5) as paragraph (6);',
        'renumber-unit [section 230(b)(5)] → paragraph 6',
      ],
      [
        'by redesignating subparagraphs (A) and (B) of subsection (c)(2) as clauses (i) and (ii), respectively, and adjusting the margins accordingly;',
        'renumber-unit [subparagraphs (A) and (B) of section 230(c)(2)] → clause i, ii',
      ],
      [
        'by striking paragraphs (2) and (3) and inserting the following:\n\n“(2) less.”;',
        'replace-unit [paragraphs (2) and (3) of section 230] “(2) less.”',
      ],
      [
        'in subsection (d), by designating the first sentence as paragraph (1) and the second sentence as paragraph (2);',
        [
          'designate-text [the first sentence of section 230(d)] → paragraph 1',
          'designate-text [the second sentence of section 230(d)] → paragraph 2',
        ],
      ],
      [
        'by redesignating subsections (e) and (f) as (f) and (g), respectively;',
        'renumber-unit [subsections (e) and (f) of section 230] → subsection f, g',
      ],
      [
        'in subsection (b), by striking paragraph (4) and all that follows and inserting the following:\n\n“(4) less.”;',
        'replace-unit [paragraph (4) and all that follows of section 230(b)] “(4) less.”',
      ],
      [
        'by adding the following new subsection:\n\n“(g) Fees.”;',
        'insert-unit [section 230] end subsection “(g) Fees.”',
      ],
      [
        'by inserting, after subsection (e), the following:\n\n“(f) Fees.”;',
        'insert-unit [section 230] after section 230(e) “(f) Fees.”',
      ],
      ['At the end, add the following:\n\n“(g) Fees.”;', 'insert-unit [section 230] end “(g) Fees.”'],
      [
        'by redesignating subsection (f), as amended by this Act, as subsection (g);',
        'renumber-unit [section 230(f)] → subsection g',
      ],
      [
        'by redesignating paragraph (1) as subparagraph (A) and moving the margin of such subparagraph, as so redesignated, 2 ems to the right;',
        'renumber-unit [section 230(1)] → subparagraph A',
      ],
      [
        'by striking paragraph (2) and all that follows through paragraph (4);',
        'delete-unit [paragraphs (2) through (4) of section 230]',
      ],
      ['by suspending subsection (f) until January 1, 2028;', 'suspend-unit [section 230(f)] until 2028-01-01'],
    ])
  })

  describe('places', () => {
    checkForms([
      [
        'in the matter preceding paragraph (1) of subsection (b), by striking “It is” and inserting “This is”;',
        'replace-words [the matter preceding paragraph (1) of section 230(b)] “It is” → “This is”',
      ],
      [
        'in paragraph (1), by striking “and” at the end, in paragraph (2), by striking “or”;',
        ['delete-words [section 230(1)] “and” (at-end)', 'delete-words [section 230(2)] “or”'],
      ],
      [
        'in the matter following subparagraph (B) of subsection (c)(2), by striking “or”;',
        'delete-words [the matter following subparagraph (B) of section 230(c)(2)] “or”',
      ],
      [
        'in the flush text of subsection (b), by striking “or”;',
        'delete-words [the flush text of section 230(b)] “or”',
      ],
      [
        'in paragraphs (1) and (2) of subsection (b), by striking “Internet” each place it appears;',
        'delete-words [paragraphs (1) and (2) of section 230(b)] “Internet” (all)',
      ],
      [
        'in each of subsections (a) and (b), by striking “Internet”;',
        'delete-words [subsections (a) and (b) of section 230] “Internet”',
      ],
      [
        'in subsections (a)(1) and (b)(2), by striking “Internet”;',
        'delete-words [section 230(a)(1) | section 230(b)(2)] “Internet”',
      ],
      [
        'in paragraph (3) of subsection (b) (as so redesignated), by striking “or”;',
        'delete-words [section 230(b)(3)] “or”',
      ],
      ['in section 231, by striking “or”;', 'delete-words [section 231] “or”'],
      ['in such section, by striking “or”;', 'delete-words [section 230] “or”'],
    ])
  })

  describe('wordings of other schools', () => {
    checkForms([
      [
        'in subsection (d), the word “shall” is replaced with “may”;',
        'replace-words [section 230(d)] word “shall” → “may”',
      ],
      ['the words “by means of computer” are deleted;', 'delete-words [section 230] words “by means of computer”'],
      ['in subsection (d), for “shall” substitute “may”;', 'replace-words [section 230(d)] “shall” → “may”'],
      [
        'in subsection (d), after the word “shall” add the words “without delay”;',
        'insert-words [section 230(d)] “without delay” after word “shall”',
      ],
      [
        'in subsection (d), after “shall” the words “without delay” are inserted;',
        'insert-words [section 230(d)] “without delay” after “shall”',
      ],
      [
        'in subsection (b), paragraphs (3) and (4) are repealed;',
        'repeal-unit [paragraphs (3) and (4) of section 230(b)]',
      ],
      ['in subsection (b), paragraph (3), by striking “maximize”;', 'delete-words [section 230(b)(3)] “maximize”'],
      [
        'subsection (d) is supplemented with the following sentence: “The notice is free.”;',
        'add-sentences [section 230(d)] one “The notice is free.”',
      ],
      [
        'subsection (b) is supplemented with paragraph (6) as follows:\n\n> (6) more.',
        'insert-unit [section 230(b)] by-label paragraph 6 “(6) more.”',
      ],
      [
        'subsection (f) is replaced by the following:\n\n> (f) Definitions.',
        'replace-unit [section 230(f)] “(f) Definitions.”',
      ],
      [
        'insert a new subsection (e) after subsection (d) as follows:\n\n> (e) Reports.',
        'insert-unit [section 230] after section 230(d) subsection “(e) Reports.”',
      ],
      ['subsection (f) is deleted;', 'delete-unit [section 230(f)]'],
    ])
  })

  describe('places that are told from their neighbours', () => {
    checkForms([
      [
        'by inserting between subsections (c) and (d) the following:\n\n> (c-1) Calls.',
        'insert-unit [section 230] after section 230(c) “(c-1) Calls.”',
      ],
      [
        'by inserting the following new subsection between subsection (c) and subsection (d):\n\n> (c-1) Calls.',
        'insert-unit [section 230] after section 230(c) subsection “(c-1) Calls.”',
      ],
      [
        'in subsection (f), by inserting in alphabetical order the following:\n\n> (5) Call. A call.',
        'insert-unit [section 230(f)] alphabetical “(5) Call. A call.”',
      ],
      [
        'by inserting the following definition in subsection (f), in the appropriate place in alphabetical order:\n\n> Call. A call.',
        'insert-unit [section 230(f)] alphabetical “Call. A call.”',
      ],
      [
        'in subsection (f), by adding, at the appropriate place, the following new paragraph:\n\n> (5) Call. A call.',
        'insert-unit [section 230(f)] alphabetical paragraph “(5) Call. A call.”',
      ],
      [
        'in subsection (d), by striking the last two sentences;',
        'delete-unit [the last two sentences of section 230(d)]',
      ],
      [
        'in subsection (c), by striking the subsection designation and heading and inserting “(c) Calls”;',
        'replace-unit [the heading of section 230(c)] “(c) Calls”',
      ],
    ])
  })

  describe('several places in one section', () => {
    const rows = [
      ['Section 230(b), (c), and (d)', 'section 230(b) | section 230(c) | section 230(d)'],
      ['Section 230(b)(1), (2), and (c)(2)', 'section 230(b)(1) | section 230(b)(2) | section 230(c)(2)'],
      ['Section 230(b) and (c)(2)(A)(i), (ii)', 'section 230(b) | section 230(c)(2)(A)(i) | section 230(c)(2)(A)(ii)'],
    ] as const
    for (const [written, cited] of rows) {
      it(written, () => {
        const { instructions } = readBill(`${written} of title 47, United States Code, is amended by striking “A”.`)
        expect(instructions.map(said)).to.deep.equal([`delete-words [${cited}] “A”`])
      })
    }

    it('the parallel citation has them, too', () => {
      const act = 'the Communications Act of 1934 (47 U.S.C. 230(b), (c)(1), and (d))'
      const { instructions } = readBill(`Section 9(b), (c)(1), and (d) of ${act} is amended by striking “A”.`)
      expect(instructions.map(said)).to.deep.equal([
        'delete-words [section 230(b) | section 230(c)(1) | section 230(d)] “A”',
      ])
    })
  })

  describe('several instructions in one line', () => {
    checkForms([
      [
        'in subsection (a), in paragraph (1), by striking “A” and, in paragraph (2), by striking “B”;',
        ['delete-words [section 230(a)(1)] “A”', 'delete-words [section 230(a)(2)] “B”'],
      ],
      ['by striking subsection (c)(1) through (3);', 'delete-unit [paragraphs (1) through (3) of section 230(c)]'],
      [
        'by redesignating paragraphs (2) and (3) of subsection (b) as paragraphs (3) and (4) of such subsection, respectively;',
        'renumber-unit [paragraphs (2) and (3) of section 230(b)] → paragraph 3, 4',
      ],
      [
        'in subsection (a), by striking “A” and inserting “B”, and by striking “C”;',
        ['replace-words [section 230(a)] “A” → “B”', 'delete-words [section 230(a)] “C”'],
      ],
      [
        'in subsection (a), by striking “A” and by inserting “B” after “C”;',
        ['delete-words [section 230(a)] “A”', 'insert-words [section 230(a)] “B” after “C”'],
      ],
      [
        'in subsection (a), by striking “A” and inserting “B”; in subsection (b), by striking “C”; and',
        ['replace-words [section 230(a)] “A” → “B”', 'delete-words [section 230(b)] “C”'],
      ],
      [
        'by amending subsection (c) by striking “A”, by inserting “B” after “D”, and by redesignating paragraph (1) as paragraph (2);',
        [
          'delete-words [section 230(c)] “A”',
          'insert-words [section 230(c)] “B” after “D”',
          'renumber-unit [section 230(c)(1)] → paragraph 2',
        ],
      ],
      [
        'in paragraph (1) of subsection (b), strike “A” and insert “B”, and strike “C”.',
        ['replace-words [section 230(b)(1)] “A” → “B”', 'delete-words [section 230(b)(1)] “C”'],
      ],
    ])
  })
})
