import { expect } from 'chai'
import { lines, readBill, said, underSection230 } from './support.ts'

describe('American bills', () => {
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

    it('in straight marks, with two hyphens for a dash', () => {
      expect(text('"(g) Reports.--In this section--\n\n"(1) one."; and')).to.equal(
        '(g) Reports.—In this section—\n\n(1) one.',
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
