import { expect } from 'chai'
import fc from 'fast-check'
import { uncovered } from '../../../src/amendment/bill.ts'
import { readBlocks } from '../../../src/markdown/blocks.ts'
import { readBill, said, underSection230 } from './support.ts'

/** The problems as `line:column code`, lines counted in the list (its first line is line 1). */
function problemsOf(list: string): readonly string[] {
  return underSection230(list).problems.map((one) => `${(one.at?.line ?? 0) - 2}:${one.at?.column} ${one.code}`)
}

describe('problems of American bills', () => {
  describe('words that are no instruction are never passed over', () => {
    const rows: readonly (readonly [list: string, problems: readonly string[]])[] = [
      ['(1) by improving the wording;', ['1:8 unreadable-instruction']],
      ['(1) in subsection (a), by improving the wording;', ['1:27 unreadable-instruction']],
      ['(1) frobnicate subsection (d).', ['1:5 unreadable-instruction']],
      ['(1) in subsection (c), by striking “x” in a nice way;', ['1:40 unreadable-instruction']],
      ['(1) in subsection (c), by striking “y”, except in winter;', ['1:39 unreadable-instruction']],
      ['(1) by striking “A” and inserting “B”, and by frobbing “C”;', ['1:47 unreadable-instruction']],
      ['(1) by striking “A” in subparagraph (A) and “B” in subparagraph (B);', ['1:45 unreadable-instruction']],
      ['Subsection (c) shall be reworded by the Clerk.', ['1:1 unreadable-instruction']],
      ['(1) by striking “A”.\n\n> A quotation that nobody announced.', ['3:1 unreadable-instruction']],
    ]
    for (const [list, problems] of rows) it(list, () => expect(problemsOf(list)).to.deep.equal(problems))

    it('what no kind of instruction says is told where it stands', () => {
      expect(
        problemsOf('(1) in subsection (b), by transferring paragraph (3) to appear after paragraph (5);'),
      ).to.deep.equal(['1:27 unreadable-instruction'])
    })

    it('what only sets the page is told, and nothing to carry out', () => {
      const list = '(1) in subsection (b), by moving the margins of paragraph (3) 2 ems to the right;'
      expect(problemsOf(list)).to.deep.equal(['1:5 read-as-remark'])
      expect(underSection230(list).instructions).to.deep.equal([])
    })

    it('the rest of their sentence is not carried out somewhere else', () => {
      const list =
        '(1) in subsection (b), by moving paragraph (3) to the end; and by striking “A”;\n\n(2) by striking “B”.'
      expect(underSection230(list).instructions.map(said)).to.deep.equal(['delete-words [section 230] “B”'])
    })

    it('the rest of the list is read', () => {
      const { instructions } = underSection230('(1) by improving the wording;\n\n(2) by striking subsection (f).')
      expect(instructions.map(said)).to.deep.equal(['delete-unit [section 230(f)]'])
    })

    it('what was read before them on the line is kept, what they may change is not', () => {
      const { instructions } = underSection230(
        '(1) by striking “A”, by striking “B” unless it rains, and by striking “C”.',
      )
      expect(instructions.map(said)).to.deep.equal(['delete-words [section 230] “A”'])
    })

    it('what stands under a lead that cannot be read is not carried out somewhere else', () => {
      const list =
        '(1) in the pertinent place—\n\n(A) by striking “x”; and\n\n(B) by striking “y”; and\n\n(2) by striking “z”.'
      expect(underSection230(list).instructions.map(said)).to.deep.equal(['delete-words [section 230] “z”'])
      expect(problemsOf(list)).to.deep.equal([
        '1:5 unreadable-instruction',
        '3:5 unreadable-instruction',
        '5:5 unreadable-instruction',
      ])
    })
  })

  describe('quotation marks that never close', () => {
    it('in a line: the lines behind it are read', () => {
      const list = '(1) by striking “A and inserting “B”;\n\n(2) by striking “C”.'
      expect(problemsOf(list)).to.deep.equal(['1:17 quote-unclosed'])
      expect(underSection230(list).instructions.map(said)).to.deep.equal(['delete-words [section 230] “C”'])
    })

    it('in a block', () => {
      const list = '(1) by adding at the end the following:\n\n“(g) Reports.\n\n(2) by striking “C”.'
      expect(problemsOf(list)).to.deep.equal(['3:1 quote-unclosed'])
      expect(underSection230(list).instructions.map(said)).to.deep.equal(['delete-words [section 230] “C”'])
    })

    it('straight ones', () => {
      expect(problemsOf('(1) by striking "A and nothing else;')).to.deep.equal(['1:17 quote-unclosed'])
    })
  })

  describe('blocks', () => {
    it('that are missing', () => {
      expect(problemsOf('(1) by adding at the end the following:\n\n(2) by striking “C”.')).to.deep.equal([
        '1:39 block-empty',
      ])
      expect(problemsOf('(1) by amending paragraph (2) to read as follows:')).to.deep.equal(['1:49 block-empty'])
    })

    it('that are empty', () => {
      expect(problemsOf('(1) by adding at the end the following:\n\n> \n\n(2) by striking “C”.')).to.deep.equal([
        '3:1 block-empty',
      ])
    })

    it('whose label is not the announced one are still instructions', () => {
      const list = '(1) by amending paragraph (2) of subsection (e) to read as follows:\n\n> (3) No effect.'
      const { instructions, problems } = underSection230(list)
      expect(instructions.map(said)).to.deep.equal(['replace-unit [section 230(e)(2)] “(3) No effect.”'])
      expect(problems.map(({ code, expected, actual }) => [code, expected, actual])).to.deep.equal([
        ['label-mismatch', '2', '3'],
      ])
    })

    it('whose label is of another kind than the announced unit', () => {
      const list = '(1) by adding at the end the following new subsection:\n\n> (1) Reports.'
      expect(problemsOf(list)).to.deep.equal(['3:1 label-mismatch'])
    })

    it('whose section number is another one', () => {
      const { problems } = readBill(
        'Section 230 of title 47, United States Code, is amended to read as follows:\n\n> ### § 231. Protection',
      )
      expect(problems.map(({ code, expected, actual }) => [code, expected, actual])).to.deep.equal([
        ['label-mismatch', '230', '231'],
      ])
    })
  })

  describe('nothing is skipped', () => {
    const pieces = [
      '# A BILL',
      '## SEC. 2. Amendments',
      'Section 230 of title 47, United States Code, is amended—',
      '(1) in subsection (a), by striking “A” and inserting “B”;',
      '(A) by adding at the end the following:',
      '> (6) text.',
      '“(6) text',
      '“(7) text.”; and',
      'and some words that are no law',
      '; and',
      '---',
      '<!-- a comment -->',
      '```\ncode\n```',
      '- by striking paragraph (2)',
      '1. by striking paragraph (2)',
      'This Act shall take effect on January 1, 2027.',
      '**(b)** Section 5 is repealed.',
      '| a | b |\n|---|---|\n| c | d |',
    ]

    it('every block of a bill is in a part, parts are in order and do not overlap', () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 12 }), (paragraphs) => {
          const source = ['# A BILL', ...paragraphs].join('\n\n')
          const { parts, instructions } = readBill(source)
          expect(uncovered(readBlocks(source), parts)).to.deep.equal([])
          for (const [index, part] of parts.entries()) {
            expect(part.span.end).to.be.greaterThan(part.span.start)
            if (index > 0) expect(part.span.start).to.be.at.least(parts[index - 1]?.span.end ?? 0)
          }
          const gaps = parts.map((part, index) => source.slice(parts[index - 1]?.span.end ?? 0, part.span.start))
          const inBlocks = gaps.slice(1).filter((gap) => /\S/.test(gap.replace(/<!--[\s\S]*?-->|---/g, '')))
          expect(inBlocks.filter((gap) => /[\p{L}\p{N}]/u.test(gap))).to.deep.equal([])
          const known = new Set(parts.flatMap((part) => part.instructions))
          expect([...known].sort((one, other) => one - other)).to.deep.equal(
            instructions.map((one) => one.common.index),
          )
        }),
        { numRuns: 300 },
      )
    })
  })
})
